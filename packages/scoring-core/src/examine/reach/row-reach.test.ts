import { describe, expect, test } from "vitest";
import { FACTS } from "../../../test/arbitrary-case.ts";
import type { Condition, Expression, FactDefinition, Indicator, Loss, Rule, Tier } from "../../index.ts";
import { format } from "../../number/index.ts";
import { rowReach } from "./row-reach.ts";

const facts = new Map<string, FactDefinition>([
  ...FACTS.map((fact): [string, FactDefinition] => [fact.key, fact]),
  ["share", { key: "share", label: "满意度", type: "percent", unit: "%", max: "100" }],
]);
const share: Expression = { op: "fact", key: "share" };
const people: Expression = { op: "fact", key: "people" };
const spent: Expression = { op: "fact", key: "spent" };
const planned: Expression = { op: "fact", key: "planned" };
const number = (value: string): Expression => ({ op: "constant", value });
const from = (at: string, included = true) => ({ from: { at, included } });
const to = (at: string, included = true) => ({ to: { at, included } });
const compared = (left: Expression, relation: "lt" | "le" | "ge", value: string): Condition => ({
  op: "compare",
  left,
  relation,
  right: number(value),
});
const issued: Condition = { op: "yes", key: "issued" };

function reach(rule: Rule): string {
  const row = { code: "R1", rule } as Indicator;
  const { worst, best } = rowReach(row, facts);
  return `${format(worst)} … ${format(best)}`;
}

const award = (points: string, when: Condition): Rule => ({ kind: "award", points, when });
const tiers = (points: string, measure: Expression, bands: readonly Tier[]): Rule => ({
  kind: "tiers",
  points,
  measure,
  tiers: bands,
});
const losing = (points: string, ...losses: readonly Loss[]): Rule => ({ kind: "deduct", points, losses });
const below = (over: Partial<Extract<Loss, { kind: "steps" }>>): Loss => ({
  kind: "steps",
  label: "低于目标",
  measure: share,
  target: "95",
  side: "below",
  step: "1",
  each: "0.4",
  reading: "fraction",
  ...over,
});

describe("what a rule can give at worst and at best", () => {
  test.each<[string, Rule, string]>([
    ["an award", award("2", issued), "0 … 2"],
    [
      "整改 2/1/0 written for three points",
      { kind: "choice", points: "3", key: "outcome", awards: { all: "2", part: "1", none: "0" } },
      "0 … 2",
    ],
    [
      "bands of which the best is out of reach",
      tiers("2", share, [
        { ...from("100", false), points: "2" },
        { ...from("90"), ...to("100"), points: "1.5" },
        { ...to("90", false), points: "1" },
      ]),
      "1 … 1.5",
    ],
    [
      "bands of a deviation",
      {
        kind: "deviationTiers",
        points: "2",
        measure: share,
        target: "100",
        tiers: [
          { ...to("5"), points: "2" },
          { ...from("5", false), ...to("10"), points: "1" },
          { ...from("10", false), points: "0" },
        ],
      },
      "0 … 2",
    ],
    ["满意度 8 points, 0.4 a point below 95, no cliff: 95 × 0.4 takes all", losing("8", below({})), "0 … 8"],
    ["the same with 40 points: 95 × 0.4 = 38", losing("40", below({})), "2 … 40"],
    ["and with a cliff at 80", losing("40", below({ zeroAt: { at: "80", included: true } })), "0 … 40"],
    [
      "每下降10%扣0.2 from 99: nine whole steps",
      losing("5", below({ target: "99", step: "10", each: "0.2", reading: "whole" })),
      "3.2 … 5",
    ],
    [
      "每少100个扣1 on 14",
      losing("3", below({ measure: people, target: "14", step: "100", each: "1", reading: "whole" })),
      "3 … 3",
    ],
    [
      "the same by started steps",
      losing("3", below({ measure: people, target: "14", step: "100", each: "1", reading: "started" })),
      "2 … 3",
    ],
    [
      "a loss that its cap keeps small",
      losing("4", {
        kind: "perCase",
        label: "例",
        count: { op: "caseCount", key: "breaches" },
        each: "1",
        cap: "1.5",
      }),
      "2.5 … 4",
    ],
    ["a forfeit", losing("4", { kind: "forfeit", label: "事件", when: issued }), "0 … 4"],
    [
      "should-have goals: the share of 1.5, more than all may be missing",
      losing("2", {
        kind: "share",
        label: "未设",
        missing: people,
        required: spent,
        amount: "1.5",
        whenNoneRequired: "0",
      }),
      "0 … 2",
    ],
    [
      "a growth that costs everything from 10 %",
      losing("2", {
        kind: "rate",
        label: "增长",
        measure: { op: "percentOf", part: spent, whole: planned },
        factor: "20",
        zeroFrom: { at: "10", included: true },
      }),
      "0 … 2",
    ],
    [
      "less than last year 1.5, the same 1, more 0.5",
      {
        kind: "compare",
        points: "2",
        current: spent,
        previous: { op: "prior", key: "spent" },
        lower: "1.5",
        equal: "1",
        higher: "0.5",
      },
      "0.5 … 1.5",
    ],
    ["a discretion", { kind: "discretion", points: "4", judgement: "effect" }, "0 … 4"],
  ])("%s", (_, rule, expected) => expect(reach(rule)).toBe(expected));
});

