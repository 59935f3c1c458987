import { describe, expect, test } from "vitest";
import { altered } from "../../test/altered.ts";
import { frameworkIssues } from "../../test/issues-of.ts";
import { oneRowFramework } from "../../test/one-row.ts";
import type {
  AroundMeanRule,
  BestOfRule,
  Expression,
  FormulaRule,
  InterpolationRule,
  LevelsRule,
  ProportionRule,
  RangeRule,
  Rule,
  SharesRule,
} from "../index.ts";
import { parseFramework } from "./parse-framework.ts";

const rate: Expression = { op: "fact", key: "rate" };
const people: Expression = { op: "fact", key: "people" };
const bound = (at: string, included: boolean) => ({ at, included });

const SHARES: SharesRule = {
  kind: "shares",
  points: "6",
  items: [
    {
      label: "制度健全",
      clause: "①",
      weight: "1",
      kept: { kind: "met", when: { op: "yes", key: "issued" } },
    },
    { label: "台账完整", weight: "2", kept: { kind: "misses", count: people, deadAfter: "3" } },
    { label: "按期报送", weight: "1", kept: { kind: "misses", count: people, deadAfter: "3", each: "20" } },
  ],
};
const PROPORTION: ProportionRule = {
  kind: "proportion",
  points: "10",
  actual: { op: "fact", key: "spent" },
  target: { op: "fact", key: "planned" },
  better: "higher",
  passLine: { at: "60", above: "rescaled" },
  whenTargetZero: "10",
};
const INTERPOLATION: InterpolationRule = {
  kind: "interpolation",
  points: "15",
  measure: rate,
  anchors: [
    { at: "70", points: "0" },
    { at: "85", points: "15" },
  ],
  below: "zero",
  above: "hold",
};
const AROUND_MEAN: AroundMeanRule = {
  kind: "aroundMean",
  points: "4",
  measure: rate,
  mean: { op: "constant", value: "80", unit: "%" },
  atMean: "2",
  better: "higher",
  step: "0.1",
  each: "0.02",
  reading: "whole",
};
const RANGE: RangeRule = {
  kind: "range",
  points: "4",
  measure: people,
  from: "10",
  to: "12",
  below: { policy: "steps", step: "1", each: "1", reading: "whole" },
  above: { policy: "unstated" },
};
const FORMULA: FormulaRule = {
  kind: "formula",
  points: "5",
  score: { op: "least", of: [rate, people], label: "得分" },
};
const LEVELS: LevelsRule = {
  kind: "levels",
  points: "10",
  key: "outcome",
  judgement: "level",
  levels: [
    { choice: "all", from: bound("80", true), to: bound("100", true) },
    { choice: "part", from: bound("60", true), to: bound("80", false) },
    { choice: "none", from: bound("0", true), to: bound("60", false) },
  ],
};
const BEST_OF: BestOfRule = { kind: "bestOf", points: "15", options: [INTERPOLATION, RANGE] };

test.each([SHARES, PROPORTION, INTERPOLATION, AROUND_MEAN, RANGE, FORMULA, LEVELS])(
  "$kind is read into an equal value",
  (rule) => {
    const said = { clause: "①", label: "部分", whenNotApplicable: "full", whenNotYetDue: "zero" } as const;
    const json = oneRowFramework({ ...rule, ...said });
    expect(parseFramework(json)).toEqual(json);
  },
);

test("bestOf is read into an equal value", () => {
  const json = oneRowFramework({ ...BEST_OF, label: "择高" });
  expect(parseFramework(json)).toEqual(json);
});

test.each<Rule>([
  BEST_OF,
  { kind: "sum", points: "4", parts: [RANGE] },
  {
    kind: "checklist",
    points: "1",
    items: [{ label: "印发", points: "1", when: { op: "yes", key: "issued" }, whenNotYetDue: "full" }],
  },
  { kind: "discretion", points: "4", judgement: "effect" },
])("$kind reads no fact itself and says nothing on facts that do not apply", (rule) => {
  expect(frameworkIssues(oneRowFramework(rule))).toEqual([]);
  const json = oneRowFramework({ ...rule, whenNotApplicable: "full", whenNotYetDue: "full" });
  expect(frameworkIssues(json).map(({ code, path }) => `${code} ${path}`)).toEqual([
    "unknownKey indicators[0].rule.whenNotApplicable",
    "unknownKey indicators[0].rule.whenNotYetDue",
  ]);
});

test.each<Rule>([
  { ...RANGE, to: "10" },
  { ...PROPORTION, passLine: { at: "100", above: "proportional" } },
  {
    ...LEVELS,
    levels: LEVELS.levels.map((level) => ({ ...level, from: bound("50", true), to: bound("50", true) })),
  },
  { ...BEST_OF, options: [RANGE] },
])("a limit that leaves one value is one: %j", (rule) => {
  expect(frameworkIssues(oneRowFramework(rule))).toEqual([]);
});

