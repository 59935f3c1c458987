import { expect, test } from "vitest";
import { lines, oneRow } from "../../test/one-row.ts";
import type { Expression, Rule } from "../index.ts";

const fact = (key: string): Expression => ({ op: "fact", key });
const scored = (score: Expression): Rule => ({ kind: "formula", points: "5", score });

// R35: 得分 = 5 − |支出 − 预算| ÷ 预算 × 10
const deviation = scored({
  op: "subtract",
  left: { op: "constant", value: "5" },
  right: {
    op: "multiply",
    factors: [
      {
        op: "divide",
        left: { op: "absolute", of: { op: "subtract", left: fact("spent"), right: fact("planned") } },
        right: fact("planned"),
      },
      { op: "constant", value: "10" },
    ],
  },
});

test.each([
  ["100", "5.00"],
  ["90", "4.00"],
  ["120", "3.00"],
  ["10", "0.00"],
])("a spending of %s against 100 earns %s", (spent, points) => {
  expect(oneRow(deviation, { spent, planned: "100" }).computed).toBe(points);
});

test("more than all points is cut off, with a line that says so", () => {
  const row = oneRow(scored(fact("people")), { people: "7" });
  expect(row.computed).toBe("5.00");
  expect(lines(row)).toContain("超出分值 至多5.00，扣2.00分");
});

test("a divisor of zero without a policy has no evidence", () => {
  expect(oneRow(deviation, { spent: "1", planned: "0" })).toMatchObject({ missing: ["planned"] });
});
