import type { FrameworkDraft, FrameworkTrial, Revision } from "@hengji/contracts";
import type { Worker } from "../../../score-sheet/state/sheet-state.ts";
import type { Body, PartId } from "./part.ts";

/** A part as it was typed here and as the server does not have it yet. */
export interface PartEdit {
  readonly body: Body;
  /** Version that the person was looking at; 0: there was none. */
  readonly base: number;
  readonly requestKey: string;
  readonly at: string;
  /** Of a row that the server does not have: the code of the one that it follows. */
  readonly after?: string | null;
  /** What was sent and never answered: nobody knows whether it arrived. */
  readonly tried?: Body;
  /** It takes back an earlier save, and is not taken back again. */
  readonly undoes?: boolean;
}

/** Two bodies for one part; neither counts as chosen. */
export interface PartConflict {
  readonly mine: PartEdit;
  readonly theirs: Body | null;
  readonly revision: Revision;
}

/** What takes a change back. */
export type Undo =
  | { readonly kind: "save"; readonly part: PartId; readonly body: Body }
  | { readonly kind: "add"; readonly part: PartId; readonly body: Body; readonly after?: string | null }
  | { readonly kind: "remove"; readonly part: PartId }
  | {
      readonly kind: "move";
      readonly code: string;
      readonly after: string | null;
      readonly path: readonly [string, string];
    }
  | { readonly kind: "rename"; readonly path: readonly string[]; readonly name: string };

export interface EditorPerson {
  readonly name: string;
  /** Code of the row that they work on. */
  readonly at: string | null;
}

export type ByPart<Value> = Readonly<Partial<Record<PartId, Value>>>;

/** What the server said, and everything of one's own that it has not said yet. */
export interface DraftState {
  readonly draft: FrameworkDraft;
  readonly worker: Worker;
  /** In the order in which they were first touched. */
  readonly edits: ByPart<PartEdit>;
  /** Parts that are typed in just now: they are sent when the typing pauses. */
  readonly typing: ReadonlySet<PartId>;
  readonly sending: PartId | "command" | "trial" | null;
  readonly conflicts: ByPart<PartConflict>;
  /** Why the server did not take a part as it was typed. */
  readonly refusals: ByPart<{ readonly body: Body; readonly message: string }>;
  /** Why a step that is no typing was not done. */
  readonly notice: string | null;
  readonly trial: FrameworkTrial;
  readonly trialTouched: boolean;
  readonly undo: readonly Undo[];
  readonly savedAt: string | null;
  readonly link: "up" | "down";
  readonly session: "live" | "ended";
  /** What others saved just now. */
  readonly recent: ByPart<Revision>;
  readonly people: readonly EditorPerson[];
}

export const firstState = (draft: FrameworkDraft, worker: Worker): DraftState => ({
  draft,
  worker,
  edits: {},
  typing: new Set(),
  sending: null,
  conflicts: {},
  refusals: {},
  notice: null,
  trial: draft.trial.body,
  trialTouched: false,
  undo: [],
  savedAt: null,
  link: "up",
  session: "live",
  recent: {},
  people: [],
});

export function without<Value>(record: ByPart<Value>, part: PartId): ByPart<Value> {
  if (!(part in record)) return record;
  const { [part]: _, ...rest } = record;
  return rest;
}

export const entriesOf = <Value>(record: ByPart<Value>): readonly (readonly [PartId, Value])[] =>
  Object.entries(record) as [PartId, Value][];

/** Parts that are not on the server as they stand here. */
export const unsavedCount = ({ edits, conflicts }: DraftState): number =>
  new Set([...Object.keys(edits), ...Object.keys(conflicts)]).size;

/** Whether this reader may write in the draft as it stands. */
export const isEditable = ({ submission }: FrameworkDraft): boolean =>
  submission.allowed.some(({ event, refusal }) => event === "edit" && refusal === null);
