"use client";

import { Button, TextField } from "@hengji/ui";
import { useState } from "react";
import { ConfirmDialog } from "../../../confirm/confirm-dialog.tsx";
import { useEditor } from "../editor-context.tsx";
import { renameHeading } from "../state/commands.ts";

/** Another name for a heading, in every row below it. */
export function RenameHeadingDialog({
  path,
  rows,
  onClose,
}: {
  readonly path: readonly string[];
  readonly rows: number;
  readonly onClose: () => void;
}) {
  const { store } = useEditor();
  const former = path.at(-1) ?? "";
  const [name, setName] = useState(former);
  const [asked, setAsked] = useState(false);
  const rename = () => {
    setAsked(true);
    if (name.trim() === "") return;
    if (name.trim() !== former) renameHeading(store, path, name.trim());
    onClose();
  };
  return (
    <ConfirmDialog
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button form="rename-heading" kind="primary" type="submit">
            改名
          </Button>
        </>
      }
      message={null}
      onClose={onClose}
      title={`改${path.length === 1 ? "一级" : "二级"}指标“${former}”的名称`}
    >
      <form
        id="rename-heading"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <TextField
          autoComplete="off"
          autoFocus
          error={asked && name.trim() === "" ? "请填写名称" : undefined}
          label={`新名称（下属${rows}行一并改）`}
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
          value={name}
        />
      </form>
    </ConfirmDialog>
  );
}
