import type { SheetRow } from "./sheet-model.ts";

export const rowFilters = ["all", "lost", "missing", "inferred"] as const;
export type RowFilter = (typeof rowFilters)[number];

export const rowFilterLabels: Record<RowFilter, string> = {
  all: "全部",
  lost: "失分",
  missing: "待补",
  inferred: "推定",
};

export function passes(row: SheetRow, filter: RowFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "lost":
    case "missing":
      return row.outcome === filter;
    case "inferred":
      return row.givens.some(({ state }) => state === "inferred");
  }
}
