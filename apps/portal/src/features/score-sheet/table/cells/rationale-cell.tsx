"use client";

import { ConflictBox } from "../../editors/conflict-box.tsx";
import { RationaleEditor } from "../../editors/rationale-editor.tsx";
import { RefusedBox } from "../../editors/refused-box.tsx";
import { useEditing } from "../../editing-context.ts";
import { pointsText } from "../../model/decimal-text.ts";
import type { SheetRow } from "../../model/sheet-model.ts";
import type { RowEdit } from "../../state/row-edits.ts";
import { focusCell, rowBelow, rowWaiting } from "../focus-cell.ts";
import type { StopProps } from "../use-roving-grid.ts";
import { CellMarks } from "./cell-marks.tsx";
import styles from "./cells.module.css";

const here = (field: string): boolean => field.startsWith("rationale:") || field.startsWith("override:");

/** 评分说明; where a person decided otherwise than the rule, that and its reason come first. */
export function RationaleCell({
  row,
  edit,
  stop,
  className,
}: {
  row: SheetRow;
  edit: RowEdit;
  stop: StopProps;
  className: string | undefined;
}) {
  const editing = useEditing();
  const { override, computed } = row.score;
  const conflicts = edit.conflicts.filter(({ field }) => here(field));
  const refusals = edit.refusals.filter(([field]) => here(field));
  const draft =
    edit.draft?.place.place === "cell" && edit.draft.typed.field.startsWith("rationale:") ? edit.draft : null;
  const asks = conflicts.length > 0 || refusals.length > 0;
  const editable = !draft && !asks && editing?.may("rationale") === true;
  const back = () => focusCell(row.code, "rationale");
  return (
    <td
      className={`${className} ${asks ? styles.asks : ""} ${draft && !asks ? styles.editing : ""}`}
      data-column="rationale"
      data-edit={editable ? `rationale:${row.code}` : undefined}
      {...(draft && !asks ? {} : stop)}
    >
      {override ? (
        <div data-opens="">
          <span className={styles.override}>
            <svg aria-hidden="true" height={9} viewBox="0 0 10 10" width={9}>
              <path d="M5 .6 9.4 5 5 9.4.6 5z" fill="currentColor" />
            </svg>
            认定 {pointsText(computed)} → {pointsText(override.awarded)}
          </span>
          <span className={styles.reason}>{override.reason}</span>
        </div>
      ) : null}
      {conflicts.map((at) => (
        <ConflictBox
          at={at}
          key={at.field}
          label={`${row.title}${at.field.startsWith("override:") ? "的认定" : "的评分说明"}`}
          onDone={back}
        />
      ))}
      {refusals.map(([field, refusal]) => (
        <RefusedBox field={field} key={field} onDone={back} refusal={refusal} />
      ))}
      {draft && !asks ? (
        <RationaleEditor
          done={{
            accepted: () => focusCell(rowBelow(row.code), "rationale"),
            back,
            nextOpen: () => focusCell(rowWaiting(row.code), "rationale"),
          }}
          draft={draft}
          overtakenBy={edit.overtakenBy}
          title={row.title}
        />
      ) : asks ? null : (
        <span className={`${styles.note} ${styles.editable}`}>{row.rationale}</span>
      )}
      <CellMarks concerns={here} edit={edit} />
    </td>
  );
}
