import { describe, expect, test } from "vitest";
import type { FactDefinition } from "../framework.ts";
import { FrameworkError } from "./issue.ts";
import { parseFactDefinition } from "./parse-fact-definition.ts";
import { parseIndicator } from "./parse-indicator.ts";

const satisfaction: FactDefinition = { key: "satisfaction", label: "满意度", type: "percent", unit: "%" };
const row = {
  code: "D1-4",
  path: ["效果", "履职效果"],
  name: "满意度",
  kind: "individual",
  points: "8",
  criteria: ["服务对象是否满意"],
  standard: ["90%以上计8分，否则不计分"],
  gist: "90%以上计满分",
  rule: {
    kind: "tiers",
    points: "8",
    measure: { op: "fact", key: "satisfaction" },
    tiers: [
      { from: { at: "90", included: true }, points: "8" },
      { to: { at: "80", included: false }, points: "0" },
    ],
  },
  evidence: [],
};
const pathsOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof FrameworkError) return error.issues.map(({ path, code }) => `${path} ${code}`);
    throw error;
  }
  return null;
};

describe("one row of a table under construction", () => {
  test("is read with a gap between its bands: that is a question of examination", () => {
    expect(parseIndicator(row, [satisfaction])).toEqual(row);
  });

  test("names only declared facts, of a type that its rule can use", () => {
    expect(pathsOf(() => parseIndicator(row, []))).toEqual(["rule.measure.key undefinedFact"]);
    expect(pathsOf(() => parseIndicator(row, [{ ...satisfaction, type: "date", unit: "" }]))).toEqual([
      "rule.measure.key wrongFactType",
    ]);
  });

  test("every fault is told at once, with its place in the row", () => {
    const { gist: _, ...wrong } = { ...row, points: "八", extra: 1 };
    expect(pathsOf(() => parseIndicator(wrong, [satisfaction]))?.sort()).toEqual([
      "extra unknownKey",
      "gist missingKey",
      "points badDecimal",
    ]);
  });
});

describe("one fact's declaration", () => {
  test("is read", () => {
    expect(parseFactDefinition(satisfaction)).toEqual(satisfaction);
  });

  test("a choice lists its options", () => {
    expect(pathsOf(() => parseFactDefinition({ ...satisfaction, type: "choice", unit: "" }))).toEqual([
      "choices missingKey",
    ]);
  });

  test("what is no declaration is refused", () => {
    expect(pathsOf(() => parseFactDefinition(null))).toEqual([" wrongType"]);
  });
});
