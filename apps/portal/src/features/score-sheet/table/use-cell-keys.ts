"use client";

import type { KeyboardEvent, MouseEvent } from "react";
import { flushSync } from "react-dom";
import { type FieldId, fieldOf, partsOf } from "../edit/field.ts";
import { type Editing, useEditing } from "../editing-context.ts";
import { definitionOf } from "../entry/form.ts";
import type { SheetRow } from "../model/sheet-model.ts";
import type { EditPlace } from "../state/sheet-state.ts";
import type { SheetColumn } from "./columns.ts";
import { focusCell, rowWaiting } from "./focus-cell.ts";
import { hasOwnAction } from "./row-of-event.ts";

const startsNumber = /^[\d０-９.．]$/u;
const numeric = ["amount", "count", "percent"];

/** Where a value is edited: right in its cell, or in the panel when it has more parts than a cell can hold. */
const placeOf = (row: SheetRow, field: FieldId, { framework }: Editing): EditPlace => {
  const { kind, key } = partsOf(field);
  const inPanel = kind === "fact" && definitionOf(key, framework)?.type === "cases";
  return { row: row.code, field, place: inPanel ? "panel" : "cell" };
};

const openEditor = "[data-editor]";

/** A click anywhere in a cell that may be changed edits it, or unfolds its values; false where it does not. */
export function useCellClick(
  rows: readonly SheetRow[],
  unfold: (code: string) => void,
): (event: MouseEvent) => boolean {
  const editing = useEditing();
  return ({ target }) => {
    const at = target as Element;
    const cell = at.closest<HTMLElement>("td[data-column]");
    if (cell?.querySelector(openEditor)) return true;
    if (!editing || !cell || at.closest("[data-opens]") || hasOwnAction(at)) return false;
    const row = rows.find(({ code }) => code === cell.closest("tr")?.dataset.code);
    if (!row) return false;
    if (cell.dataset.unfolds !== undefined) {
      unfold(row.code);
      return true;
    }
    const field = cell.dataset.edit as FieldId | undefined;
    if (!field || !editing.may(partsOf(field).kind)) return false;
    editing.open(placeOf(row, field, editing));
    return true;
  };
}

/** A press beside the field of an open editor, as in a double click, leaves the focus where it is. */
export function keepEditorFocus(event: MouseEvent): void {
  const at = event.target as Element;
  if (!hasOwnAction(at) && at.closest("td[data-column]")?.querySelector(openEditor)) event.preventDefault();
}

/** Keys on a cell that is not being edited: Enter and F2 edit, a digit starts a number, Ctrl Enter goes on. */
export function useCellKeys(
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
  unfold: (code: string, open: boolean) => void,
): (event: KeyboardEvent) => boolean {
  const editing = useEditing();
  return (event) => {
    const target = event.target as HTMLElement;
    const [at = "", column = ""] = target.dataset.stop?.split(":") ?? [];
    const row = rows[parseInt(at, 10)];
    const name = columns[parseInt(column, 10)];
    if (editing === null || row === undefined || name === undefined) return false;
    if (event.altKey || event.metaKey || event.shiftKey) return false;
    const edits = event.key === "F2" || event.key === "Enter";
    if (event.ctrlKey) {
      if (event.key !== "Enter") return false;
      focusCell(rowWaiting(row.code), name);
      return true;
    }
    const cell = target.closest("td");
    const pick = cell?.querySelector<HTMLElement>("[data-pick]");
    if (edits && pick) {
      pick.focus();
      return true;
    }
    if (name === "rationale" && edits && editing.may("rationale")) {
      editing.open({ row: row.code, field: `rationale:${row.code}`, place: "cell" });
      return true;
    }
    if (name !== "facts" || row.givens.length === 0 || !editing.may("fact")) return false;
    return factKeys(event.key, edits, row, cell, editing, unfold);
  };
}

function factKeys(
  key: string,
  edits: boolean,
  row: SheetRow,
  cell: HTMLElement | null,
  editing: Editing,
  unfold: (code: string, open: boolean) => void,
): boolean {
  const only = row.givens.length === 1 ? row.givens[0] : undefined;
  if (edits) {
    if (only) editing.open(placeOf(row, fieldOf(only), editing));
    else {
      flushSync(() => unfold(row.code, true));
      cell?.querySelector<HTMLElement>("[data-fact]")?.focus();
    }
    return true;
  }
  const main = row.main?.field ?? null;
  if (!startsNumber.test(key) || main === null) return false;
  const { kind, key: fact } = partsOf(main);
  const type = kind === "fact" ? definitionOf(fact, editing.framework)?.type : "amount";
  if (type === undefined || !numeric.includes(type)) return false;
  editing.open(placeOf(row, main, editing), key);
  return true;
}
