"use client";

import { linkPurposeLabels, passwordProblem, passwordRules, type ReadLinkOutput } from "@hengji/contracts";
import { Button, StateMark, TextField } from "@hengji/ui";
import { type FormEvent, useRef, useState } from "react";
import { mutate } from "@/client/call.ts";
import { CallError } from "@/client/call-error.ts";
import { callMessage } from "./call-message.ts";

type Problem = { readonly field: "password" | "again"; readonly message: string };
const unreachable = "没有收到系统的答复。请用新密码试着登录；登录不了时再打开原链接设置一次。";

/** A password, twice, with its rules beside it as they are met; then on to signing in. */
export function PasswordForm({
  secret,
  owner,
  onDead,
}: {
  secret: string;
  owner: ReadLinkOutput;
  onDead: () => void;
}) {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const [pending, setPending] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const given = password.current?.value ?? "";
    const found = problemIn(given, again.current?.value ?? "", owner);
    setProblem(found);
    if (found) return (found.field === "password" ? password : again).current?.focus();
    setPending(true);
    try {
      await mutate("account.acceptLink", { secret, password: given });
      location.replace("/sign-in?set=1");
    } catch (error) {
      setPending(false);
      if (error instanceof CallError && error.code === "notFound") return onDead();
      setProblem({ field: "password", message: callMessage(error, unreachable) });
      password.current?.focus();
    }
  };

  return (
    <form
      action="/link"
      className="grid gap-4"
      method="post"
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <div>
        <p className="text-sm text-ink-3">{linkPurposeLabels[owner.purpose]}</p>
        <h1 className="text-2xl leading-9 font-semibold">设置密码</h1>
        <p className="mt-1 text-ink-2">
          {owner.name}，账号 <b className="text-ink">{owner.account}</b>
          {owner.organisations.length > 0 ? `，${owner.organisations.join("、")}` : ""}
        </p>
      </div>
      <input autoComplete="username" name="account" readOnly type="hidden" value={owner.account} />
      <TextField
        autoComplete="new-password"
        autoFocus
        error={problem?.field === "password" ? problem.message : undefined}
        label="新密码"
        maxLength={200}
        name="password"
        onChange={(event) => setTyped(event.currentTarget.value)}
        ref={password}
        type="password"
      />
      <ul aria-label="密码要求" className="-mt-1 grid gap-1 text-sm">
        {passwordRules(typed, owner).map(({ text, met }, index) => (
          <li key={index}>
            <StateMark mark={met ? "done" : "notBegun"}>
              {text}
              <span className="sr-only">{met ? "，已满足" : "，未满足"}</span>
            </StateMark>
          </li>
        ))}
      </ul>
      <TextField
        autoComplete="new-password"
        error={problem?.field === "again" ? problem.message : undefined}
        label="再输一次新密码"
        maxLength={200}
        name="again"
        ref={again}
        type="password"
      />
      <Button aria-disabled={pending} className="mt-1 w-full" kind="primary" size="large" type="submit">
        {pending ? "正在设置…" : "设置密码并去登录"}
      </Button>
      <p className="text-sm leading-5 text-ink-3">
        密码只有您自己知道。设置后这个链接作废，其他地方的登录同时退出。
      </p>
    </form>
  );
}

function problemIn(password: string, again: string, owner: ReadLinkOutput): Problem | undefined {
  const message = passwordProblem(password, owner);
  if (message !== null) return { field: "password", message };
  if (again === password) return undefined;
  return { field: "again", message: again === "" ? "请再输一次新密码。" : "两次输入的不一样，请重新输入。" };
}
