"use client";

import type { DocumentedCase } from "@hengji/scoring-core";
import { useEffect, useRef } from "react";
import { fieldOf } from "../edit/field.ts";
import { ConflictBox } from "../editors/conflict-box.tsx";
import { PointsEditor } from "../editors/points-editor.tsx";
import { useEditing } from "../editing-context.ts";
import { pointsText } from "../model/decimal-text.ts";
import type { Given } from "../model/given.ts";
import { idleRow, type RowEdit } from "../state/row-edits.ts";
import { BasisMark } from "../table/cells/basis-mark.tsx";
import edits from "./edit.module.css";
import { FactPanelEditor } from "./fact-panel-editor.tsx";
import { PanelSection } from "./panel-section.tsx";
import styles from "./why-panel.module.css";

/** 事实: every value the rule asked for, what it rests on and where it stands; cases one by one; each can be mended here. */
export function FactsSection({
  code,
  givens,
  inSight,
  edit = idleRow,
}: {
  code: string;
  givens: readonly Given[];
  inSight: boolean;
  edit?: RowEdit | undefined;
}) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (inSight && code !== "") table.current?.scrollIntoView({ block: "nearest" });
  }, [inSight, code]);
  return (
    <PanelSection title="事实">
      <table className={styles.lines} ref={table}>
        <caption className="sr-only">事实</caption>
        <tbody>
          {givens.map((given) => (
            <FactRows code={code} edit={edit} given={given} key={given.key} />
          ))}
        </tbody>
      </table>
    </PanelSection>
  );
}

function FactRows({ code, given, edit }: { code: string; given: Given; edit: RowEdit }) {
  const editing = useEditing();
  const field = fieldOf(given);
  const draft = edit.draft?.typed.field === field && edit.draft.place.place === "panel" ? edit.draft : null;
  const conflict = edit.conflicts.find((one) => one.field === field);
  const toButton = () =>
    document.querySelector<HTMLElement>(`[data-mend="${CSS.escape(given.key)}"]`)?.focus();
  return (
    <>
      <tr className={styles.factLine}>
        <th scope="row">{given.label}</th>
        <td className={styles.value} data-state={given.state}>
          {given.value}
        </td>
        <td className={styles.unit}>{given.unit}</td>
        <td className={styles.mark}>
          <BasisMark state={given.state} />
        </td>
      </tr>
      <tr>
        <td className={styles.place} colSpan={4}>
          {given.state === "affirmed" ? `来源只说明未扣分，按不扣分的下限代入 · ${given.place}` : given.place}
          {given.cases.length > 0 && !draft ? <CaseList cases={given.cases} unit={given.unit} /> : null}
          {conflict ? <ConflictBox at={conflict} label={given.label} onDone={toButton} /> : null}
          {draft && given.kind === "fact" ? (
            <FactPanelEditor draft={draft} onDone={toButton} overtakenBy={edit.overtakenBy} />
          ) : draft ? (
            <div className={edits.form}>
              <PointsEditor
                done={{ accepted: toButton, back: toButton }}
                draft={draft}
                label={given.label}
                overtakenBy={edit.overtakenBy}
              />
            </div>
          ) : editing?.may(given.kind) && !conflict ? (
            <button
              aria-label={`修改${given.label}`}
              className={edits.mend}
              data-mend={given.key}
              onClick={() => editing.open({ row: code, field, place: "panel" })}
              type="button"
            >
              修改
            </button>
          ) : null}
        </td>
      </tr>
    </>
  );
}

function CaseList({ cases, unit }: { cases: readonly DocumentedCase[]; unit: string }) {
  return (
    <ol aria-label={`共${cases.length}${unit}`} className={styles.cases}>
      {cases.map((one, index) => (
        <li key={index}>
          <b>{index + 1}</b>
          <span>
            {one.title}
            <small>
              {[one.date, one.amount === undefined ? undefined : `${pointsText(one.amount)} 万元`, one.place]
                .filter(Boolean)
                .join(" · ")}
            </small>
          </span>
        </li>
      ))}
    </ol>
  );
}
