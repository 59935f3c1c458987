import type { FrameworkConflict, FrameworkDraft, Revision } from "@hengji/contracts";
import type { FactDefinition, Indicator } from "@hengji/scoring-core";
import { sameBody } from "./same-body.ts";
import { type DraftState, entriesOf, type PartEdit, type Undo, without } from "./draft-state.ts";
import {
  type Body,
  factPart,
  type PartId,
  partKind,
  partOfConflict,
  partsOf,
  rowPart,
  standing,
  versionOf,
  withSaved,
} from "./part.ts";
import { readPart } from "./read-part.ts";

export interface Stamp {
  readonly requestKey: string;
  readonly at: string;
}

/** One keystroke: the part stands here as typed. What says the same as the server is no edit any more. */
export function typed(state: DraftState, part: PartId, body: Body, { requestKey, at }: Stamp): DraftState {
  const before = state.edits[part];
  const stands = standing(state.draft, part).body;
  const clear = { ...state, refusals: without(state.refusals, part) };
  if (stands !== null && state.sending !== part && sameBody(stands, body))
    return { ...clear, edits: without(state.edits, part) };
  const edit: PartEdit = {
    body,
    base: before?.base ?? versionOf(state.draft, part),
    requestKey,
    at,
    ...(before?.tried === undefined ? {} : { tried: before.tried }),
    ...(before?.after === undefined ? {} : { after: before.after }),
  };
  return { ...clear, edits: { ...state.edits, [part]: edit } };
}

/** A part that is new here. */
export function added(
  state: DraftState,
  part: PartId,
  body: Body,
  { requestKey, at }: Stamp,
  after?: string | null,
): DraftState {
  const edit: PartEdit = { body, base: 0, requestKey, at, ...(after === undefined ? {} : { after }) };
  return { ...state, edits: { ...state.edits, [part]: edit } };
}

/** Facts as they stand here: rows are read by them. */
export function factsHere({ draft, edits }: Pick<DraftState, "draft" | "edits">): readonly FactDefinition[] {
  const own = (key: string, stands: FactDefinition | null): FactDefinition | null => {
    const edit = edits[factPart(key)];
    return edit === undefined
      ? stands
      : ((readPart(factPart(key), edit.body, []).body ?? stands) as FactDefinition | null);
  };
  const known = draft.facts.map(({ body }) => own(body.key, body));
  const added = entriesOf(edits).flatMap(([part]) => {
    const { kind, key } = partKind(part);
    return kind === "fact" && !draft.facts.some(({ body }) => body.key === key) ? [own(key, null)] : [];
  });
  return [...known, ...added].filter((fact) => fact !== null);
}

export interface Sendable {
  readonly part: PartId;
  readonly edit: PartEdit;
  /** As the engine reads it. */
  readonly body: Body;
}

const order = { head: 0, fact: 1, row: 2 } as const;

/** The edit to send next: readable, decided, not being typed in; facts before the rows that name them. */
export function nextToSend(state: DraftState): Sendable | null {
  if (state.sending !== null || state.session === "ended") return null;
  const facts = factsHere(state);
  const waiting = entriesOf(state.edits).toSorted(
    ([a], [b]) => order[partKind(a).kind] - order[partKind(b).kind],
  );
  for (const [part, edit] of waiting) {
    if (state.typing.has(part) || state.conflicts[part] || state.refusals[part]) continue;
    const { body } = readPart(part, edit.body, facts);
    if (body !== null) return { part, edit, body };
  }
  return null;
}

/** Typing goes on within one step of undoing for this long. */
const ONE_STEP_MS = 10_000;

/** The server has it: version and body are the server's from now on; what was typed meanwhile goes on from there. */
export function acknowledged(
  state: DraftState,
  { part, edit, body }: Sendable,
  { revision, changed }: { readonly revision: Revision; readonly changed: boolean },
  stamp: Stamp,
): DraftState {
  const former = standing(state.draft, part).body;
  const renamed = partKind(part).kind === "row" ? rowPart((body as Indicator).code) : part;
  const now = state.edits[part];
  const goesOn = now !== undefined && now !== edit;
  const rest = without(state.edits, part);
  return {
    ...state,
    draft: withSaved(state.draft, part, body, revision, edit.after),
    edits: goesOn
      ? { ...rest, [renamed]: { ...now, base: revision.version, requestKey: stamp.requestKey } }
      : rest,
    sending: null,
    link: "up",
    savedAt: stamp.at,
    undo:
      !changed || edit.undoes
        ? state.undo
        : remembered(
            state,
            former === null
              ? { kind: "remove", part: renamed }
              : { kind: "save", part: renamed, body: former },
            stamp.at,
          ),
  };
}

