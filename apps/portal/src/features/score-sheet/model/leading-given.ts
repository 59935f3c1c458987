import { alone, type MainGiven } from "./main-given.ts";
import type { RowFilter } from "./row-filter.ts";
import type { SheetRow } from "./sheet-model.ts";

/** What the 核定数 cell leads with: under a filter for a mark, a value that bears it. */
export function leadingGiven({ main, givens }: SheetRow, show: RowFilter): MainGiven | null {
  if (show !== "inferred" || main?.state === "inferred") return main;
  const match = givens.find(({ state }) => state === "inferred");
  return match === undefined ? main : alone(match, givens);
}
