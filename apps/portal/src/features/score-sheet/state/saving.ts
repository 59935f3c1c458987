import type { SheetChanged, SheetConflict } from "@hengji/contracts";
import { type Edit, fieldOf, type FieldId } from "../edit/field.ts";
import { sameEdit } from "../edit/same-edit.ts";
import { standing, versionOf, withEdits, withSaved } from "../edit/standing.ts";
import { type Pending, shownEdits, type SheetState, without } from "./sheet-state.ts";

interface Accepting {
  readonly requestKey: string;
  readonly at: string;
  readonly undoes?: boolean;
}

/** What stands on the screen for a field, with everything accepted in it. */
export function shownValue(state: SheetState, field: FieldId): Edit | null {
  return standing(withEdits(state.sheet, shownEdits(state), state.worker.role), field);
}

/** Accepts a value: it counts on the screen at once and waits for the server, or stays in 试算. */
export function accepted(
  state: SheetState,
  edit: Edit,
  { requestKey, at, undoes = false }: Accepting,
): SheetState {
  const field = fieldOf(edit);
  const typed = state.typed[field];
  const clear = { ...state, typed: without(state.typed, field), refusals: without(state.refusals, field) };
  if (sameEdit(edit, shownValue(state, field))) return clear;
  if (state.trial !== null) return { ...clear, trial: { ...state.trial, [field]: edit } };
  const own = state.pending.filter((one) => fieldOf(one.edit) === field);
  const waiting = own.find((one) => one.requestKey !== state.sending);
  const flying = own.find((one) => one.requestKey === state.sending);
  const change: Pending = {
    edit,
    base: waiting ? waiting.base : flying ? null : (typed?.base ?? versionOf(state.sheet, field)),
    requestKey,
    at,
    former: waiting ? waiting.former : (flying?.edit ?? standing(state.sheet, field)),
    undoes,
  };
  return { ...clear, pending: [...state.pending.filter((one) => one !== waiting), change] };
}

/** The server wrote it: version, record and totals are the server's from now on. */
export function acknowledged(
  state: SheetState,
  requestKey: string,
  { revision, changed, ...answer }: SheetChanged,
  at: string,
): SheetState {
  const done = state.pending.find((one) => one.requestKey === requestKey);
  if (done === undefined) return state;
  const field = fieldOf(done.edit);
  const newer = versionOf(state.sheet, field) > revision.version;
  const { computedTotal, total, grade } = answer;
  const sheet = newer ? state.sheet : withSaved(state.sheet, done.edit, revision, state.worker.role);
  const next = state.typed[field];
  const undoable = changed && !done.undoes && done.former !== null;
  return {
    ...state,
    sheet: { ...sheet, recorded: { computedTotal, total, grade, scoredAt: revision.at } },
    pending: state.pending
      .filter((one) => one !== done)
      .map((one) =>
        one.base === null && fieldOf(one.edit) === field ? { ...one, base: revision.version } : one,
      ),
    typed:
      next?.base === null ? { ...state.typed, [field]: { ...next, base: revision.version } } : state.typed,
    sending: null,
    link: "up",
    savedAt: at,
    undo: undoable && done.former ? [...state.undo, done.former] : state.undo,
  };
}

/** Someone else was first: both values stay, and what they saved is what stands. */
export function collided(state: SheetState, requestKey: string, conflict: SheetConflict): SheetState {
  const sent = state.pending.find((one) => one.requestKey === requestKey);
  if (sent === undefined) return state;
  const field = fieldOf(sent.edit);
  const theirs = theirEdit(conflict);
  const last = state.pending.findLast((one) => fieldOf(one.edit) === field) ?? sent;
  const mine = { ...last, base: sent.base, edit: withTypedText(last.edit, state) };
  return {
    ...state,
    sheet: theirs ? withSaved(state.sheet, theirs, conflict.revision, theirRole(conflict)) : state.sheet,
    pending: state.pending.filter((one) => fieldOf(one.edit) !== field),
    typed: mine.edit.kind === "rationale" ? without(state.typed, field) : state.typed,
    sending: null,
    link: "up",
    conflicts: {
      ...state.conflicts,
      [field]: { mine, theirs, revision: conflict.revision },
    },
  };
}

/** A text goes on being typed while it is saved: what is mine is what stands in the editor now. */
function withTypedText(edit: Edit, { typed }: SheetState): Edit {
  const form = typed[fieldOf(edit)]?.form;
  return edit.kind === "rationale" && form?.kind === "text" ? { ...edit, value: form.text } : edit;
}

function theirEdit(conflict: SheetConflict): Edit | null {
  const { key } = conflict;
  switch (conflict.kind) {
    case "fact":
      return conflict.current && { kind: "fact", key, value: conflict.current };
    case "judgement":
      return conflict.current && { kind: "judgement", key, value: conflict.current };
    case "override": {
      const { current } = conflict;
      return {
        kind: "override",
        key,
        value: current && { awarded: current.awarded, reason: current.reason },
      };
    }
    case "rationale":
      return { kind: "rationale", key, value: conflict.current };
    case "thread":
      return null;
  }
}

const theirRole = (conflict: SheetConflict): string =>
  conflict.kind === "override" ? (conflict.current?.by ?? "") : "";

/**
 * The server does not take it; it stays here with the reason until the person decides. Whoever has accepted another
 * value meanwhile has decided: that one goes out in its place.
 */
export function refused(state: SheetState, requestKey: string, message: string): SheetState {
  const change = state.pending.find((one) => one.requestKey === requestKey);
  if (change === undefined) return { ...state, sending: null };
  const field = fieldOf(change.edit);
  const rest = state.pending.filter((one) => one !== change);
  const later = rest.find((one) => fieldOf(one.edit) === field);
  if (later !== undefined) {
    const { base, former } = change;
    return {
      ...state,
      pending: rest.map((one) => (one === later ? { ...later, base, former } : one)),
      sending: null,
    };
  }
  return {
    ...state,
    pending: rest,
    sending: null,
    refusals: { ...state.refusals, [field]: { change, message } },
  };
}

/** The person chose: their own value goes on top of what they have now seen, or it is let go. */
export function resolved(
  state: SheetState,
  field: FieldId,
  choice: Edit | "theirs",
  { requestKey, at }: { requestKey: string; at: string },
): SheetState {
  const conflict = state.conflicts[field];
  if (conflict === undefined) return state;
  const clear = { ...state, conflicts: without(state.conflicts, field), typed: without(state.typed, field) };
  if (choice === "theirs" || sameEdit(choice, conflict.theirs)) return clear;
  const base = Math.max(conflict.revision.version, versionOf(state.sheet, field));
  const change: Pending = { edit: choice, base, requestKey, at, former: conflict.theirs, undoes: false };
  return { ...clear, pending: [...state.pending, change] };
}

/** The one to send next: nothing of a field goes out while its earlier change has no answer. */
export const nextToSend = ({ pending, sending, session }: SheetState): Pending | null =>
  sending !== null || session === "ended" ? null : (pending.find(({ base }) => base !== null) ?? null);

/** Takes back the last save: the former value as a new version. */
export function undone(state: SheetState, stamp: Accepting): SheetState {
  const former = state.undo.at(-1);
  if (former === undefined) return state;
  return accepted({ ...state, undo: state.undo.slice(0, -1) }, former, { ...stamp, undoes: true });
}
