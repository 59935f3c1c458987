"use client";

import { Button } from "@hengji/ui";
import { RefusedPage } from "@/features/frame/refused-page.tsx";

/** `digest` finds the cause in the server's log; nothing of it is shown here. */
export default function PageError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <RefusedPage
      action={
        <Button kind="primary" onClick={retry}>
          重新打开
        </Button>
      }
      title="这一页没有打开"
    >
      <p>
        服务器没有给出这一页的内容，已保存的内容不受影响。请重新打开；仍打不开时，请把下面的编号告诉系统管理员。
      </p>
      {error.digest ? <p className="mt-2 text-sm text-ink-3">编号 {error.digest}</p> : null}
    </RefusedPage>
  );
}
