"use client";

import { Icon } from "@hengji/ui";
import { type FieldId, fieldOf, partsOf } from "../../edit/field.ts";
import { ConflictBox } from "../../editors/conflict-box.tsx";
import { FactCellEditor } from "../../editors/fact-cell-editor.tsx";
import { PointsEditor } from "../../editors/points-editor.tsx";
import { RefusedBox } from "../../editors/refused-box.tsx";
import { type Editing, useEditing } from "../../editing-context.ts";
import { pointsText } from "../../model/decimal-text.ts";
import type { Given } from "../../model/given.ts";
import type { MainGiven } from "../../model/main-given.ts";
import type { SheetRow } from "../../model/sheet-model.ts";
import type { RowEdit } from "../../state/row-edits.ts";
import { focusCell, rowBelow, rowWaiting } from "../focus-cell.ts";
import type { StopProps } from "../use-roving-grid.ts";
import { AllFacts } from "./all-facts.tsx";
import { BasisMark } from "./basis-mark.tsx";
import { CellMarks } from "./cell-marks.tsx";
import styles from "./cells.module.css";
import { FactFace } from "./fact-face.tsx";
import { inFacts } from "./in-facts.ts";

interface FactsCellProps {
  readonly row: SheetRow;
  readonly edit: RowEdit;
  readonly stop: StopProps;
  /** The value that the cell leads with. */
  readonly lead: MainGiven | null;
  readonly unfolded: boolean;
  readonly onFacts: (code: string) => void;
  readonly onUnfold: (code: string, open?: boolean) => void;
}

/**
 * 核定数: the value that decides, its basis, and the way to the row's other values: in place for who may change
 * them, in the explanation for who reads.
 */
export function FactsCell(props: FactsCellProps) {
  const { row, edit, stop, lead, unfolded, onFacts, onUnfold } = props;
  const editing = useEditing();
  const { givens, indicator } = row;
  if (indicator.notApplicable) {
    return (
      <td {...stop} data-column="facts">
        <BasisMark state="notApplicable" />
        <span className={styles.moved}>
          {pointsText(indicator.notApplicable.originalPoints)}分移至
          {indicator.notApplicable.movedTo.at(-1)}
        </span>
      </td>
    );
  }
  if (lead === null) return <td {...stop} data-column="facts" />;
  const conflicts = edit.conflicts.filter(({ field }) => inFacts(field));
  const refusals = edit.refusals.filter(([field]) => inFacts(field));
  const draft = edit.draft?.place.place === "cell" && inFacts(edit.draft.typed.field) ? edit.draft : null;
  const single = lead.from === 1 && lead.others === 0;
  const marks = <CellMarks concerns={inFacts} edit={edit} />;
  if (conflicts.length > 0 || refusals.length > 0) {
    return (
      <td {...stop} className={styles.asks} data-column="facts">
        {conflicts.map((at) => (
          <ConflictBox
            at={at}
            key={at.field}
            label={labelOf(givens, at.field, row)}
            onDone={() => focusCell(row.code, "facts")}
          />
        ))}
        {refusals.map(([field, refusal]) => (
          <RefusedBox
            field={field}
            key={field}
            onDone={() => focusCell(row.code, "facts")}
            refusal={refusal}
          />
        ))}
      </td>
    );
  }
  if (single && draft) {
    return (
      <td className={styles.editing} data-column="facts">
        <InCell draft={draft} edit={edit} given={givens[0]} row={row} />
      </td>
    );
  }
  const named = lead.label !== row.name;
  const name = named ? <span className={styles.factName}>{lead.label}</span> : null;
  if (single) {
    return (
      <td {...stop} data-column="facts" data-edit={editedAt(row, editing)}>
        <span className={styles.editable}>
          <FactFace face={lead} />
          {name}
        </span>
        {marks}
      </td>
    );
  }
  const mayChange = givens.some(({ kind }) => editing?.may(kind));
  const shown = mayChange && (unfolded || draft !== null);
  // The main value is one of the list that stands there, and not said twice.
  const listed = shown && lead.from === 1;
  return (
    <td data-column="facts" data-unfolds={(mayChange && !shown) || undefined}>
      {listed ? null : <FactFace face={lead} />}
      <span className={styles.second}>
        {listed ? null : name}
        <button
          {...stop}
          aria-expanded={mayChange ? shown : undefined}
          className={styles.more}
          onClick={() => (mayChange ? onUnfold(row.code) : onFacts(row.code))}
          type="button"
        >
          <span className="sr-only">
            {row.title}，{mayChange ? (shown ? "收起" : "展开") : "看"}
          </span>
          {listed ? `共${givens.length}项` : restText(lead)}
          <span className="sr-only">核定数</span>
          <Icon name={shown ? "down" : "right"} size={12} />
        </button>
      </span>
      {marks}
      {shown ? (
        <AllFacts draft={draft} edit={edit} onFold={() => onUnfold(row.code, false)} row={row} />
      ) : null}
    </td>
  );
}

const labelOf = (givens: readonly Given[], field: `${string}:${string}`, row: SheetRow): string =>
  givens.find(({ kind, key }) => `${kind}:${key}` === field)?.label ?? row.title;

/** The one value that a click in the cell edits, as Enter does. */
function editedAt({ givens: [given] }: SheetRow, editing: Editing | null): FieldId | undefined {
  return given && editing?.may(given.kind) ? fieldOf(given) : undefined;
}

function InCell({
  row,
  edit,
  draft,
  given,
}: {
  row: SheetRow;
  edit: RowEdit;
  draft: NonNullable<RowEdit["draft"]>;
  given: Given | undefined;
}) {
  if (!given) return null;
  const done = {
    accepted: () => focusCell(rowBelow(row.code), "facts"),
    back: () => focusCell(row.code, "facts"),
    nextOpen: () => focusCell(rowWaiting(row.code), "facts"),
  };
  const common = { draft, done, overtakenBy: edit.overtakenBy };
  return partsOf(draft.typed.field).kind === "judgement" ? (
    <PointsEditor {...common} label={given.label} />
  ) : (
    <FactCellEditor {...common} given={given} />
  );
}

/** "由2项得出", "另3项", or both. */
const restText = ({ from, others }: MainGiven): string =>
  [from > 1 ? `由${from}项得出` : "", others > 0 ? `另${others}项` : ""].filter(Boolean).join("，");
