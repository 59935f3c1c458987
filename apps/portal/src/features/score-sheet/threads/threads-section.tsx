"use client";

import { type AudienceCode, audienceLabels, type Thread } from "@hengji/contracts";
import { Button, Icon } from "@hengji/ui";
import { useId, useState } from "react";
import { clockText, momentText } from "../date-text.ts";
import type { SheetStore } from "../state/sheet-store.ts";
import styles from "../why-panel/edit.module.css";
import { PanelSection } from "../why-panel/panel-section.tsx";
import { useKeptText } from "./use-kept-text.ts";
import { useThreadActions } from "./use-thread-actions.ts";

/** 批注: conversations about this row, who reads them, and whether they are settled. */
export function ThreadsSection({
  store,
  code,
  threads,
  may,
}: {
  store: SheetStore;
  code: string;
  threads: readonly Thread[];
  may: readonly string[];
}) {
  const actions = useThreadActions(store);
  const { worker, sheet } = store.state();
  return (
    <PanelSection title="批注">
      <div className={styles.talk}>
        {threads.map((thread) => (
          <ThreadTalk
            actions={actions}
            key={thread.id}
            may={may}
            place={[worker.account, sheet.evaluation.id]}
            thread={thread}
          />
        ))}
        {may.includes("comment.open") ? (
          <NewThread
            actions={actions}
            audiences={audiencesOf(may)}
            code={code}
            key={code}
            place={[worker.account, sheet.evaluation.id]}
          />
        ) : null}
        {actions.problem ? (
          <p role="alert">
            <Icon className="inline text-amber" name="warning" size={12} /> {actions.problem}
          </p>
        ) : null}
      </div>
    </PanelSection>
  );
}

type Actions = ReturnType<typeof useThreadActions>;
type Place = readonly [account: string, evaluationId: string];

function ThreadTalk({
  thread,
  actions,
  may,
  place,
}: {
  thread: Thread;
  actions: Actions;
  may: readonly string[];
  place: Place;
}) {
  const [text, setText] = useKeptText(...place, thread.id);
  const { resolved } = thread;
  const send = async () => {
    if (await actions.reply(thread.id, text.trim())) setText("");
  };
  return (
    <div className={styles.thread}>
      <p className={styles.threadHead}>
        {audienceLabels[thread.audience]}可见 ·{" "}
        {resolved ? `${resolved.by}${momentText(resolved.at)}办结` : "未办结"}
        {may.includes("comment.resolve") ? (
          <Button
            aria-disabled={actions.busy}
            kind="tool"
            onClick={() => void actions.resolve(thread, resolved === null)}
          >
            {resolved ? "重开批注" : "办结批注"}
          </Button>
        ) : null}
      </p>
      {thread.comments.map((one, index) => (
        <div className={styles.said} key={index}>
          <small>
            {one.mine ? "我" : one.by} {momentText(one.at).slice(5, 10)} {clockText(one.at)}
          </small>
          <p>{one.body}</p>
        </div>
      ))}
      {may.includes("comment.reply") ? (
        <Write label="回复" onChange={setText} text={text}>
          <Button aria-disabled={actions.busy || text.trim() === ""} onClick={() => void send()} size="small">
            回复批注
          </Button>
        </Write>
      ) : null}
    </div>
  );
}

/** 评价组 is who scores: whoever only reviews is not in it and speaks to the whole firm. */
const audiencesOf = (may: readonly string[]): readonly [AudienceCode, ...AudienceCode[]] =>
  may.includes("fact.save") ? ["team", "firm"] : ["firm"];

function NewThread({
  code,
  actions,
  audiences,
  place,
}: {
  code: string;
  actions: Actions;
  audiences: readonly [AudienceCode, ...AudienceCode[]];
  place: Place;
}) {
  const [text, setText] = useKeptText(...place, code);
  const [audience, setAudience] = useState<AudienceCode>(audiences[0]);
  const id = useId();
  const send = async () => {
    if (await actions.open(code, audience, text.trim())) setText("");
  };
  return (
    <Write label="新批注" onChange={setText} text={text}>
      <div className={styles.buttons}>
        <label className="sr-only" htmlFor={id}>
          谁可以看
        </label>
        <select
          className="max-w-[9em]"
          id={id}
          onChange={(event) => setAudience(event.currentTarget.value as AudienceCode)}
          value={audience}
        >
          {audiences.map((each) => (
            <option key={each} value={each}>
              {audienceLabels[each]}可见
            </option>
          ))}
        </select>
        <Button aria-disabled={actions.busy || text.trim() === ""} onClick={() => void send()} size="small">
          发起批注
        </Button>
      </div>
    </Write>
  );
}

function Write({
  label,
  text,
  onChange,
  children,
}: {
  label: string;
  text: string;
  onChange: (text: string) => void;
  children: React.ReactNode;
}) {
  return (
    <div className={styles.reply}>
      <textarea
        aria-label={label}
        maxLength={4000}
        onChange={(event) => onChange(event.currentTarget.value)}
        placeholder={`${label}…`}
        rows={1}
        value={text}
      />
      {text.trim() !== "" || label === "新批注" ? children : null}
    </div>
  );
}
