import { describe, expect, test } from "vitest";
import { FACTS } from "../../test/arbitrary-case.ts";
import { ofRule } from "../../test/small-table.ts";
import type { Expression, FactDefinition, Loss, Rule } from "../index.ts";
import { checkUnits } from "./units.ts";

const facts: readonly FactDefinition[] = [
  ...FACTS,
  { key: "yuan", label: "报销额", type: "amount", unit: "元" },
  { key: "tickets", label: "工单", type: "count", unit: "件" },
];
const of = (key: string): Expression => ({ op: "fact", key });
const measuring = (measure: Expression): Rule => ({
  kind: "deduct",
  points: "2",
  losses: [{ kind: "perCase", label: "超出", count: measure, each: "1" }],
});
const found = (rule: Rule) =>
  checkUnits(ofRule(rule, { facts })).map(({ severity, place, message }) => [
    severity,
    place.replace("indicator/R1/rule.", ""),
    message,
  ]);

describe("quantities that meet in one operation", () => {
  test.each<[string, Expression, string, string]>([
    [
      "元 added to 万元",
      { op: "add", terms: [of("spent"), of("yuan")] },
      "error",
      "“第1项”把“万元”和“元”相加，单位不同",
    ],
    [
      "元 over 万元",
      { op: "percentOf", part: of("yuan"), whole: of("planned") },
      "error",
      "“第1项”把“元”和“万元”相除，单位不同",
    ],
    [
      "a percentage less an amount",
      { op: "subtract", left: of("rate"), right: of("spent") },
      "error",
      "“第1项”把“%”和“万元”相减，单位不同",
    ],
    [
      "人 added to 件",
      { op: "add", terms: [of("people"), of("tickets")] },
      "warning",
      "“第1项”把“人”和“件”相加，单位不同",
    ],
    [
      "the smaller of 人 and %",
      { op: "least", of: [of("people"), of("rate")] },
      "error",
      "“第1项”把“人”和“%”相比，单位不同",
    ],
  ])("%s", (_, measure, severity, message) => {
    expect(found(measuring(measure))).toEqual([[severity, "losses[0].count", message]]);
  });

  test("of one unit, of a quotient with a unit of its own, and of constants without one", () => {
    for (const measure of [
      { op: "add", terms: [of("spent"), of("planned")] },
      { op: "divide", left: of("tickets"), right: of("people"), unit: "件" },
      {
        op: "subtract",
        left: { op: "percentOf", part: of("spent"), whole: of("planned") },
        right: of("rate"),
      },
      { op: "add", terms: [of("people"), { op: "constant", value: "3" }] },
    ] as const)
      expect(found(measuring(measure))).toEqual([]);
  });
});

test("a condition that compares a percentage with 50万元", () => {
  const when = {
    op: "compare",
    left: of("rate"),
    relation: "ge",
    right: { op: "constant", value: "50", unit: "万元" },
  } as const;
  expect(found({ kind: "award", points: "2", when })).toEqual([
    ["error", "when", "“第1项”把“%”和“万元”相比，单位不同"],
  ]);
});

test("a share of goals over money, a comparison of people with money, a rate in 人", () => {
  const losses: readonly Loss[] = [
    {
      kind: "share",
      label: "未设",
      missing: of("people"),
      required: of("spent"),
      amount: "1",
      whenNoneRequired: "0",
    },
    { kind: "rate", label: "增长", measure: of("people"), factor: "20" },
  ];
  const base: Rule = {
    kind: "compare",
    points: "2",
    current: of("people"),
    previous: of("spent"),
    lower: "2",
    equal: "1",
    higher: "0",
  };
  expect(found({ kind: "deduct", points: "2", base, losses }).map(([, place]) => place)).toEqual([
    "base",
    "losses[0]",
    "losses[1]",
  ]);
});

test("the unit of a fact suits its type", () => {
  const wrong: readonly FactDefinition[] = [
    { key: "a", label: "满意度", type: "percent", unit: "分" },
    { key: "b", label: "支出", type: "amount", unit: "个" },
    { key: "c", label: "人数", type: "count", unit: "%" },
    { key: "d", label: "印发日期", type: "date", unit: "" },
  ];
  const told = checkUnits(ofRule({ kind: "discretion", points: "1", judgement: "j" }, { facts: wrong }));
  expect(told.map(({ place }) => place)).toEqual(["fact/a", "fact/b", "fact/c"]);
  expect(told[0]?.message).toBe("“满意度”的单位“分”与它的类型不符，应为%");
});
