import { expect, test } from "vitest";
import { FACTS } from "../../test/arbitrary-case.ts";
import { ofRule, smallTable } from "../../test/small-table.ts";
import type { Expression, Rule } from "../index.ts";
import { checkZeroDivisor } from "./zero-divisor.ts";

const spent: Expression = { op: "fact", key: "spent" };
const planned: Expression = { op: "fact", key: "planned" };
const people: Expression = { op: "fact", key: "people" };
const over = (measure: Expression): Rule => ({
  kind: "deduct",
  points: "2",
  losses: [{ kind: "rate", label: "增长", measure, factor: "20" }],
});
const places = (framework: Parameters<typeof checkZeroDivisor>[0]) =>
  checkZeroDivisor(framework).map(({ place }) => place);
const MEASURE = "indicator/R1/rule.losses[0].measure";

test("支出 ÷ 预算 without a word on a budget of 0", () => {
  expect(checkZeroDivisor(ofRule(over({ op: "percentOf", part: spent, whole: planned })))).toMatchObject([
    { place: MEASURE, message: expect.stringContaining("“第1项”以“预算”为除数") },
  ]);
});

test("a policy for 0 ÷ 0 alone leaves 5 ÷ 0 open; one for every zero divisor decides both", () => {
  expect(
    places(ofRule(over({ op: "percentOf", part: spent, whole: planned, whenZeroOverZero: "0" }))),
  ).toEqual([MEASURE]);
  expect(
    places(ofRule(over({ op: "percentOf", part: spent, whole: planned, whenZeroDivisor: "100" }))),
  ).toEqual([]);
});

test("a fact that is at least 1 never is 0", () => {
  const facts = FACTS.map((fact) => (fact.key === "planned" ? { ...fact, min: "1" } : fact));
  expect(places(ofRule(over({ op: "percentOf", part: spent, whole: planned }), { facts }))).toEqual([]);
});

test("a difference may be 0 even where its parts are not", () => {
  const gap: Expression = { op: "subtract", left: spent, right: planned };
  expect(places(ofRule(over({ op: "divide", left: people, right: gap })))).toEqual([MEASURE]);
});

test("completion against a target of 0, and nobody who answered", () => {
  const completion: Rule = {
    kind: "proportion",
    points: "10",
    actual: spent,
    target: planned,
    better: "higher",
  };
  expect(places(ofRule(completion))).toEqual(["indicator/R1/rule"]);
  expect(places(ofRule({ ...completion, whenTargetZero: "10" }))).toEqual([]);
  const index: Expression = { op: "weightedIndex", items: [{ weight: "100", count: people }] };
  expect(places(ofRule(over(index)))).toEqual([MEASURE]);
  expect(places(ofRule(over({ ...index, whenZeroOverZero: "100" })))).toEqual([]);
});

test("a quotient in a veto is looked at too", () => {
  const when = {
    op: "compare",
    left: { op: "percentOf", part: spent, whole: planned },
    relation: "lt",
    right: { op: "constant", value: "50" },
  } as const;
  expect(places(smallTable([{ gradeVeto: { when, grade: "any", text: "一票否决" } }]))).toEqual([
    "indicator/R1/gradeVeto.when.left",
  ]);
});
