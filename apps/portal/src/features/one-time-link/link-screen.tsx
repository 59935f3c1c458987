"use client";

import { deadLinkMessage, type ReadLinkOutput } from "@hengji/contracts";
import { Button, buttonClass, EmptyState, Skeleton } from "@hengji/ui";
import Link from "next/link";
import { type ReactNode, useEffect, useState } from "react";
import { mutate } from "@/client/call.ts";
import { CallError } from "@/client/call-error.ts";
import { callMessage } from "./call-message.ts";
import { PasswordForm } from "./password-form.tsx";

type State =
  | { readonly name: "reading" }
  | { readonly name: "open"; readonly secret: string; readonly owner: ReadLinkOutput }
  | { readonly name: "dead" }
  | { readonly name: "failed"; readonly message: string };

/** Whose link it is and the new password; a link that cannot be used has one answer whatever the reason. */
export function LinkScreen() {
  const [state, setState] = useState<State>({ name: "reading" });
  useEffect(() => {
    let current = true;
    const read = async () => {
      setState({ name: "reading" });
      const next = await stateOf(location.hash.slice(1));
      if (current) setState(next);
    };
    const reread = () => void read();
    reread();
    // Another link pasted into the same tab changes only the fragment.
    addEventListener("hashchange", reread);
    return () => {
      current = false;
      removeEventListener("hashchange", reread);
    };
  }, []);

  return (
    <div className="mx-auto w-full max-w-[480px] px-5 pt-[10vh] pb-16">
      {state.name === "reading" ? <Reading /> : null}
      {state.name === "open" ? (
        <PasswordForm
          key={state.secret}
          onDead={() => setState({ name: "dead" })}
          owner={state.owner}
          secret={state.secret}
        />
      ) : null}
      {state.name === "dead" ? (
        <Stopped
          action={
            <Link className={buttonClass()} href="/sign-in" prefetch={false}>
              已设置过密码，去登录
            </Link>
          }
          title="链接不能使用"
        >
          {deadLinkMessage}
        </Stopped>
      ) : null}
      {state.name === "failed" ? (
        <Stopped action={<Button onClick={() => location.reload()}>重新打开</Button>} title="链接没有打开">
          {state.message}
        </Stopped>
      ) : null}
    </div>
  );
}

async function stateOf(secret: string): Promise<State> {
  if (secret === "") return { name: "dead" };
  try {
    return {
      name: "open",
      secret,
      owner: await mutate("account.readLink", { secret: secret.slice(0, 200) }),
    };
  } catch (error) {
    if (error instanceof CallError && error.code === "notFound") return { name: "dead" };
    return {
      name: "failed",
      message: callMessage(error, "连不上服务器，链接没有用掉。请检查网络后重新打开。"),
    };
  }
}

function Reading() {
  return (
    <div aria-label="正在打开链接" role="status">
      <h1 className="sr-only">设置密码</h1>
      <Skeleton height={28} width="7em" />
      <div className="mt-6 grid gap-5">
        <Skeleton height={40} width="100%" />
        <Skeleton height={40} width="100%" />
      </div>
    </div>
  );
}

function Stopped({ title, children, action }: { title: string; children: string; action?: ReactNode }) {
  return (
    <div role="alert">
      <h1 className="sr-only">{title}</h1>
      <EmptyState action={action} title={title}>
        {children}
      </EmptyState>
    </div>
  );
}
