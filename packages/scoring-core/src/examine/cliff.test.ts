import { describe, expect, test } from "vitest";
import { ofRule } from "../../test/small-table.ts";
import type { Expression, Loss, Outside, Rule, StepsLoss, Tier } from "../index.ts";
import { checkCliff } from "./cliff.ts";

const rate: Expression = { op: "fact", key: "rate" };
const found = (rule: Rule) => checkCliff(ofRule(rule)).map(({ place, numbers }) => [place, numbers]);
const losing = (points: string, ...losses: Loss[]): Rule => ({ kind: "deduct", points, losses });
const satisfaction = (over: Partial<StepsLoss> = {}): Loss => ({
  kind: "steps",
  label: "满意度低于95%",
  measure: rate,
  target: "95",
  side: "below",
  step: "1",
  each: "0.4",
  reading: "fraction",
  zeroAt: { at: "80", included: true },
  ...over,
});
const LOSS = "indicator/R1/rule.losses[0]";

describe("满意度: 8 points, 0.4 for each 1 % below 95 %, nothing from 80 % down", () => {
  test("15 × 0.4 = 6 are lost at 80, so the last 2 fall at once", () => {
    expect(found(losing("8", satisfaction()))).toEqual([[LOSS, { at: "80", fall: "2", elsewhere: "0.4" }]]);
    expect(checkCliff(ofRule(losing("8", satisfaction())))[0]?.message).toBe(
      "“第1项”在80%处一次相差2分，别处每步至多相差0.4分",
    );
  });

  test("with 6 points, or without the cliff, nothing falls at once", () => {
    expect(found(losing("6", satisfaction()))).toEqual([]);
    expect(found(losing("8", { ...satisfaction(), zeroAt: undefined } as unknown as Loss))).toEqual([]);
  });

  test("a fall of one step is no cliff", () => {
    expect(found(losing("6.4", satisfaction()))).toEqual([]);
    expect(found(losing("6.41", satisfaction()))).toHaveLength(1);
  });
});

test("结转结余变动率: at 10 % the formula has taken all 2 points by itself", () => {
  const growth = (points: string) =>
    losing(points, {
      kind: "rate",
      label: "增长",
      measure: rate,
      factor: "20",
      zeroFrom: { at: "10", included: true },
    });
  expect(found(growth("2"))).toEqual([]);
  expect(found(growth("3"))).toEqual([[LOSS, { at: "10", fall: "1", elsewhere: "0.2" }]]);
});

describe("bands", () => {
  const bands = (...points: string[]): Rule => ({
    kind: "tiers",
    points: "10",
    measure: rate,
    tiers: points.map((award, index): Tier => ({
      ...(index === 0 ? {} : { from: { at: `${index * 20}`, included: true } }),
      ...(index === points.length - 1 ? {} : { to: { at: `${index * 20 + 20}`, included: false } }),
      points: award,
    })),
  });

  test("执行率 10/7/5/0 and 满意度 10/8/5/0 of the national forms are no cliffs", () => {
    expect(found(bands("0", "5", "7", "10"))).toEqual([]);
    expect(found(bands("0", "5", "8", "10"))).toEqual([]);
  });

  test("5/4/0 falls by 4 where it elsewhere falls by 1", () => {
    expect(found(bands("0", "4", "5"))).toEqual([
      ["indicator/R1/rule", { at: "20", fall: "4", elsewhere: "1" }],
    ]);
  });

  test("two bands are a threshold", () => {
    expect(found(bands("0", "10"))).toEqual([]);
  });
});

test("a pass line of 60 % under plain completion lets 6 of 10 points fall at once", () => {
  const completion = (above: "proportional" | "rescaled"): Rule => ({
    kind: "proportion",
    points: "10",
    actual: rate,
    target: { op: "constant", value: "100" },
    better: "higher",
    passLine: { at: "60", above },
  });
  expect(found(completion("proportional"))).toEqual([
    ["indicator/R1/rule", { at: "60", fall: "6", elsewhere: "0.1" }],
  ]);
  expect(found(completion("rescaled"))).toEqual([]);
});

test("85 % earns all 15 points and anything above it nothing", () => {
  const line = (above: "hold" | "zero", below: "hold" | "zero" = "zero"): Rule => ({
    kind: "interpolation",
    points: "15",
    measure: rate,
    anchors: [
      { at: "70", points: "0" },
      { at: "80", points: "5" },
      { at: "85", points: "15" },
    ],
    below,
    above,
  });
  expect(found(line("hold"))).toEqual([]);
  expect(found(line("zero"))).toEqual([["indicator/R1/rule", { at: "85", fall: "15", elsewhere: "2" }]]);
});

describe("10 to 12 meetings earn 4 points", () => {
  const meetings = (below: Outside, above: Outside): Rule => ({
    kind: "range",
    points: "4",
    measure: { op: "fact", key: "people" },
    from: "10",
    to: "12",
    below,
    above,
  });
  const steps: Outside = { policy: "steps", step: "1", each: "0.5", reading: "whole" };

  test("one too few costs 0.5, one too many everything", () => {
    expect(found(meetings(steps, { policy: "zero" }))).toEqual([
      ["indicator/R1/rule", { at: "12", fall: "4", elsewhere: "0.5" }],
    ]);
  });

  test("in or out on both sides is a threshold", () => {
    expect(found(meetings({ policy: "zero" }, { policy: "zero" }))).toEqual([]);
    expect(found(meetings({ policy: "zero" }, { policy: "noLoss" }))).toEqual([]);
  });
});

test("an item of 2 points loses a tenth for each of two misses, and with the third all that is left", () => {
  const item = (each?: string): Rule => ({
    kind: "shares",
    points: "4",
    items: [
      { label: "制度", weight: "1", kept: { kind: "met", when: { op: "yes", key: "issued" } } },
      {
        label: "台账",
        weight: "1",
        kept: { kind: "misses", count: { op: "fact", key: "people" }, deadAfter: "3", ...(each && { each }) },
      },
    ],
  });
  expect(found(item())).toEqual([]);
  expect(found(item("10"))).toEqual([["indicator/R1/rule", { at: "3", fall: "1.6", elsewhere: "0.2" }]]);
});