describe("parts that read the same thing are not added where they exclude each other", () => {
  test.each<[string, Rule, string]>([
    [
      "优 3, 良 2, 中 1 written as three parts to be added",
      {
        kind: "checklist",
        points: "6",
        items: [
          { label: "全部", points: "3", when: { op: "is", key: "outcome", choice: "all" } },
          { label: "部分", points: "2", when: { op: "is", key: "outcome", choice: "part" } },
          { label: "未", points: "1", when: { op: "is", key: "outcome", choice: "none" } },
        ],
      },
      "1 … 3",
    ],
    [
      "95 and more 8, 90 and more but below 95 5",
      {
        kind: "sum",
        points: "13",
        parts: [
          award("8", compared(share, "ge", "95")),
          award("5", { op: "all", of: [compared(share, "ge", "90"), compared(share, "lt", "95")] }),
        ],
      },
      "0 … 8",
    ],
    [
      "yes 2 and no 1",
      { kind: "sum", points: "3", parts: [award("2", issued), award("1", { op: "not", of: issued })] },
      "1 … 2",
    ],
    [
      "a branch that is only looked at below 10 %",
      {
        kind: "firstMatch",
        points: "2",
        branches: [{ when: compared(share, "ge", "10"), rule: award("1", compared(share, "ge", "5")) }],
        otherwise: award("2", compared(share, "ge", "10")),
      },
      "0 … 1",
    ],
  ])("%s", (_, rule, expected) => expect(reach(rule)).toBe(expected));
});

describe("the kinds beyond lookups and losses", () => {
  test.each<[string, Rule, string]>([
    [
      "completion with a pass line of 60",
      {
        kind: "proportion",
        points: "10",
        actual: share,
        target: number("100"),
        better: "higher",
        passLine: { at: "60", above: "rescaled" },
      },
      "0 … 10",
    ],
    [
      "completion that can never be whole",
      { kind: "proportion", points: "10", actual: share, target: number("125"), better: "higher" },
      "0 … 8",
    ],
    [
      "70 → 0, 85 → 15, of 20 points",
      {
        kind: "interpolation",
        points: "20",
        measure: share,
        anchors: [
          { at: "70", points: "0" },
          { at: "85", points: "15" },
        ],
        below: "hold",
        above: "hold",
      },
      "0 … 15",
    ],
    [
      "5 at the mean, 0.1 a point, nowhere 10",
      {
        kind: "aroundMean",
        points: "10",
        measure: share,
        mean: number("80"),
        atMean: "5",
        better: "higher",
        step: "1",
        each: "0.1",
        reading: "fraction",
      },
      "0 … 7",
    ],
    [
      "10–12, each one less costs 0.5, each one more 1",
      {
        kind: "range",
        points: "3",
        measure: { op: "least", of: [people, number("14")] },
        from: "10",
        to: "12",
        below: { policy: "steps", step: "1", each: "0.2", reading: "whole" },
        above: { policy: "steps", step: "1", each: "1", reading: "whole" },
      },
      "1 … 3",
    ],
    [
      "two of three equal shares, each miss a third",
      {
        kind: "shares",
        points: "3",
        items: [
          { label: "制度", weight: "1", kept: { kind: "met", when: issued } },
          { label: "执行", weight: "1", kept: { kind: "misses", count: number("1"), deadAfter: "3" } },
          { label: "台账", weight: "1", kept: { kind: "misses", count: number("3"), deadAfter: "3" } },
        ],
      },
      "0.666667 … 1.666667",
    ],
    [
      "a formula over a percentage",
      { kind: "formula", points: "10", score: { op: "multiply", factors: [share, number("0.08")] } },
      "0 … 8",
    ],
    [
      "the better of two",
      { kind: "bestOf", points: "5", options: [award("3", issued), losing("4", below({ each: "0.01" }))] },
      "3.05 … 4",
    ],
    [
      "levels of which the best is cut at 90 %",
      {
        kind: "levels",
        points: "10",
        key: "outcome",
        judgement: "effect",
        levels: [
          { choice: "all", from: { at: "80", included: true }, to: { at: "90", included: true } },
          { choice: "part", from: { at: "60", included: true }, to: { at: "80", included: false } },
          { choice: "none", from: { at: "20", included: true }, to: { at: "60", included: false } },
        ],
      },
      "2 … 9",
    ],
    [
      "five grades of a questionnaire against 100",
      losing(
        "8",
        below({
          target: "100",
          measure: {
            op: "weightedIndex",
            items: ["100", "75", "50", "25", "10"].map((weight) => ({ weight, count: people })),
          },
          each: "0.05",
        }),
      ),
      "3.5 … 8",
    ],
  ])("%s", (_, rule, expected) => expect(reach(rule)).toBe(expected));
});
