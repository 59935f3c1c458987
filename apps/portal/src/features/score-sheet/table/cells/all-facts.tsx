"use client";

import { fieldOf, partsOf } from "../../edit/field.ts";
import { FactCellEditor } from "../../editors/fact-cell-editor.tsx";
import { PointsEditor } from "../../editors/points-editor.tsx";
import type { EditorDone } from "../../editors/use-editor-keys.ts";
import { useOwnKeys } from "../../editors/use-own-keys.ts";
import { useEditing } from "../../editing-context.ts";
import { definitionOf } from "../../entry/form.ts";
import type { Given } from "../../model/given.ts";
import type { SheetRow } from "../../model/sheet-model.ts";
import type { Draft, RowEdit } from "../../state/row-edits.ts";
import { focusCell, rowBelow, rowWaiting } from "../focus-cell.ts";
import styles from "./cells.module.css";
import { FactFace } from "./fact-face.tsx";

/** Every value of a row in place of its main one, or under a main one that is worked out from them; ↑ ↓ go between them, Enter edits, Esc folds them again. */
export function AllFacts({
  row,
  edit,
  draft,
  onFold,
}: {
  row: SheetRow;
  edit: RowEdit;
  draft: Draft | null;
  onFold: () => void;
}) {
  const focusFact = (key: string | undefined) =>
    document
      .querySelector<HTMLElement>(
        `tr[data-code="${CSS.escape(row.code)}"] [data-fact="${CSS.escape(key ?? "")}"]`,
      )
      ?.focus();
  const done = (index: number): EditorDone => ({
    accepted: () => {
      const next = row.givens[index + 1];
      if (next) focusFact(next.key);
      else focusCell(rowBelow(row.code), "facts");
    },
    back: () => focusFact(row.givens[index]?.key),
    nextOpen: () => focusCell(rowWaiting(row.code), "facts"),
  });
  const keydown = (event: KeyboardEvent) => {
    const key = (event.target as HTMLElement).dataset.fact;
    const at = row.givens.findIndex((given) => given.key === key);
    if (at < 0) return;
    if (event.key === "Escape") {
      onFold();
      focusCell(row.code, "facts");
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      focusFact(row.givens[at + (event.key === "ArrowDown" ? 1 : -1)]?.key);
    } else if (event.key !== "F2") {
      return;
    } else (event.target as HTMLElement).click();
    event.preventDefault();
    event.stopPropagation();
  };
  const list = useOwnKeys<HTMLUListElement>({ keydown });
  return (
    <ul className={styles.allFacts} ref={list}>
      {row.givens.map((given, index) => (
        <li key={given.key}>
          {draft?.typed.field === fieldOf(given) ? (
            <>
              <div className={styles.editingPart}>
                <LineEditor done={done(index)} draft={draft} edit={edit} given={given} />
              </div>
              <span className={styles.factName}>{given.label}</span>
            </>
          ) : (
            <FactLine given={given} row={row} />
          )}
        </li>
      ))}
    </ul>
  );
}

function LineEditor({
  given,
  draft,
  edit,
  done,
}: {
  given: Given;
  draft: Draft;
  edit: RowEdit;
  done: EditorDone;
}) {
  const common = { draft, done, overtakenBy: edit.overtakenBy };
  return partsOf(draft.typed.field).kind === "judgement" ? (
    <PointsEditor {...common} label={given.label} />
  ) : (
    <FactCellEditor {...common} given={given} />
  );
}

function FactLine({ given, row }: { given: Given; row: SheetRow }) {
  const editing = useEditing();
  const face = (
    <span className={styles.namedFact}>
      <span className={styles.factName}>{given.label}</span>
      <FactFace face={given} />
    </span>
  );
  if (!editing?.may(given.kind)) return face;
  const inPanel = given.kind === "fact" && definitionOf(given.key, editing.framework)?.type === "cases";
  const open = () =>
    editing.open({ row: row.code, field: fieldOf(given), place: inPanel ? "panel" : "cell" });
  return (
    <button className={styles.factButton} data-fact={given.key} onClick={open} tabIndex={-1} type="button">
      {face}
      <span className="sr-only">，修改</span>
    </button>
  );
}
