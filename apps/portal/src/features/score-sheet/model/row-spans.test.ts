import { describe, expect, it } from "vitest";
import { rowSpans, type Placed } from "./row-spans.ts";

const row = (code: string, one: string, two: string, continues?: string): Placed => ({
  code,
  path: [one, two],
  ...(continues === undefined ? {} : { continues }),
});

describe("level cells merge as on the paper form", () => {
  it("one level-1 cell covers its level-2 cells, and each of these its rows", () => {
    const spans = rowSpans([
      row("1", "投入", "甲"),
      row("2", "投入", "甲"),
      row("3", "投入", "乙"),
      row("4", "过程", "丙"),
    ]);
    expect(spans.map((s) => s.level1)).toEqual([3, 0, 0, 1]);
    expect(spans.map((s) => s.level2)).toEqual([2, 0, 1, 1]);
    expect(spans.map((s) => s.level3)).toEqual([1, 1, 1, 1]);
  });
  it("a row without a name of its own continues the level-3 cell above", () => {
    const spans = rowSpans([
      row("27", "效果", "履职"),
      row("28", "效果", "履职", "27"),
      row("29", "效果", "履职"),
    ]);
    expect(spans.map((s) => s.level3)).toEqual([2, 0, 1]);
  });
  it("a continuing row whose first row is filtered away has a cell of its own", () => {
    expect(rowSpans([row("28", "效果", "履职", "27")])[0]).toMatchObject({ level1: 1, level2: 1, level3: 1 });
  });
  it("equal level-2 names under different level-1 names stay apart", () => {
    expect(rowSpans([row("1", "产出", "履职"), row("2", "效果", "履职")]).map((s) => s.level2)).toEqual([
      1, 1,
    ]);
  });
});
