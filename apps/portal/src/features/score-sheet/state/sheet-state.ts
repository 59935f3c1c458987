import type { EvaluationSheet, Revision } from "@hengji/contracts";
import type { Edit, FieldId } from "../edit/field.ts";
import type { Form } from "../entry/form.ts";

/** An editor that is open, exactly as typed. */
export interface Typed {
  readonly field: FieldId;
  readonly form: Form;
  /** Version that the person looked at; null: the one that their own change before gets. */
  readonly base: number | null;
  readonly requestKey: string;
  readonly at: string;
  /** False while it still shows what stands: nothing to keep. */
  readonly touched: boolean;
  /** Opened in 试算: never kept. */
  readonly trial: boolean;
}

/** An accepted change that the server has not answered yet. */
export interface Pending {
  readonly edit: Edit;
  readonly base: number | null;
  readonly requestKey: string;
  readonly at: string;
  /** What undoing it would save; null where nothing stood. */
  readonly former: Edit | null;
  /** It is an undoing itself, which is not undone again. */
  readonly undoes: boolean;
}

/** Two values for one field; neither counts as chosen. */
export interface Conflict {
  readonly mine: Pending;
  readonly theirs: Edit | null;
  readonly revision: Revision;
}

export interface Refusal {
  readonly change: Pending;
  readonly message: string;
}

export interface Person {
  readonly name: string;
  readonly indicatorCode: string | null;
}

/** Who works here: their name as others see it, and the role word that an override carries. */
export interface Worker {
  readonly account: string;
  readonly name: string;
  readonly role: string;
}

export type ByField<Value> = Readonly<Partial<Record<FieldId, Value>>>;

/** Where the open editor stands. */
export interface EditPlace {
  readonly row: string;
  readonly field: FieldId;
  readonly place: "cell" | "panel";
}

/** What the server said, and everything of one's own that it has not said yet. */
export interface SheetState {
  readonly sheet: EvaluationSheet;
  readonly worker: Worker;
  readonly typed: ByField<Typed>;
  /** The one open editor; others may stand typed in but left. */
  readonly place: EditPlace | null;
  /** In the order in which they were accepted. */
  readonly pending: readonly Pending[];
  /** Request that is under way. */
  readonly sending: string | null;
  readonly conflicts: ByField<Conflict>;
  readonly refusals: ByField<Refusal>;
  /** Values of 试算: on the screen only; null while it is off. */
  readonly trial: ByField<Edit> | null;
  /** Former values, the latest last. */
  readonly undo: readonly Edit[];
  readonly savedAt: string | null;
  readonly link: "up" | "down";
  readonly session: "live" | "ended";
  /** False from an answer that the engine here does not confirm until the sheet was read again. */
  readonly settled: boolean;
  /** What others saved just now. */
  readonly recent: ByField<Revision>;
  readonly people: readonly Person[];
}

export const firstState = (sheet: EvaluationSheet, worker: Worker): SheetState => ({
  sheet,
  worker,
  typed: {},
  place: null,
  pending: [],
  sending: null,
  conflicts: {},
  refusals: {},
  trial: null,
  undo: [],
  savedAt: null,
  link: "up",
  session: "live",
  settled: true,
  recent: {},
  people: [],
});

/** The values of a record by field. */
export const valuesOf = <Value>(record: ByField<Value>): readonly Value[] => Object.values(record) as Value[];

/** The record without one field. */
export function without<Value>(record: ByField<Value>, field: FieldId): ByField<Value> {
  if (!(field in record)) return record;
  const { [field]: _, ...rest } = record;
  return rest;
}

/** Edits that count on the screen: accepted ones, then those of 试算. */
export const shownEdits = ({ pending, trial }: Pick<SheetState, "pending" | "trial">): readonly Edit[] => [
  ...pending.map(({ edit }) => edit),
  ...valuesOf(trial ?? {}),
];

/** Fields whose accepted value is not yet the server's. */
export const unsavedCount = ({ pending, conflicts, refusals, typed }: SheetState): number =>
  new Set([
    ...pending.map(({ edit }) => `${edit.kind}:${edit.key}`),
    ...Object.keys(conflicts),
    ...Object.keys(refusals),
    ...valuesOf(typed).flatMap((one) => (one.touched && !one.trial ? [one.field] : [])),
  ]).size;
