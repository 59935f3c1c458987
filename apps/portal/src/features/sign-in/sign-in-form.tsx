"use client";

import { signInInput } from "@hengji/contracts";
import { Button, TextField } from "@hengji/ui";
import { type FormEvent, useRef, useState } from "react";
import { postAuthForm } from "./post-auth-form.ts";
import { refusalMessage, unreachableMessage } from "./refusal.ts";

type Problem = { field: "account" | "password"; message: string };

/** Account and password; a refusal stands beneath the password and the typed account stays. */
export function SignInForm({ back }: { back: string }) {
  const [problem, setProblem] = useState<Problem>();
  const [pending, setPending] = useState(false);
  const account = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const input = { account: account.current?.value ?? "", password: password.current?.value ?? "" };
    const missing = firstMissing(input);
    if (missing) {
      setProblem(missing);
      (missing.field === "account" ? account : password).current?.focus();
      return;
    }
    setPending(true);
    setProblem(undefined);
    const refusal = await signIn(input);
    if (refusal === undefined) return location.assign(back);
    setPending(false);
    setProblem({ field: "password", message: refusal });
    if (password.current) password.current.value = "";
    password.current?.focus();
  };

  return (
    <form
      action="/api/auth/callback/credentials"
      className="grid gap-4"
      method="post"
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <TextField
        autoCapitalize="none"
        autoComplete="username"
        autoFocus
        error={problem?.field === "account" ? problem.message : undefined}
        label="账号"
        maxLength={64}
        name="account"
        ref={account}
        spellCheck={false}
      />
      <TextField
        autoComplete="current-password"
        error={problem?.field === "password" ? problem.message : undefined}
        label="密码"
        maxLength={200}
        name="password"
        ref={password}
        type="password"
      />
      <Button aria-disabled={pending} className="mt-1 w-full" kind="primary" size="large" type="submit">
        {pending ? "正在登录…" : "登录"}
      </Button>
    </form>
  );
}

function firstMissing(input: { account: string; password: string }): Problem | undefined {
  if (input.account.trim() === "") return { field: "account", message: "请输入账号。" };
  if (input.password === "") return { field: "password", message: "请输入密码。" };
  return undefined;
}

/** The message of a refusal; nothing when signed in. */
async function signIn(input: { account: string; password: string }): Promise<string | undefined> {
  const parsed = signInInput.safeParse(input);
  if (!parsed.success) return refusalMessage({ ok: false, status: 401, error: "wrong" });
  try {
    const answer = await postAuthForm("callback/credentials", parsed.data);
    return answer.ok ? undefined : refusalMessage(answer);
  } catch {
    return unreachableMessage;
  }
}
