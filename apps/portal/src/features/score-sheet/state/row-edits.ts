import type { Thread } from "@hengji/contracts";
import type { IndicatorScore, Scorecard } from "@hengji/scoring-core";
import { type Edit, type FieldId, fieldOf } from "../edit/field.ts";
import { standing } from "../edit/standing.ts";
import type { SheetRow } from "../model/sheet-model.ts";
import { overtakenWhileTyping } from "./reading-again.ts";
import {
  type Conflict,
  type EditPlace,
  type Refusal,
  type SheetState,
  type Typed,
  valuesOf,
} from "./sheet-state.ts";

/** What the open editor's value would do; or why it cannot be taken. */
export interface Draft {
  readonly place: EditPlace;
  readonly typed: Typed;
  readonly problem: { readonly problem: string; readonly at: string } | null;
  readonly card: Scorecard | null;
}

/** A value of a conflict with the score that it gives. */
export interface ConflictAtRow {
  readonly field: FieldId;
  readonly conflict: Conflict;
  readonly mineScore: IndicatorScore | null;
  readonly theirScore: IndicatorScore | null;
}

/** Everything that is going on in one row; rows where nothing is share one empty value. */
export interface RowEdit {
  readonly draft: Draft | null;
  /** Typed in but left open: the value could not be taken yet. */
  readonly left: readonly Typed[];
  readonly conflicts: readonly ConflictAtRow[];
  readonly refusals: readonly (readonly [FieldId, Refusal])[];
  readonly recent: readonly (readonly [FieldId, string])[];
  /** Names of others who overtook the open editor. */
  readonly overtakenBy: string | null;
  readonly unsent: readonly FieldId[];
  /** Values of 试算, with what the server has. */
  readonly tried: readonly (readonly [FieldId, Edit | null])[];
  readonly people: readonly string[];
  readonly threads: readonly Thread[];
}

export const idleRow: RowEdit = {
  draft: null,
  left: [],
  conflicts: [],
  refusals: [],
  recent: [],
  overtakenBy: null,
  unsent: [],
  tried: [],
  people: [],
  threads: [],
};

/** Every field of a row: its facts and judgements, its override and its 评分说明. */
export const fieldsOfRow = (row: SheetRow): readonly FieldId[] => [
  ...row.givens.map(fieldOf),
  `override:${row.code}`,
  `rationale:${row.code}`,
];

/** What is going on, by row code; rows without anything are not in it. */
export function rowEdits(
  rows: readonly SheetRow[],
  state: SheetState,
  draft: Draft | null,
  scoreWith: (conflict: Conflict, mine: boolean, row: string) => IndicatorScore | null,
): ReadonlyMap<string, RowEdit> {
  const overtaken = overtakenWhileTyping(state);
  const pending = new Set(state.pending.map(({ edit }) => fieldOf(edit)));
  const left = valuesOf(state.typed).filter(({ field, touched }) => touched && field !== draft?.typed.field);
  const busy = rows.flatMap((row) => {
    const fields = fieldsOfRow(row);
    const by = <Value>(record: Readonly<Partial<Record<FieldId, Value>>>) =>
      fields.flatMap((field) => {
        const value = record[field];
        return value === undefined ? [] : [[field, value] as const];
      });
    const own = draft?.place.row === row.code ? draft : null;
    const edit: RowEdit = {
      draft: own,
      left: left.filter(({ field }) => fields.includes(field)),
      conflicts: by(state.conflicts).map(([field, conflict]) => ({
        field,
        conflict,
        mineScore: scoreWith(conflict, true, row.code),
        theirScore: scoreWith(conflict, false, row.code),
      })),
      refusals: by(state.refusals),
      recent: by(state.recent).map(([field, { by: name }]) => [field, name ?? ""] as const),
      overtakenBy: own ? (overtaken[own.typed.field]?.by ?? null) : null,
      tried: by(state.trial ?? {}).map(([field]) => [field, standing(state.sheet, field)] as const),
      unsent: fields.filter((field) => pending.has(field)),
      people: state.people.filter(({ indicatorCode }) => indicatorCode === row.code).map(({ name }) => name),
      threads: state.sheet.threads.filter(({ indicatorCode }) => indicatorCode === row.code),
    };
    return isIdle(edit) ? [] : [[row.code, edit] as const];
  });
  return new Map(busy);
}

const isIdle = ({ draft, overtakenBy, ...lists }: RowEdit): boolean =>
  draft === null && overtakenBy === null && Object.values(lists).every((list) => list.length === 0);

/** A row that waits for its person: without a basis, with two values, refused, or left half typed. */
export const isOpenRow = (row: SheetRow, edit: RowEdit): boolean =>
  row.outcome === "missing" || edit.conflicts.length > 0 || edit.refusals.length > 0 || edit.left.length > 0;

/** The next waiting row, from the one after `from` around to it; null when no other waits. */
export function nextWaiting(
  rows: readonly { readonly code: string; readonly waits: boolean }[],
  from: string,
): string | null {
  const at = rows.findIndex(({ code }) => code === from);
  const around = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  return around.find(({ waits }) => waits)?.code ?? null;
}
