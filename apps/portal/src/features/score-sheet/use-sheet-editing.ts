"use client";

import { compile, type Scorecard } from "@hengji/scoring-core";
import { useMemo } from "react";
import { doorOf } from "./edit/field.ts";
import { withEdits } from "./edit/standing.ts";
import type { Editing } from "./editing-context.ts";
import { readForm } from "./entry/form.ts";
import { isRead } from "./entry/reading.ts";
import { type SheetModel, sheetModel } from "./model/sheet-model.ts";
import { type Draft, type RowEdit, rowEdits } from "./state/row-edits.ts";
import { type Conflict, shownEdits, type SheetState } from "./state/sheet-state.ts";
import type { SheetStore } from "./state/sheet-store.ts";

export interface SheetEditing {
  /** Null for those who may change nothing here. */
  readonly editing: Editing | null;
  /** The sheet with everything accepted in it. */
  readonly model: SheetModel;
  /** The scores of the sheet as the server has it. */
  readonly acknowledged: Scorecard;
  readonly draft: Draft | null;
  readonly edits: ReadonlyMap<string, RowEdit>;
}

/** The scores that follow from every accepted, typed and disputed value, and what may be done about them. */
export function useSheetEditing(store: SheetStore, state: SheetState): SheetEditing {
  const { pending, trial } = state;
  const { framework, input, rationales, may } = state.sheet;
  const { role } = state.worker;
  const score = useMemo(() => compile(framework).score, [framework]);
  const acknowledged = useMemo(() => score(input), [score, input]);
  const shown = useMemo(
    () => withEdits({ input, rationales }, shownEdits({ pending, trial }), role),
    [input, rationales, pending, trial, role],
  );
  const model = useMemo(
    () => sheetModel(framework, shown.input, shown.rationales, score(shown.input)),
    [framework, shown, score],
  );
  const draft = useMemo(
    () => draftOf(state, (edit) => score(withEdits(shown, [edit], role).input)),
    [state, shown, score, role],
  );
  const edits = useMemo(() => {
    const scoreWith = ({ mine, theirs }: Conflict, own: boolean, row: string) => {
      const edit = own ? mine.edit : theirs;
      const given = edit === null ? shown : withEdits(shown, [edit], role);
      return score(given.input).indicators.find(({ code }) => code === row) ?? null;
    };
    return rowEdits(model.rows, state, draft, scoreWith);
  }, [model, state, draft, shown, score, role]);
  const doors = may.join(" ");
  const editing = useMemo(() => editingOf(store, doors.split(" "), framework), [store, doors, framework]);
  return { editing, model, acknowledged, draft, edits };
}

function draftOf(
  { place, typed, sheet, conflicts }: SheetState,
  score: (edit: Parameters<typeof withEdits>[1][number]) => Scorecard,
): Draft | null {
  const own = place && typed[place.field];
  if (!place || !own || conflicts[place.field]) return null;
  const read = readForm(place.field, own.form, sheet.framework);
  return isRead(read)
    ? { place, typed: own, problem: null, card: own.touched ? score(read.value) : null }
    : { place, typed: own, problem: own.touched ? read : null, card: null };
}

function editingOf(
  store: SheetStore,
  doors: readonly string[],
  framework: SheetModel["framework"],
): Editing | null {
  if (!Object.values(doorOf).some((door) => doors.includes(door))) return null;
  return {
    framework,
    may: (kind) => doors.includes(doorOf[kind]),
    open: (place, text) => store.open(place, text),
    type: (field, form) => store.type(field, form),
    accept: (field) => store.accept(field),
    autosave: (field) => store.autosave(field),
    leave: (field) => store.leave(field),
    restore: (field) => store.restore(field),
    change: (edit) => store.change(edit),
    resolve: (field, choice) => store.resolve(field, choice),
    sendAgain: (field) => store.sendAgain(field),
    letGo: (field) => store.letGo(field),
  };
}
