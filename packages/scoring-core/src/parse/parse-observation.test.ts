import { describe, expect, test } from "vitest";
import type { FactDefinition } from "../framework.ts";
import { FactsError } from "./issue.ts";
import { parseObservation } from "./parse-observation.ts";
import { parseScore } from "./parse-score.ts";

const satisfaction: FactDefinition = {
  key: "satisfaction",
  label: "满意度",
  type: "percent",
  unit: "%",
  max: "100",
};
const stated = { kind: "stated", place: "问卷汇总表" };
const observed = (value: unknown) => ({ status: "observed", value, basis: stated });
const messageOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof FactsError) return error.issues.map(({ path, message }) => `${path}|${message}`);
    throw error;
  }
  return null;
};

describe("one observation", () => {
  test.each(["0", "92.5", "100"])("%s lies within the declared range", (value) => {
    expect(parseObservation(satisfaction, observed(value))).toEqual(observed(value));
  });

  test.each(["100.1", "-1"])("%s is refused with the fact's name and range", (value) => {
    expect(messageOf(() => parseObservation(satisfaction, observed(value)))).toEqual([
      `value|“满意度”应在 0 至 100 % 之间，现为 ${value} %`,
    ]);
  });

  test("without an upper bound only the lower one is named", () => {
    const { max: _, ...open } = satisfaction;
    expect(messageOf(() => parseObservation(open, observed("-1")))).toEqual([
      "value|“满意度”不能低于 0 %，现为 -1 %",
    ]);
  });

  test("an observation without its basis is not taken", () => {
    expect(messageOf(() => parseObservation(satisfaction, { status: "observed", value: "95" }))).toEqual([
      "basis|缺少这一项，请补上",
    ]);
  });

  test.each([null, 95, "95", [], {}, { status: "seen" }])("%j is no observation", (json) => {
    expect(messageOf(() => parseObservation(satisfaction, json))).toHaveLength(1);
  });
});

describe("points that a person gives", () => {
  const framework = { rounding: { places: 2, mode: "halfUp" } } as const;
  test.each(["0", "1.25", "5", "5.00"])("%s of 5 is taken as it was written", (awarded) => {
    expect(parseScore(framework, "5", awarded)).toBe(awarded);
  });
  test.each([
    ["5.01", "|计分须在 0 至 5 之间，现为 5.01"],
    ["-1", "|不能为负数，现为 -1"],
    ["1.255", "|计分至多2位小数，现为 1.255"],
  ])("%s of 5 is refused", (awarded, message) => {
    expect(messageOf(() => parseScore(framework, "5", awarded))).toEqual([message]);
  });
});
