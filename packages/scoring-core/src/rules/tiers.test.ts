import { expect, test } from "vitest";
import { oneRow } from "../../test/one-row.ts";
import type { Rule } from "../index.ts";

// 结转结余率5%以内计2分，5～10%计1分，10%以上不计分; each bound belongs to the better band
const carryover: Rule = {
  kind: "tiers",
  points: "2",
  measure: { op: "fact", key: "rate" },
  tiers: [
    { to: { at: "5", included: true }, points: "2" },
    { from: { at: "5", included: false }, to: { at: "10", included: true }, points: "1" },
    { from: { at: "10", included: false }, points: "0" },
  ],
};

test.each([
  ["0", "2.00"],
  ["5", "2.00"],
  ["5.000001", "1.00"],
  ["10", "1.00"],
  ["10.01", "0.00"],
])("a rate of %s %% earns %s", (rate, points) => {
  expect(oneRow(carryover, { rate }).computed).toBe(points);
});

// 执行率100%±5%以内计2分，±5～10%计1分，±10%以上不计分
const execution: Rule = { ...carryover, kind: "deviationTiers", target: "100" };

test.each([
  ["95", "2.00"],
  ["105", "2.00"],
  ["94.99", "1.00"],
  ["110", "1.00"],
  ["110.01", "0.00"],
  ["0", "0.00"],
])("an execution of %s %% earns %s", (rate, points) => {
  expect(oneRow(execution, { rate }).computed).toBe(points);
});

// 3个以上（不含）计1分: the bound belongs to the worse band
test.each([
  ["3", "0.00"],
  ["3.01", "1.00"],
])("%s is not above 3 unless it is more", (people, points) => {
  const above: Rule = {
    kind: "tiers",
    points: "1",
    measure: { op: "fact", key: "people" },
    tiers: [
      { from: { at: "3", included: false }, points: "1" },
      { to: { at: "3", included: true }, points: "0" },
    ],
  };
  expect(oneRow(above, { people }).computed).toBe(points);
});
