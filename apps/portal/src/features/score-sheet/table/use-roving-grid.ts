"use client";

import { type FocusEvent, type KeyboardEvent, useRef, useState } from "react";
import { type GridStop, moveInGrid } from "../model/grid-moves.ts";

/** Attributes of a cell, or of the control in it, that arrows reach. */
export interface StopProps {
  readonly tabIndex: 0 | -1;
  readonly "data-stop": string;
}

export interface RovingGrid {
  readonly stop: GridStop;
  readonly table: React.RefObject<HTMLTableElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

const nameOf = ({ row, column }: GridStop) => `${row}:${column}`;

/** One tab stop for the whole grid; arrows move it. `focused` is the column of the stop in this row, or null. */
export const stopProps = (row: number, column: number, focused: number | null): StopProps => ({
  tabIndex: focused === column ? 0 : -1,
  "data-stop": nameOf({ row, column }),
});

export function useRovingGrid(rows: number, columns: number, first: GridStop): RovingGrid {
  const [held, setHeld] = useState(first);
  const stop = { row: Math.min(held.row, Math.max(0, rows - 1)), column: Math.min(held.column, columns - 1) };
  const table = useRef<HTMLTableElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    if ((event.target as HTMLElement).dataset.stop === undefined) return;
    const to = moveInGrid(stop, { key: event.key, ctrl: event.ctrlKey }, rows, columns);
    if (to === null) return;
    event.preventDefault();
    setHeld(to);
    table.current?.querySelector<HTMLElement>(`[data-stop="${nameOf(to)}"]`)?.focus();
  };

  const onFocus = (event: FocusEvent) => {
    const name = (event.target as HTMLElement).dataset.stop;
    if (name === undefined || name === nameOf(stop)) return;
    const [row = "0", column = "0"] = name.split(":");
    setHeld({ row: parseInt(row, 10), column: parseInt(column, 10) });
  };

  return { stop, table, onKeyDown, onFocus };
}
