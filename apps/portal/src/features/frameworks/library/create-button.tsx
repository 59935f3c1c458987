"use client";

import { Button, Icon } from "@hengji/ui";
import { useState } from "react";
import { CreateDialog } from "./create-dialog.tsx";

export function CreateButton({
  bureaus,
}: {
  bureaus: readonly { readonly regionId: string; readonly bureauName: string }[];
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        <Icon name="plus" size={14} />
        新建指标体系
      </Button>
      {open ? <CreateDialog bureaus={bureaus} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