function remembered(
  { undo, savedAt }: DraftState,
  step: Extract<Undo, { readonly kind: "save" | "remove" }>,
  at: string,
): readonly Undo[] {
  const last = undo.at(-1);
  const goesOn =
    last !== undefined &&
    "part" in last &&
    last.part === step.part &&
    savedAt !== null &&
    Date.parse(at) - Date.parse(savedAt) < ONE_STEP_MS;
  return goesOn ? undo : [...undo, step];
}

/** Someone else was first: both bodies stay, and what they saved is what stands. */
export function collided(state: DraftState, part: PartId, conflict: FrameworkConflict): DraftState {
  const mine = state.edits[part];
  if (mine === undefined || partOfConflict(conflict) !== part) return { ...state, sending: null };
  const own = ownAfterAll(mine, conflict);
  if (own !== null) return { ...state, edits: { ...state.edits, [part]: own }, sending: null, link: "up" };
  const theirs = (
    conflict.kind === "trial" || conflict.kind === "submission" ? null : conflict.current
  ) as Body | null;
  return {
    ...state,
    draft: theirs ? withSaved(state.draft, part, theirs, conflict.revision) : state.draft,
    edits: without(state.edits, part),
    sending: null,
    link: "up",
    conflicts: { ...state.conflicts, [part]: { mine, theirs, revision: conflict.revision } },
    undo: withoutStepsOn(state.undo, [part]),
  };
}

/** What overtook it was one's own save whose answer was lost: the edit goes on from there. */
function ownAfterAll(mine: PartEdit, { current, revision }: FrameworkConflict): PartEdit | null {
  const { tried, ...edit } = mine;
  return tried !== undefined && sameBody(current, tried) ? { ...edit, base: revision.version } : null;
}

/** What went out and got no answer. */
export function unanswered(state: DraftState, { part, edit, body }: Sendable): DraftState {
  const now = state.edits[part];
  if (now === undefined) return state;
  const tried = edit.tried ?? body;
  return { ...state, edits: { ...state.edits, [part]: { ...now, tried } } };
}

/** The person chose: their own body goes on top of what they have now seen, or it is let go. */
export function resolved(
  state: DraftState,
  part: PartId,
  choice: "mine" | "theirs",
  stamp: Stamp,
): DraftState {
  const conflict = state.conflicts[part];
  if (conflict === undefined) return state;
  const clear = { ...state, conflicts: without(state.conflicts, part) };
  if (choice === "theirs") return clear;
  const base = conflict.theirs === null ? 0 : versionOf(state.draft, part);
  return { ...clear, edits: { ...state.edits, [part]: { ...conflict.mine, ...stamp, base } } };
}

/** The draft as the server has it now; what is typed here keeps its own version. */
export function readAgain(state: DraftState, draft: FrameworkDraft): DraftState {
  const recent: Partial<Record<PartId, Revision>> = { ...state.recent };
  const changed: PartId[] = partsOf(state.draft).filter(
    (part) => standing(draft, part).body === null && !isOwnRemoval(state.undo, part),
  );
  for (const part of partsOf(draft)) {
    const { revision } = standing(draft, part);
    const byOther = revision.by !== null && revision.by !== state.worker.name;
    if (byOther && revision.version > versionOf(state.draft, part)) {
      recent[part] = revision;
      changed.push(part);
    }
  }
  return { ...state, draft, recent, undo: withoutStepsOn(state.undo, changed), link: "up" };
}

const isOwnRemoval = (undo: readonly Undo[], part: PartId): boolean =>
  undo.some((step) => step.kind === "add" && step.part === part);

/** What another person has changed since is theirs: taking back one's own change there would undo theirs unseen. */
const withoutStepsOn = (undo: readonly Undo[], parts: readonly PartId[]): readonly Undo[] =>
  undo.filter((step) => !("part" in step && parts.includes(step.part)));
