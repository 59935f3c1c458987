"use client";

import type { Defect, Severity } from "@hengji/scoring-core";
import { Button } from "@hengji/ui";
import { useState } from "react";
import { placeName } from "../../defects/place-name.ts";
import { SeverityShape } from "../../defects/severity-mark.tsx";
import { useEditor } from "../editor-context.tsx";
import { codeOf } from "../model/tree.ts";
import { rowName } from "../model/working.ts";
import { AcknowledgeDialog } from "./acknowledge-dialog.tsx";
import styles from "./exam.module.css";
import { mayAcknowledge } from "./may-acknowledge.ts";
import { withdrawAcknowledgement } from "../state/commands.ts";

const groups: readonly { readonly severity: Severity; readonly title: string; readonly about: string }[] = [
  { severity: "error", title: "错误", about: "阻止发布" },
  { severity: "warning", title: "提醒", about: "可带说明发布" },
  { severity: "notice", title: "注意", about: "供参考" },
];

/** 体检: everything that is wrong with the table as it stands here; each leads to its place. */
export function ExamPanel() {
  const { defects, working } = useEditor();
  const [asked, ask] = useState<Defect>();
  const open = defects.filter(({ acknowledged }) => acknowledged === undefined);
  const kept = defects.filter(({ acknowledged }) => acknowledged !== undefined);
  return (
    <aside aria-label="体检" className={styles.exam} data-frame="screen">
      <header>
        <h2>体检</h2>
        <span role="status">{summary(open, kept)}</span>
      </header>
      <Unfinished />
      {groups.map(({ severity, title, about }) => {
        const own = open.filter((defect) => defect.severity === severity);
        return own.length === 0 ? null : (
          <section key={severity}>
            <h3>
              {title} <b>{own.length}</b> · {about}
            </h3>
            <ul>
              {own.map((defect) => (
                <DefectItem defect={defect} key={`${defect.code} ${defect.place}`} onAcknowledge={ask} />
              ))}
            </ul>
          </section>
        );
      })}
      {kept.length > 0 ? (
        <section>
          <h3>
            已说明保留 <b>{kept.length}</b>
          </h3>
          <ul>
            {kept.map((defect) => (
              <DefectItem defect={defect} key={`${defect.code} ${defect.place}`} onAcknowledge={ask} />
            ))}
          </ul>
        </section>
      ) : null}
      {open.length === 0 && working.rows.length > 0 ? (
        <p className={styles.passed}>
          <SeverityShape severity="passed" />
          没有待处理的问题：分值合计、小计、档次、规则上下限、核定数都已核对。
        </p>
      ) : null}
      {asked ? <AcknowledgeDialog defect={asked} onClose={() => ask(undefined)} /> : null}
    </aside>
  );
}

const summary = (open: readonly Defect[], kept: readonly Defect[]): string =>
  open.length === 0 ? (kept.length > 0 ? `${kept.length}处已说明` : "没有问题") : `${open.length}处待处理`;

/** Rows and facts that still lack something: they are not examined before. */
function Unfinished() {
  const { working, bar } = useEditor();
  const rows = working.rows.filter(({ issues }) => issues.length > 0);
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>
        没填完 <b>{rows.length}</b> · 填完才保存、才体检
      </h3>
      <ul>
        {rows.map((row) => (
          <li key={row.part}>
            <a
              href={bar.href({ view: "row", row: codeOf(row) })}
              onClick={(event) => {
                event.preventDefault();
                bar.go({ view: "row", row: codeOf(row) });
              }}
            >
              <SeverityShape severity="unfinished" />
              <span>
                <b>{rowName(row.body, working.rows)}</b>
                还差{row.issues.length}处
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DefectItem({
  defect,
  onAcknowledge,
}: {
  readonly defect: Defect;
  readonly onAcknowledge: (defect: Defect) => void;
}) {
  const { lead, openRow, working, editable, state, store } = useEditor();
  const { severity, message, repair, acknowledged, indicator } = defect;
  const here = indicator !== undefined && indicator === openRow;
  return (
    <li data-current={here || undefined} data-defect={defect.code}>
      <button className={styles.jump} onClick={() => lead(defect.place)} type="button">
        <SeverityShape severity={severity} />
        <span>
          <b>{placeName(defect, working.framework)}</b>
          {message}
          {acknowledged === undefined ? <em>可改：{repair}</em> : <em>保留的理由：{acknowledged}</em>}
        </span>
      </button>
      {editable && acknowledged !== undefined ? (
        <Button
          aria-label={`撤销保留“${placeName(defect, working.framework)}”`}
          kind="tool"
          onClick={() => withdrawAcknowledgement(store, defect)}
        >
          撤销保留
        </Button>
      ) : null}
      {editable && acknowledged === undefined && mayAcknowledge(defect, state.draft.pastYear) ? (
        <Button
          aria-label={`写明理由，保留“${placeName(defect, working.framework)}”`}
          kind="tool"
          onClick={() => onAcknowledge(defect)}
        >
          写明理由，保留
        </Button>
      ) : null}
    </li>
  );
}
