import { expect, test } from "vitest";
import { altered } from "../../test/altered.ts";
import { frameworkIssues } from "../../test/issues-of.ts";
import { oneRowFramework } from "../../test/one-row.ts";
import type { Expression } from "../index.ts";
import { parseFramework } from "./parse-framework.ts";

const people: Expression = { op: "fact", key: "people" };
const number = (value: string): Expression => ({ op: "constant", value });
const over = (expression: Expression) =>
  oneRowFramework({ kind: "formula", points: "10", score: expression });

const EXTREME: Expression = { op: "greatest", of: [people, number("0")], label: "取大" };
const INDEX: Expression = {
  op: "weightedIndex",
  items: [
    { weight: "100", count: people },
    { weight: "0", count: number("3") },
  ],
  label: "满意度",
  unit: "%",
  whenZeroOverZero: "0",
};
const COUNT: Expression = {
  op: "countOf",
  conditions: [
    { op: "yes", key: "issued" },
    { op: "compare", left: people, relation: "ge", right: number("5") },
  ],
  label: "已做到的要点",
  unit: "项",
};
const DAYS: Expression = { op: "daysAfter", key: "issuedOn", date: "2024-02-29", label: "逾期天数" };

test.each([EXTREME, { ...EXTREME, op: "least" } as Expression, INDEX, COUNT, DAYS])(
  "$op is read into an equal value",
  (expression) => {
    expect(parseFramework(over(expression))).toEqual(over(expression));
  },
);

test.each<[string, Expression, string, unknown, string]>([
  ["the smallest of nothing", EXTREME, "of", [], "outOfRange"],
  ["an index without answers", INDEX, "items", [], "outOfRange"],
  ["a weight in words", INDEX, "items[0].weight", "满意", "badDecimal"],
  [
    "an index over nobody, whatever the facts are",
    INDEX,
    "items",
    [{ weight: "1", count: number("0") }],
    "zeroDivisor",
  ],
  ["a count of nothing", COUNT, "conditions", [], "outOfRange"],
  ["a condition nobody knows", COUNT, "conditions[0].op", "maybe", "badText"],
  ["a condition over an undeclared fact", COUNT, "conditions[0].key", "speed", "undefinedFact"],
  ["days of a fact that is no date", DAYS, "key", "people", "wrongFactType"],
  ["a day that the calendar does not have", DAYS, "date", "2023-02-29", "badDate"],
  ["an unknown operation", DAYS, "op", "monthsAfter", "badText"],
])("%s is refused", (_, expression, path, entry, code) => {
  const where = `indicators[0].rule.score.${path}`;
  expect(
    frameworkIssues(altered(over(expression), where, entry)).map((issue) => [issue.code, issue.path]),
  ).toEqual([[code, where]]);
});

test("conditions and quantities nested in one another a hundred thousand deep are refused", () => {
  let expression: unknown = people;
  for (let depth = 0; depth < 50_000; depth += 1)
    expression = {
      op: "countOf",
      conditions: [{ op: "compare", left: expression, relation: "gt", right: people }],
    };
  const json = altered(over(people), "indicators[0].rule", undefined) as { indicators: object[] };
  const nested = {
    ...json,
    indicators: [{ ...json.indicators[0], rule: { kind: "formula", points: "10", score: expression } }],
  };
  expect(frameworkIssues(nested).map(({ code }) => code)).toContain("tooDeep");
});

const divided = (right: Expression): Expression => ({ op: "divide", left: people, right });

test.each<[string, Expression]>([
  ["0", number("0")],
  ["a count times 0", { op: "multiply", factors: [people, number("0")] }],
  ["5 − 5", { op: "subtract", left: number("5"), right: number("5") }],
  ["the smaller of 0 and a count", { op: "least", of: [people, number("0")] }],
])("a divisor that is %s is zero whatever the facts are", (_, right) => {
  expect(frameworkIssues(over(divided(right))).map(({ code, path }) => [code, path])).toEqual([
    ["zeroDivisor", "indicators[0].rule.score.right"],
  ]);
});

test.each<[string, Expression]>([
  ["a count that may be zero", people],
  ["the greater of 0 and a count", EXTREME],
  ["how many conditions hold", COUNT],
  ["the days after a date", DAYS],
])("a divisor that is %s is left to examination", (_, right) => {
  expect(frameworkIssues(over(divided(right)))).toEqual([]);
});
