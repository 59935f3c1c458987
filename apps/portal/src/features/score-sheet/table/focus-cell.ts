import { nextWaiting } from "../state/row-edits.ts";
import type { SheetColumn } from "./columns.ts";

/** The stop of a cell: the cell itself or the one control that arrows reach in it. */
export function focusCell(code: string, column: SheetColumn): boolean {
  const cell = rowElement(code)?.querySelector<HTMLElement>(`[data-column="${column}"]`);
  const stop = cell?.matches("[data-stop]") ? cell : cell?.querySelector<HTMLElement>("[data-stop]");
  stop?.focus();
  stop?.scrollIntoView({ block: "nearest" });
  return Boolean(stop);
}

const rowElement = (code: string): Element | null =>
  document.querySelector(`[role=grid] tr[data-code="${CSS.escape(code)}"]`);

/** The row under this one among those shown; the last one itself. */
export const rowBelow = (code: string): string =>
  rowElement(code)?.nextElementSibling?.getAttribute("data-code") ?? code;

/** The next row shown that waits for its person; the row itself when no other does. */
export function rowWaiting(code: string): string {
  const rows = [...document.querySelectorAll<HTMLElement>("[role=grid] tr[data-code]")].map(
    ({ dataset }) => ({
      code: dataset.code ?? "",
      waits: dataset.waits !== undefined,
    }),
  );
  return nextWaiting(rows, code) ?? code;
}
