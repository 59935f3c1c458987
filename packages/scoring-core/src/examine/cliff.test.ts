import { describe, expect, test } from "vitest";
import { ofRule } from "../../test/small-table.ts";
import type { Expression, Loss, Rule, StepsLoss, Tier } from "../index.ts";
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