describe("a fault is refused with its path and what to do", () => {
  test.each<[string, Rule, string, unknown, string, string?]>([
    ["no items to share", SHARES, "items", [], "outOfRange"],
    ["an item without weight", SHARES, "items[1].weight", "0", "outOfRange"],
    ["an item that is kept in no known way", SHARES, "items[0].kept.kind", "half", "badText"],
    ["no misses at all allowed", SHARES, "items[1].kept.deadAfter", "0", "outOfRange"],
    ["a miss that gives", SHARES, "items[2].kept.each", "-20", "outOfRange"],
    ["a target that is always 0", PROPORTION, "target", { op: "constant", value: "0" }, "zeroDivisor"],
    ["neither direction is better", PROPORTION, "better", "equal", "badText"],
    [
      "points for a target of 0 where less is better",
      PROPORTION,
      "better",
      "lower",
      "unknownKey",
      "whenTargetZero",
    ],
    ["nothing left above the pass line", PROPORTION, "passLine.at", "100", "outOfRange"],
    [
      "a pass line that nobody passes",
      PROPORTION,
      "passLine",
      { at: "101", above: "proportional" },
      "outOfRange",
      "passLine.at",
    ],
    ["a negative pass line", PROPORTION, "passLine.at", "-1", "outOfRange"],
    ["one anchor", INTERPOLATION, "anchors", [{ at: "70", points: "0" }], "outOfRange"],
    ["two anchors at one value", INTERPOLATION, "anchors[1].at", "70.0", "anchorOrder"],
    ["anchors that fall", INTERPOLATION, "anchors[1].at", "60", "anchorOrder"],
    ["no word on what lies beyond", INTERPOLATION, "above", undefined, "missingKey"],
    ["a step of nothing", AROUND_MEAN, "step", "0", "outOfRange"],
    ["an unknown reading", AROUND_MEAN, "reading", "half", "badText"],
    ["a range that ends before it begins", RANGE, "to", "9", "outOfRange"],
    ["a step of nothing below a range", RANGE, "below.step", "0", "outOfRange"],
    ["a policy nobody knows", RANGE, "above.policy", "guess", "badText"],
    ["a step beside a policy without steps", RANGE, "above.step", "1", "unknownKey"],
    ["a formula over a fact that is not a number", FORMULA, "score.of[0].key", "issued", "wrongFactType"],
    ["a score written as text", FORMULA, "score", "rate", "wrongType"],
    ["no option", BEST_OF, "options", [], "outOfRange"],
    ["an option with a fault", BEST_OF, "options[1].to", "9", "outOfRange"],
    ["a level of a fact that has none", LEVELS, "key", "issued", "wrongFactType"],
    ["a choice without a level", LEVELS, "levels", LEVELS.levels.slice(1), "missingKey"],
    ["a choice with two levels", LEVELS, "levels[1].choice", "all", "duplicate"],
    ["a level of no choice", LEVELS, "levels[2].choice", "some", "unknownChoice"],
    ["a level that ends before it begins", LEVELS, "levels[0].to.at", "79", "tierEmpty", "levels[0]"],
    ["a level that leaves nothing", LEVELS, "levels[1].from.at", "80", "tierEmpty", "levels[1]"],
    ["more than all points", LEVELS, "levels[0].to.at", "110", "outOfRange"],
    ["less than nothing", LEVELS, "levels[2].from.at", "-10", "outOfRange"],
    ["a part without policy", RANGE, "whenNotYetDue", "half", "badText"],
  ])("%s", (_, rule, path, entry, code, where = path) => {
    const json = altered(oneRowFramework(rule), `indicators[0].rule.${path}`, entry);
    const issues = frameworkIssues(json);
    expect(issues.filter((issue) => issue.code === code).map((issue) => issue.path)).toEqual([
      `indicators[0].rule.${where}`,
    ]);
    expect(issues.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true);
  });
});

test("a judgement within levels and a discretion do not share a key", () => {
  const rule: Rule = {
    kind: "sum",
    points: "20",
    parts: [LEVELS, { kind: "discretion", points: "10", judgement: "level" }],
  };
  expect(frameworkIssues(oneRowFramework(rule)).map(({ code, path }) => [code, path])).toEqual([
    ["duplicate", "indicators[0].rule.parts[1].judgement"],
  ]);
});

test("a choice that lacks its level is named in the message", () => {
  const json = oneRowFramework({ ...LEVELS, levels: LEVELS.levels.slice(0, 2) });
  expect(frameworkIssues(json)).toEqual([
    {
      code: "missingKey",
      path: "indicators[0].rule.levels",
      message: "选项“none”没有写给分的区间，请补上一档",
    },
  ]);
});
