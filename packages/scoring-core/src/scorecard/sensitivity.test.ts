import { expect, test } from "vitest";
import { cardOf, given } from "../../test/card-of.ts";
import type { Indicator, Rule, Settled } from "../index.ts";

const settles = (choice: Settled["choice"]): { readonly settles: readonly Settled[] } => ({
  settles: [{ choice, note: "原文没有写明" }],
});
const grades = [
  { code: "good", label: "良", from: "2" },
  { code: "poor", label: "差", from: "0" },
];
const row = (rule: Rule): readonly Partial<Indicator>[] => [{ points: rule.points, rule }];
function readings(rule: Rule, facts: Readonly<Record<string, string>>) {
  const input = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, given(value)]));
  return cardOf(row(rule), {}, { grades, total: rule.points }, { facts: input }).sensitivity.map(
    ({ choice, inForce, alternative, total, changesGrade }) => [
      choice,
      inForce,
      alternative,
      total,
      changesGrade,
    ],
  );
}

const rate = { op: "fact", key: "rate" } as const;

test("a value that two bands share, given to the other", () => {
  const rule: Rule = {
    kind: "tiers",
    points: "2",
    measure: rate,
    tiers: [
      { to: { at: "5", included: true }, points: "2" },
      { from: { at: "5", included: false }, points: "1" },
    ],
  };
  const open = { ...rule, ...settles("boundaryOwner") };
  expect(readings(open, { rate: "5" })).toEqual([
    ["boundaryOwner", "恰为5%的计2分", "恰为5%的计1分", "1.00", true],
  ]);
  expect(readings(open, { rate: "4" })).toEqual([]);
  expect(readings(rule, { rate: "5" })).toEqual([]);
});

test("what lies above a range of which only the inside is written", () => {
  const rule: Rule = {
    kind: "range",
    points: "3",
    measure: { op: "fact", key: "people" },
    from: "10",
    to: "12",
    below: { policy: "steps", step: "1", each: "0.5", reading: "whole" },
    above: { policy: "noLoss" },
    ...settles("aboveRange"),
  };
  expect(readings(rule, { people: "14" })).toEqual([
    ["aboveRange", "多于12人的不扣分", "多于12人的不计分", "0.00", true],
    ["aboveRange", "多于12人的不扣分", "多于12人的每多1人扣0.5分", "2.00", false],
  ]);
});

test("a cliff that begins at its value or only beyond it", () => {
  const rule: Rule = {
    kind: "deduct",
    points: "8",
    losses: [
      {
        kind: "steps",
        label: "满意度",
        measure: rate,
        target: "95",
        side: "below",
        step: "1",
        each: "0.4",
        reading: "fraction",
        zeroAt: { at: "80", included: true },
        ...settles("boundaryOwner"),
      },
    ],
  };
  // the line gives 8 − 15 × 0.4 = 2 at 80 %
  expect(readings(rule, { rate: "80" })).toEqual([
    ["boundaryOwner", "恰为80%的不计分", "恰为80%的仍按比例扣", "2.00", true],
  ]);
});

test("0 ÷ 0 decided the other way", () => {
  const rule: Rule = {
    kind: "proportion",
    points: "2",
    actual: {
      op: "percentOf",
      part: { op: "fact", key: "spent" },
      whole: { op: "fact", key: "planned" },
      label: "执行率",
      whenZeroOverZero: "100",
    },
    target: { op: "constant", value: "100", unit: "%" },
    better: "higher",
    ...settles("zeroDivisor"),
  };
  expect(readings(rule, { spent: "0", planned: "0" })).toEqual([
    ["zeroDivisor", "分子、分母均为0的按100%计", "分子、分母均为0的按0%计", "0.00", true],
  ]);
});

test("a cap that belongs to the loss or only to the part", () => {
  const rule: Rule = {
    kind: "deduct",
    points: "3",
    losses: [
      {
        kind: "perCase",
        label: "问题",
        count: { op: "fact", key: "people" },
        each: "0.2",
        cap: "1",
        ...settles("capScope"),
      },
    ],
  };
  expect(readings(rule, { people: "10" })).toEqual([
    ["capScope", "这一项至多扣1分", "扣到所在部分的分扣完为止", "1.00", true],
  ]);
});
