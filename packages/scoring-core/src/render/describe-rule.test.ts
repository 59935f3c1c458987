import { expect, test } from "vitest";
import { FACTS } from "../../test/arbitrary-case.ts";
import type { Rule, StepReading } from "../rule.ts";
import { describeRule } from "./describe-rule.ts";

const satisfaction = (reading: StepReading): Rule => ({
  kind: "deduct",
  points: "8",
  losses: [
    {
      kind: "steps",
      label: "低于目标",
      measure: { op: "fact", key: "rate" },
      target: "95",
      side: "below",
      step: "1",
      each: "0.4",
      reading,
      zeroAt: { at: "80", included: true },
    },
  ],
});

test.each<[StepReading, string]>([
  ["fraction", "不足1个百分点的按比例扣"],
  ["whole", "不足1个百分点的部分不计"],
  ["started", "不足1个百分点的按1个百分点计"],
])("the reading %s is declared in words", (reading, words) => {
  expect(describeRule(satisfaction(reading), FACTS)).toEqual([
    {
      text: "比率95%及以上不扣分；每低1个百分点扣0.4分；80%及以下不计分",
      notes: [words, "扣完为止"],
    },
  ]);
});

test("bands name the owner of each bound", () => {
  const rule: Rule = {
    kind: "tiers",
    points: "2",
    clause: "①",
    measure: { op: "fact", key: "rate" },
    tiers: [
      { to: { at: "5", included: true }, points: "2" },
      { from: { at: "5", included: false }, to: { at: "10", included: true }, points: "1" },
      { from: { at: "10", included: false }, points: "0" },
    ],
  };
  expect(describeRule(rule, FACTS)).toEqual([
    { clause: "①", text: "比率不高于5%的，计2分；高于5%、不高于10%的，计1分；高于10%的，不计分", notes: [] },
  ]);
});

test("what one case is, the allowance, the cap and a zero divisor are declared", () => {
  const rule: Rule = {
    kind: "deduct",
    points: "2",
    losses: [
      {
        kind: "perCase",
        label: "违规",
        clause: "①",
        count: { op: "caseCount", key: "breaches" },
        each: "0.2",
        free: "2",
        cap: "1",
      },
      {
        kind: "rate",
        label: "增长",
        clause: "②",
        measure: {
          op: "percentOf",
          part: { op: "fact", key: "spent" },
          whole: { op: "prior", key: "spent" },
          label: "变动率",
          whenZeroOverZero: "0",
        },
        factor: "20",
      },
    ],
  };
  expect(describeRule(rule, FACTS)).toEqual([
    { clause: "①", text: "违规（问题）：超过2例后，每1例扣0.2分", notes: ["1例指一张凭证", "至多扣1分"] },
    {
      clause: "②",
      text: "变动率不高于0%不扣分；高于的，扣分=比率×20",
      notes: ["两年均无支出的，变动率按0计", "扣完为止"],
    },
  ]);
});

test("a count has no incomplete step of one", () => {
  const rule: Rule = {
    kind: "deduct",
    points: "3",
    losses: [
      {
        kind: "steps",
        label: "少于10人",
        measure: { op: "fact", key: "people" },
        target: "10",
        side: "below",
        step: "1",
        each: "0.5",
        reading: "whole",
      },
    ],
  };
  expect(describeRule(rule, FACTS)).toEqual([
    { text: "人数10人及以上不扣分；每少1人扣0.5分", notes: ["扣完为止"] },
  ]);
});

test("a yes/no fact is said in its own words", () => {
  const rule: Rule = { kind: "award", points: "1", when: { op: "not", of: { op: "yes", key: "issued" } } };
  const facts = FACTS.map((fact) =>
    fact.key === "issued" ? { ...fact, yes: "已按期印发", no: "未按期印发" } : fact,
  );
  expect(describeRule(rule, facts)[0]?.text).toBe("未按期印发，计1分，否则不计分");
});
