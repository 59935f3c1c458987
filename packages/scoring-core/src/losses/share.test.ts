import { expect, test } from "vitest";
import { oneRow } from "../../test/one-row.ts";
import type { Rule } from "../index.ts";

// 扣分=未设÷应设×1.5分
const rule: Rule = {
  kind: "deduct",
  points: "2",
  losses: [
    {
      kind: "share",
      label: "应设未设",
      missing: { op: "caseCount", key: "breaches" },
      required: { op: "fact", key: "people" },
      amount: "1.5",
      whenNoneRequired: "1.5",
    },
  ],
};
const cases = (count: number) => Array.from({ length: count }, () => ({ title: "未设" }));

test.each([
  [0, "6", "2.00"],
  [2, "6", "1.50"], // 2 ÷ 6 × 1.5 = 0.5
  [1, "7", "1.79"], // 1 ÷ 7 × 1.5 = 0.2142857…; 1.7857… rounds to 1.79
  [6, "6", "0.50"],
  [0, "0", "0.50"], // nothing required costs what the rule says
])("%i of %s missing leaves %s", (missing, required, points) => {
  expect(oneRow(rule, { breaches: cases(missing), people: required }).computed).toBe(points);
});
