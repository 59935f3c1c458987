"use client";

import type { SubmissionStep } from "@hengji/contracts";
import Link from "next/link";
import { momentText } from "../../../score-sheet/date-text.ts";
import { SeverityShape } from "../../defects/severity-mark.tsx";
import { versionPath } from "../../paths.ts";
import { useEditor } from "../editor-context.tsx";
import { codeOf } from "../model/tree.ts";
import { blockingErrors } from "../review/blocking.ts";
import { unsavedCount } from "../state/draft-state.ts";
import styles from "./head.module.css";

/** Where the draft stands and what stands against its next step, each with the way there. */
export function ReasonBar() {
  const { state, editable } = useEditor();
  const { submission, base } = state.draft;
  const last = submission.steps.at(-1);
  const unsaved = unsavedCount(state);
  return (
    <div className={styles.bar} data-frame="screen" role="status">
      <span className={styles.reasons} id="step-reasons">
        {editable ? (
          <AgainstSubmitting />
        ) : (
          <>
            <Waiting step={last} />
            {unsaved > 0 ? <span>您有{unsaved}项没保存的改动留在本机，没有编入这一稿。</span> : null}
          </>
        )}
      </span>
      <span className={styles.end}>
        {submission.state === "returned" && last?.said ? <Said step={last} /> : null}
        {base ? <ViewLink view="changes">看本次改动</ViewLink> : null}
        <ViewLink view="course">办理经过</ViewLink>
      </span>
    </div>
  );
}

function ViewLink({ view, children }: { readonly view: "changes" | "course"; readonly children: string }) {
  const { bar } = useEditor();
  return (
    <a
      aria-current={bar.address.view === view ? "page" : undefined}
      href={bar.href({ view })}
      onClick={(event) => {
        event.preventDefault();
        bar.go({ view });
      }}
    >
      {children}
    </a>
  );
}

const Said = ({ step }: { readonly step: SubmissionStep }) => (
  <span className={styles.said} title={step.said ?? undefined}>
    退回理由：{step.said}
  </span>
);

function AgainstSubmitting() {
  const { state, working, defects, lead, bar } = useEditor();
  const unfinished = working.rows.filter(({ issues }) => issues.length > 0);
  const errors = blockingErrors(defects, state.draft.pastYear);
  const unsaved = unsavedCount(state);
  if (working.rows.length === 0)
    return <span>还没有指标。先新增指标，再逐行写规则；体检没有错误后提交审核。</span>;
  if (unfinished.length + errors.length === 0)
    return (
      <>
        <b>
          <SeverityShape severity="passed" />
          可以提交
        </b>
        <span>{unsaved > 0 ? `等${unsaved}项保存后提交` : "由绩效科负责人审核发布"}</span>
      </>
    );
  const [row] = unfinished;
  const [error] = errors;
  return (
    <>
      <b>
        <SeverityShape severity="error" />
        还不能提交
      </b>
      {row ? (
        <a
          href={bar.href({ view: "row", row: codeOf(row) })}
          onClick={(event) => {
            event.preventDefault();
            bar.go({ view: "row", row: codeOf(row) });
          }}
        >
          {unfinished.length}行没填完
        </a>
      ) : null}
      {error ? (
        <a
          href={bar.href({})}
          onClick={(event) => {
            event.preventDefault();
            lead(error.place);
          }}
        >
          体检{errors.length}处错误
        </a>
      ) : null}
      <span>全部处理后由绩效科负责人审核发布</span>
    </>
  );
}

function Waiting({ step }: { readonly step: SubmissionStep | undefined }) {
  const { state } = useEditor();
  const { submission } = state.draft;
  const refused = submission.allowed.find(
    ({ event, refusal }) => event === "approve" && refusal !== null,
  )?.refusal;
  const when = step ? `${step.mine ? "您" : step.by}于${momentText(step.at)}` : "";
  switch (submission.state) {
    case "inReview":
      return (
        <span>
          {when}提交，等绩效科负责人审核。{refused ? refused.message : ""}
        </span>
      );
    case "cancelled":
      return (
        <span>
          {when}作废。{step?.said ? `理由：${step.said}` : ""}
        </span>
      );
    case "accepted":
      return (
        <>
          <span>{when}发布。以后的改动在新的一版里做。</span>
          <Link href={versionPath(state.draft.frameworkId, state.draft.version)}>
            看发布的第{state.draft.version}版
          </Link>
        </>
      );
    default:
      return <span>由绩效科经办编制，提交后在这里审核。</span>;
  }
}
