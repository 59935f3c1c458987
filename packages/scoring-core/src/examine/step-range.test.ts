import { expect, test } from "vitest";
import { ofRule } from "../../test/small-table.ts";
import type { Expression, Rule, StepsLoss } from "../index.ts";
import { checkStepRange } from "./step-range.ts";

const rate: Expression = { op: "fact", key: "rate" };
const people: Expression = { op: "fact", key: "people" };
const losing = (points: string, over: Partial<StepsLoss>): Rule => ({
  kind: "deduct",
  points,
  losses: [
    {
      kind: "steps",
      label: "低于目标",
      measure: people,
      target: "100",
      side: "below",
      step: "1",
      each: "1",
      reading: "whole",
      ...over,
    },
  ],
});
const found = (rule: Rule) => checkStepRange(ofRule(rule)).map(({ place, numbers }) => [place, numbers]);
const LOSS = "indicator/R1/rule.losses[0]";

test("每少100个扣1分 on 14, 142 and 657 grids: no step, one step of three points, six steps", () => {
  expect(found(losing("3", { target: "14", step: "100" }))).toEqual([
    [LOSS, { step: "100", range: "14", fit: "0", most: "0" }],
  ]);
  expect(found(losing("3", { target: "142", step: "100" }))).toEqual([
    [LOSS, { step: "100", range: "142", fit: "1", most: "1" }],
  ]);
  expect(found(losing("3", { target: "657", step: "100" }))).toEqual([]);
});

test("a started step takes a point even from 14, but only one of three", () => {
  expect(found(losing("3", { target: "14", step: "100", reading: "started" }))).toEqual([
    [LOSS, { step: "100", range: "14", fit: "0", most: "1" }],
  ]);
});

test("one step that takes all points is enough", () => {
  expect(found(losing("1", { target: "1" }))).toEqual([]);
});

test("每下降10%扣0.2 from 99 % loses nothing down to 89.1 %, unless parts of a step count", () => {
  const completion = { measure: rate, target: "99", step: "10", each: "0.2" } as const;
  expect(found(losing("1", completion))).toEqual([[LOSS, { step: "10", range: "99", fit: "9" }]]);
  expect(checkStepRange(ofRule(losing("1", completion)))[0]?.message).toBe(
    "“第1项”每10个百分点才扣0.2分且不足10个百分点不扣，离99%相差将近10个百分点也不失分",
  );
  expect(found(losing("1", { ...completion, reading: "fraction" }))).toEqual([]);
  expect(found(losing("1", { ...completion, step: "5" }))).toEqual([]);
});

test("counts are counted in whole steps on purpose: 4230条, 每少500条", () => {
  expect(found(losing("2", { target: "4230", step: "500", each: "0.5" }))).toEqual([]);
});

test("a range without an end has room for every step", () => {
  expect(found(losing("1", { measure: rate, target: "25", side: "above", step: "50", each: "0.5" }))).toEqual(
    [],
  );
});

test("the steps outside a range are looked at too", () => {
  const rule: Rule = {
    kind: "range",
    points: "3",
    measure: people,
    from: "10",
    to: "12",
    below: { policy: "steps", step: "20", each: "1", reading: "fraction" },
    above: { policy: "noLoss" },
  };
  expect(found(rule)).toEqual([
    ["indicator/R1/rule.below", { step: "20", range: "10", fit: "0", most: "0.5" }],
  ]);
});
