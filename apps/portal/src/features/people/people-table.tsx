"use client";

import { type Person, personStatusLabels, roleLabels } from "@hengji/contracts";
import { Button, type Mark, StateMark } from "@hengji/ui";
import { type ReactNode, useState } from "react";
import { exactTime } from "../evaluations/updated-label.ts";
import { IssueLinkDialog } from "./issue-link-dialog.tsx";
import { linkVerb, statusVerb } from "./person-verbs.ts";
import { StatusDialog } from "./status-dialog.tsx";

type Asked = { readonly what: "link" | "status"; readonly person: Person };
const marks: Record<Person["status"], Mark> = { active: "done", invited: "waiting", disabled: "missing" };
const heads = ["姓名或职务", "账号", "单位", "角色", "状态"];

/** Everyone with an account; each row ends with what can be done for this person. */
export function PeopleTable({ people }: { people: readonly Person[] }) {
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  return (
    <>
      <table className="w-full min-w-[1080px] border-separate border-spacing-0">
        <caption className="sr-only">平台上的人员</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <Head key={head}>{head}</Head>
            ))}
            <Head>
              <span className="sr-only">可以办理</span>
            </Head>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Row key={person.id} onAsk={(what) => setAsked({ what, person })} person={person} />
          ))}
        </tbody>
      </table>
      <p className="px-5 py-2.5 text-xs text-ink-3">
        密码只由本人凭链接设置，任何人都看不到。生成链接、停用和启用都记入平台的审计链。
      </p>
      {asked?.what === "link" ? <IssueLinkDialog onClose={close} person={asked.person} /> : null}
      {asked?.what === "status" ? <StatusDialog onClose={close} person={asked.person} /> : null}
    </>
  );
}

function Row({ person, onAsk }: { person: Person; onAsk: (what: Asked["what"]) => void }) {
  const { name, account, memberships, status, mine } = person;
  const organisations = [...new Set(memberships.map((each) => each.organisationName))];
  return (
    <tr>
      <th className={`${cell} pl-5 font-medium`} scope="row">
        {name}
        {mine ? <span className="ml-2 text-sm text-ink-3">本人</span> : null}
      </th>
      <td className={cell}>{account}</td>
      <td className={`${cell} text-ink-2`}>{organisations.join("、")}</td>
      <td className={`${cell} text-ink-2`}>{memberships.map(({ role }) => roleLabels[role]).join("、")}</td>
      <td className={cell}>
        <StateMark mark={marks[status]}>{personStatusLabels[status]}</StateMark>
        <LinkNote person={person} />
      </td>
      <td className={`${cell} pr-5 text-right whitespace-nowrap`}>
        {status === "disabled" ? null : (
          <Button aria-label={`为${account}${linkVerb(person)}`} kind="tool" onClick={() => onAsk("link")}>
            {linkVerb(person)}
          </Button>
        )}
        {mine ? null : (
          <Button
            aria-label={`${statusVerb(person)}${account}`}
            className="ml-1"
            kind="tool"
            onClick={() => onAsk("status")}
          >
            {statusVerb(person)}
          </Button>
        )}
      </td>
    </tr>
  );
}

function LinkNote({ person: { status, linkOpenUntil } }: { person: Person }) {
  if (linkOpenUntil !== null) {
    return (
      <span className="block text-xs leading-[18px] text-ink-3">
        链接有效至 {exactTime(new Date(linkOpenUntil))}
      </span>
    );
  }
  return status === "invited" ? (
    <span className="block text-xs leading-[18px] text-amber">没有可用的链接</span>
  ) : null;
}

function Head({ children }: { children: ReactNode }) {
  return (
    <th
      className="sticky top-0 z-10 h-[34px] border-b border-line-strong bg-bg pr-4 text-sm whitespace-nowrap text-ink-2 first:pl-5 last:pr-5"
      scope="col"
    >
      {children}
    </th>
  );
}

const cell = "h-12 border-b border-line py-1 pr-4 text-left";
