import { expect, test } from "vitest";
import { ofRule } from "../../test/small-table.ts";
import type { Expression, FactDefinition, Rule, Tier } from "../index.ts";
import { checkMoreIsWorse } from "./more-is-worse.ts";

const fact = (key: string, label: string): FactDefinition => ({ key, label, type: "count", unit: "件" });
const facts = [
  fact("tickets", "12345热线全年工单"),
  fact("days", "折算天数"),
  fact("collected", "治理信息采集数"),
];
const tickets: Expression = { op: "fact", key: "tickets" };
const daily: Expression = { op: "divide", left: tickets, right: { op: "fact", key: "days" }, unit: "单" };
const steps = (measure: Expression, side: "below" | "above"): Rule => ({
  kind: "deduct",
  points: "1",
  losses: [
    { kind: "steps", label: "日均", measure, target: "100", side, step: "10", each: "0.5", reading: "whole" },
  ],
});
const bands = (low: string, high: string): Rule => {
  const tiers: Tier[] = [
    { to: { at: "100", included: false }, points: low },
    { from: { at: "100", included: true }, points: high },
  ];
  return { kind: "tiers", points: "2", measure: tickets, tiers };
};
const found = (rule: Rule) => checkMoreIsWorse(ofRule(rule, { facts })).map(({ message }) => message);

test("日均工单100至400单计1分: more complaints earn more", () => {
  const told = "“第1项”以“12345热线全年工单”多为好，这个数多也可能说明问题多";
  expect(found(steps(daily, "below"))).toEqual([told]);
  expect(found(bands("0", "2"))).toEqual([told]);
  expect(
    found({
      kind: "proportion",
      points: "2",
      actual: tickets,
      target: { op: "constant", value: "9" },
      better: "higher",
    }),
  ).toEqual([told]);
});

test("more complaints than the peers is no better either", () => {
  const around = (better: "higher" | "lower"): Rule => ({
    kind: "aroundMean",
    points: "2",
    measure: tickets,
    mean: { op: "constant", value: "100" },
    atMean: "1",
    better,
    step: "10",
    each: "0.1",
    reading: "whole",
  });
  expect(found(around("higher"))).toHaveLength(1);
  expect(found(around("lower"))).toEqual([]);
});

test("fewer complaints are better, more information collected is better, a divisor is neither", () => {
  expect(found(steps(daily, "above"))).toEqual([]);
  expect(found(bands("2", "0"))).toEqual([]);
  expect(found(steps({ op: "fact", key: "collected" }, "below"))).toEqual([]);
  const collected: Expression = { op: "fact", key: "collected" };
  expect(found(steps({ op: "percentOf", part: collected, whole: tickets }, "below"))).toEqual([]);
});
