"use client";

import {
  type AdminProfile,
  type IssuedLink,
  setUpFields,
  type SetUpField,
  type SetUpInput,
  type SetUpProblem,
} from "@hengji/contracts";
import { Button, TextField } from "@hengji/ui";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { mutate } from "@/client/call.ts";
import { callMessage } from "../one-time-link/call-message.ts";
import { ProfileField } from "./profile-field.tsx";

type Answer = { readonly problems: readonly SetUpProblem[]; readonly message: string | null };

const unreachable =
  "没有收到系统的答复，已填写的内容保留在本页。请刷新另一个窗口中的本页：仍能打开时在这里再提交一次；已打不开时说明初始化已完成，重新启动平台后控制台会给出系统管理员的链接。";

/** Everything that the first visit has to say; a refusal stands at its field and what was typed stays. */
export function SetUpForm({ onDone }: { onDone: (links: readonly IssuedLink[]) => void }) {
  const [profile, setProfile] = useState<AdminProfile>("small");
  const [answer, setAnswer] = useState<Answer>({ problems: [], message: null });
  const [pending, setPending] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending || !form.current) return;
    setPending(true);
    const next = await send(inputOf(form.current, profile), onDone);
    if (next === null) return;
    setPending(false);
    setAnswer(next);
    const [first] = next.problems;
    if (first) form.current?.querySelector<HTMLInputElement>(`[name=${first.field}]`)?.focus();
  };

  const field = (name: SetUpField, label: string, more: { value?: string; autoFocus?: boolean } = {}) => (
    <TextField
      autoCapitalize="none"
      autoComplete="off"
      autoFocus={more.autoFocus}
      defaultValue={more.value}
      error={answer.problems.find((problem) => problem.field === name)?.message}
      label={label}
      maxLength={100}
      name={name}
      spellCheck={false}
    />
  );

  return (
    <form
      action="/set-up"
      aria-labelledby="set-up-title"
      method="post"
      noValidate
      onSubmit={(event) => void submit(event)}
      ref={form}
    >
      <h1 className="text-2xl leading-9 font-semibold" id="set-up-title">
        初始化平台
      </h1>
      <p className="mt-1 text-ink-2">
        设立财政局，建立绩效科负责人和平台管理员的账号。只做一次；各人随后凭自己的链接设置密码。
      </p>
      <Part title="初始化代码">
        {field("code", "代码（见启动平台的控制台，4组各4位）", { autoFocus: true })}
      </Part>
      <Part title="财政局">
        {field("regionCode", "行政区划代码（6位数字）")}
        {field("regionName", "行政区划名称，例如某市某区")}
        {field("bureauName", "财政局名称（全称）")}
      </Part>
      <Part title="绩效科负责人">
        {field("managerName", "姓名或职务", { value: "绩效科负责人" })}
        {field("managerAccount", "账号（小写字母、数字，2至64位）")}
      </Part>
      <Part title="平台管理员">
        <ProfileField onChange={setProfile} value={profile} />
        {field("systemAccount", profile === "small" ? "系统管理员兼安全管理员的账号" : "系统管理员的账号")}
        <div hidden={profile === "small"}>{field("securityAccount", "安全管理员的账号")}</div>
        {field("auditAccount", "审计管理员的账号（必须另有其人）")}
      </Part>
      <div className="mt-8 flex items-start gap-4 border-t border-line pt-5">
        <Button aria-disabled={pending} kind="primary" size="large" type="submit">
          {pending ? "正在初始化…" : "完成初始化"}
        </Button>
        <p className="min-h-10 content-center text-pretty text-amber" role="status">
          {answer.message}
        </p>
      </div>
    </form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="mt-7 grid grid-cols-2 items-start gap-x-5 gap-y-4 border-t border-line pt-4">
      <legend className="float-left col-span-2 w-full text-lg font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}

function inputOf(form: HTMLFormElement, profile: AdminProfile): SetUpInput {
  const typed = new FormData(form);
  const fields = setUpFields.map((name) => {
    const value = typed.get(name);
    return [name, typeof value === "string" ? value : ""];
  });
  return { ...(Object.fromEntries(fields) as Record<SetUpField, string>), profile };
}

/** Null when it is done. */
async function send(
  input: SetUpInput,
  onDone: (links: readonly IssuedLink[]) => void,
): Promise<Answer | null> {
  try {
    const output = await mutate("account.setUp", input);
    if (output.outcome === "done") {
      onDone(output.links);
      return null;
    }
    return { problems: output.problems, message: `有${output.problems.length}处需要修改，见各栏下方。` };
  } catch (error) {
    return { problems: [], message: callMessage(error, unreachable) };
  }
}
