import type { RowFilter } from "./model/row-filter.ts";
import { rowFilters } from "./model/row-filter.ts";

/** What the address of an evaluation's page holds: a link shows the same thing to a colleague. */
export interface SheetAddress {
  readonly tab: "sheet" | "overview" | "records";
  /** Code of the indicator whose explanation is open. */
  readonly row: string | null;
  readonly show: RowFilter;
  readonly criteria: "folded" | "open";
}

const tabs = ["overview", "records"] as const;

interface Params {
  get(name: string): string | null;
}

/** Reads the address; what it does not know it leaves at the page's first state. */
export function parseSheetAddress(params: Params): SheetAddress {
  const show = params.get("show");
  return {
    tab: tabs.find((tab) => tab === params.get("tab")) ?? "sheet",
    row: params.get("row") || null,
    show: rowFilters.find((filter) => filter === show) ?? "all",
    criteria: params.get("criteria") === "open" ? "open" : "folded",
  };
}

/** The query of an address, empty at the first state, always in the same order. */
export function writeSheetAddress({ tab, row, show, criteria }: SheetAddress): string {
  const params = new URLSearchParams();
  if (tab !== "sheet") params.set("tab", tab);
  if (row !== null) params.set("row", row);
  if (show !== "all") params.set("show", show);
  if (criteria === "open") params.set("criteria", criteria);
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
