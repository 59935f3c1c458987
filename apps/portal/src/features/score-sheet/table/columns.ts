/** Columns that arrows reach, left to right. Level cells are row headers and no stops. */
export type SheetColumn = "points" | "criteria" | "standard" | "facts" | "rationale" | "score";

const folded: readonly SheetColumn[] = ["points", "standard", "facts", "rationale", "score"];
const open: readonly SheetColumn[] = ["points", "criteria", "standard", "facts", "rationale", "score"];

/** 评分要点 has a column of its own only while the criteria are unfolded. */
export const sheetColumns = (criteria: "folded" | "open"): readonly SheetColumn[] =>
  criteria === "open" ? open : folded;
