"use client";

import type { IssuedLink, Person } from "@hengji/contracts";
import { Button } from "@hengji/ui";
import { useRouter } from "next/navigation";
import { mutate } from "@/client/call.ts";
import { IssuedLinks } from "../one-time-link/issued-links.tsx";
import { ConfirmDialog, useAsked } from "../confirm/confirm-dialog.tsx";
import { linkVerb } from "./person-verbs.ts";

const unreachable =
  "没有收到系统的答复，不知道链接是否已生成。请关闭本窗口并刷新，再重新生成；旧的链接会作废。";

/** Asks, gives the link, shows it once. */
export function IssueLinkDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const router = useRouter();
  const { answer, message, pending, ask } = useAsked<IssuedLink>(
    () => mutate("account.issueLink", { personId: person.id, linksGiven: person.linksGiven }),
    unreachable,
  );
  const close = () => {
    if (answer || message) router.refresh();
    onClose();
  };
  return (
    <ConfirmDialog
      message={message}
      onClose={close}
      title={answer ? `${person.account}的链接已生成` : `为${person.account}${linkVerb(person)}？`}
      actions={
        answer ? (
          <Button kind="primary" onClick={close}>
            已交给本人，关闭
          </Button>
        ) : (
          <>
            <Button onClick={close}>取消</Button>
            <Button aria-disabled={pending} kind="primary" onClick={ask}>
              {pending ? "正在生成…" : "生成链接"}
            </Button>
          </>
        )
      }
    >
      {answer ? (
        <>
          <p>这个链接只在这里显示这一次。请交给本人，由本人打开并设置密码。</p>
          <IssuedLinks links={[answer]} />
        </>
      ) : (
        <p>
          链接72小时内有效，只能用一次。
          {person.linkOpenUntil === null ? "" : "之前生成、尚未使用的链接同时作废。"}
          {person.status === "active" ? "本人用它设置新密码之前，原密码仍可登录。" : ""}
        </p>
      )}
    </ConfirmDialog>
  );
}
