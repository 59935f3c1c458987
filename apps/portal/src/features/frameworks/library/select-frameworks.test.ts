import type { FrameworkSummary } from "@hengji/contracts";
import { describe, expect, test } from "vitest";
import { libraryPath, parseLibrarySearch, wholeLibrary } from "./search-params.ts";
import { selectFrameworks } from "./select-frameworks.ts";

const summary = (name: string, given: Partial<FrameworkSummary>): FrameworkSummary => ({
  frameworkId: "f",
  draftId: null,
  version: 1,
  bureauName: "示范区财政局",
  name,
  year: 2025,
  state: "accepted",
  current: true,
  rows: 30,
  points: "100",
  total: "100",
  errors: 0,
  warnings: 0,
  by: null,
  at: "2026-01-05T02:00:00.000Z",
  usedBy: 0,
  waitsForMe: false,
  ...given,
});
const library = [
  summary("部门整体支出2026版", { year: 2026, state: "inReview", waitsForMe: true }),
  summary("专项资金2026版", { year: 2026, state: "draft" }),
  summary("部门整体支出2025版", {}),
  summary("作废的一版", { state: "cancelled" }),
];
const names = (search: Partial<typeof wholeLibrary>) =>
  selectFrameworks(library, { ...wholeLibrary, ...search }).rows.map(({ name }) => name);

describe("selectFrameworks", () => {
  test("each view shows its own; what was cancelled is neither open nor published", () => {
    expect(names({ view: "mine" })).toEqual(["部门整体支出2026版"]);
    expect(names({ view: "open" })).toEqual(["部门整体支出2026版", "专项资金2026版"]);
    expect(names({ view: "published" })).toEqual(["部门整体支出2025版"]);
    expect(names({})).toHaveLength(4);
  });

  test("year and text narrow the counts as well", () => {
    const { rows, counts, years } = selectFrameworks(library, { view: "all", year: 2026, text: "整体" });
    expect(rows.map(({ name }) => name)).toEqual(["部门整体支出2026版"]);
    expect(counts).toEqual({ all: 1, mine: 1, open: 1, published: 0 });
    expect(years).toEqual([2026, 2025]);
  });
});

test("an address that is not understood shows the whole library, and one that is comes back the same", () => {
  expect(parseLibrarySearch({ view: "theirs", year: "90" })).toEqual(wholeLibrary);
  const search = { view: "open", year: 2026, text: "整体" } as const;
  const query = new URLSearchParams(libraryPath(search).split("?")[1]);
  expect(parseLibrarySearch(Object.fromEntries(query))).toEqual(search);
  expect(libraryPath(wholeLibrary)).toBe("/frameworks");
});
