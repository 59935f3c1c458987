import { expect, test } from "vitest";
import { ofRule, smallTable } from "../../test/small-table.ts";
import type { Expression, Rule } from "../index.ts";
import { checkDeclaredPoints } from "./declared-points.ts";

const rate: Expression = { op: "fact", key: "rate" };
const award = (points: string): Rule => ({ kind: "award", points, when: { op: "yes", key: "issued" } });
const found = (framework: Parameters<typeof checkDeclaredPoints>[0]) =>
  checkDeclaredPoints(framework).map(({ place, numbers }) => [place, numbers]);

test("a rule of 10 points in a row of 8", () => {
  expect(found(smallTable([{ rule: award("10"), points: "8" }]))).toEqual([
    ["indicator/R1/rule", { given: "10", points: "8" }],
  ]);
  expect(found(ofRule(award("10")))).toEqual([]);
});

test.each<[string, Rule, string]>([
  ["a band", { kind: "tiers", points: "2", measure: rate, tiers: [{ points: "3" }] }, "rule.tiers[0]"],
  [
    "an outcome",
    { kind: "choice", points: "2", key: "outcome", awards: { all: "3", part: "1", none: "0" } },
    "rule.awards.all",
  ],
  [
    "a comparison",
    { kind: "compare", points: "2", current: rate, previous: rate, lower: "0", equal: "1", higher: "3" },
    "rule.higher",
  ],
  ["what losses are taken from", { kind: "deduct", points: "2", base: award("3"), losses: [] }, "rule.base"],
  [
    "a branch",
    {
      kind: "firstMatch",
      points: "2",
      branches: [{ when: { op: "yes", key: "issued" }, rule: award("3") }],
      otherwise: award("1"),
    },
    "rule.branches[0].rule",
  ],
  ["an option", { kind: "bestOf", points: "2", options: [award("1"), award("3")] }, "rule.options[1]"],
  [
    "an anchor",
    {
      kind: "interpolation",
      points: "2",
      measure: rate,
      anchors: [
        { at: "0", points: "0" },
        { at: "100", points: "3" },
      ],
      below: "hold",
      above: "hold",
    },
    "rule.anchors[1]",
  ],
])("%s of 3 in 2 points", (_, rule, place) => {
  expect(found(ofRule(rule))).toEqual([[`indicator/R1/${place}`, { given: "3", points: "2" }]]);
});

test("a case of a row that does not apply, for more than the row", () => {
  const cases = ["10", "12"].map((points) => ({ when: { op: "yes", key: "issued" } as const, points }));
  expect(found(smallTable([{ whenNotApplicable: { policy: "table", cases } }]))).toEqual([
    ["indicator/R1/whenNotApplicable.cases[1]", { given: "12", points: "10" }],
  ]);
});
