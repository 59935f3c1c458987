import { fieldOf, type FieldId } from "../edit/field.ts";
import { standing, versionOf, withEdits } from "../edit/standing.ts";
import { type Form, formOf } from "../entry/form.ts";
import { type EditPlace, shownEdits, type SheetState, type Typed, without } from "./sheet-state.ts";

interface Opening {
  readonly requestKey: string;
  readonly at: string;
  /** What the first key typed, instead of the value that stands. */
  readonly text?: string | undefined;
}

/** Opens an editor with what stands on the screen; one that was typed in before goes on where it was. */
export function opened(before: SheetState, place: EditPlace, { requestKey, at, text }: Opening): SheetState {
  const state = { ...before, place };
  const { field } = place;
  if (state.typed[field]) return state;
  const shown = { ...state.sheet, ...withEdits(state.sheet, shownEdits(state), state.worker.role) };
  const form = formOf(field, standing(shown, field));
  const own = state.pending.some(({ edit }) => fieldOf(edit) === field);
  const typed: Typed = {
    field,
    form: text === undefined ? form : startedWith(form, text),
    base: own ? null : versionOf(state.sheet, field),
    requestKey,
    at,
    touched: text !== undefined,
    trial: state.trial !== null,
  };
  return { ...state, typed: { ...state.typed, [field]: typed } };
}

const startedWith = (form: Form, text: string): Form =>
  form.kind === "points" ? { ...form, awarded: text } : { ...form, text };

/** One keystroke. */
export function typedIn(state: SheetState, field: FieldId, form: Form, at: string): SheetState {
  const before = state.typed[field];
  if (!before) return state;
  return { ...state, typed: { ...state.typed, [field]: { ...before, form, at, touched: true } } };
}

/** Esc: what stood is shown again. */
export const restored = (state: SheetState, field: FieldId): SheetState => ({
  ...closed(state, field),
  typed: without(state.typed, field),
});

/** No editor of this field is open; what was typed stays. */
export const closed = (state: SheetState, field: FieldId): SheetState =>
  state.place?.field === field ? { ...state, place: null } : state;
