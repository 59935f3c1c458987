"use client";

import type { Person } from "@hengji/contracts";
import { Button } from "@hengji/ui";
import { useRouter } from "next/navigation";
import { mutate } from "@/client/call.ts";
import { ConfirmDialog, useAsked } from "../confirm/confirm-dialog.tsx";
import { statusVerb } from "./person-verbs.ts";

const unreachable =
  "没有收到系统的答复，不知道是否已办理。请关闭本窗口并刷新，看状态后再办；重复办理没有影响。";

/** Takes a person out, or lets them in again, after asking. */
export function StatusDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const router = useRouter();
  const disabled = person.status === "disabled";
  const close = () => {
    router.refresh();
    onClose();
  };
  const { message, pending, ask } = useAsked(async () => {
    await mutate("account.setPersonStatus", {
      personId: person.id,
      status: disabled ? "active" : "disabled",
    });
    close();
  }, unreachable);
  return (
    <ConfirmDialog
      message={message}
      onClose={close}
      title={`${statusVerb(person)}${person.account}？`}
      actions={
        <>
          <Button onClick={close}>取消</Button>
          <Button aria-disabled={pending} kind="primary" onClick={ask}>
            {pending ? "正在办理…" : statusVerb(person)}
          </Button>
        </>
      }
    >
      <p>
        {disabled
          ? "启用后本人可以用原来的密码登录；没有设置过密码的，另生成链接。"
          : "本人在下一次操作时退出登录，未用的链接作废。已办理的内容和记录都保留，以后可以再启用。"}
      </p>
    </ConfirmDialog>
  );
}
