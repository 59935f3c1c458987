import { expect, test } from "vitest";
import { oneRow } from "../../test/one-row.ts";
import type { Rule } from "../index.ts";

// 变动率≤0%得2分；未达目标值扣变动率×2×10；变动率达10%以上不计分
const rule: Rule = {
  kind: "deduct",
  points: "2",
  losses: [
    {
      kind: "rate",
      label: "增长",
      measure: {
        op: "percentOf",
        part: { op: "subtract", left: { op: "fact", key: "spent" }, right: { op: "prior", key: "spent" } },
        whole: { op: "prior", key: "spent" },
        whenZeroOverZero: "0",
      },
      factor: "20",
      zeroFrom: { at: "10", included: true },
    },
  ],
};

test.each([
  ["103", "100", "1.40"], // 3 % × 20 = 0.6
  ["100", "100", "2.00"],
  ["50", "100", "2.00"],
  ["109.99", "100", "0.00"], // 9.99 % × 20 = 1.998; 0.002
  ["110", "100", "0.00"],
  ["0", "0", "2.00"], // 0 ÷ 0 is agreed to be 0 %
])("%s after %s earns %s", (now, before, points) => {
  expect(oneRow(rule, { spent: now, "spent@prior": before }).computed).toBe(points);
});

test("a zero divisor without a policy is no evidence, and the divisor is named", () => {
  expect(oneRow(rule, { spent: "5", "spent@prior": "0" })).toMatchObject({
    computed: "0.00",
    status: "missing",
    missing: ["spent@prior"],
  });
});
