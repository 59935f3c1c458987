import { describe, expect, test } from "vitest";
import { reachOf } from "../../../test/reach-of.ts";
import type { Condition, Expression, Loss, Rule, Tier } from "../../index.ts";

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
  ])("%s", (_, rule, expected) => expect(reachOf(rule)).toBe(expected));
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
  ])("%s", (_, rule, expected) => expect(reachOf(rule)).toBe(expected));
});
