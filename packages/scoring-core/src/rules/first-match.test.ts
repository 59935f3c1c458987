import { expect, test } from "vitest";
import { oneRow } from "../../test/one-row.ts";
import { renderLine } from "../index.ts";
import type { Rule } from "../index.ts";

// 目标值≤10%不扣分；未达目标值，较上年下降计1.5分，持平计1分，增长不得分
const rule: Rule = {
  kind: "firstMatch",
  points: "2",
  branches: [
    {
      when: {
        op: "compare",
        left: { op: "fact", key: "rate" },
        relation: "le",
        right: { op: "constant", value: "10", unit: "%" },
      },
      rule: { kind: "deduct", points: "2", label: "达标", losses: [] },
    },
  ],
  otherwise: {
    kind: "compare",
    points: "1.5",
    label: "较上年",
    current: { op: "fact", key: "spent" },
    previous: { op: "prior", key: "spent" },
    lower: "1.5",
    equal: "1",
    higher: "0",
  },
};

test("the first branch that holds decides, and what only the others need may be missing", () => {
  expect(oneRow(rule, { rate: "10" })).toMatchObject({ computed: "2.00", status: "scored" });
});

test("the branch that did not apply is still in the derivation", () => {
  const used = oneRow(rule, { rate: "0.45" }).derivation.lines.map(renderLine);
  expect(used).toContain("达标 0.45%，不高于10%");
  expect(used).toContain("较上年 未用到");
  const other = oneRow(rule, { rate: "12", spent: "3", "spent@prior": "3" });
  expect(other.computed).toBe("1.00");
  expect(other.derivation.lines.map(renderLine)).toContain("达标 12.00%，高于10% 未用到");
});

test("a condition that cannot be answered leaves the whole rule without evidence", () => {
  expect(oneRow(rule, { spent: "1", "spent@prior": "2" })).toMatchObject({
    computed: "0.00",
    missing: ["rate"],
  });
});
