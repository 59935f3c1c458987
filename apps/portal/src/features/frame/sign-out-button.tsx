"use client";

import { Button } from "@hengji/ui";
import { useState } from "react";
import { postAuthForm } from "../sign-in/post-auth-form.ts";

/** Ends the session here and on the server; where that did not happen it says that one is still signed in. */
export function SignOutButton() {
  const [state, setState] = useState<"idle" | "leaving" | "unreachable" | "refused">("idle");
  const leave = async () => {
    setState("leaving");
    const answer = await postAuthForm("signout", {}).catch(() => undefined);
    if (answer?.ok) location.assign("/sign-in");
    else setState(answer ? "refused" : "unreachable");
  };
  return (
    <>
      <span className="px-2 text-sm text-amber" role="status">
        {state === "unreachable" ? "没有退出：连不上服务器，请重试。" : ""}
        {state === "refused" ? "没有退出：服务器没有办理，请刷新页面后重试。" : ""}
      </span>
      <Button aria-disabled={state === "leaving"} kind="tool" onClick={() => void leave()} size="regular">
        退出登录
      </Button>
    </>
  );
}
