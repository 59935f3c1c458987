import { expect, test } from "vitest";
import { lines, oneRow } from "../../test/one-row.ts";
import type { Condition, Relation, Rule } from "../index.ts";

const besideZero = (relation: Relation): Condition => ({
  op: "compare",
  left: { op: "fact", key: "spent" },
  relation,
  right: { op: "constant", value: "0", unit: "万元" },
});
const award = (relation: Relation): Rule => ({ kind: "award", points: "4", when: besideZero(relation) });

// 无预算无采购计满分: an amount is never said to equal the points that it earns
test.each([
  ["eq", "0", "计分 0.00万元，为0，计4.00分"],
  ["eq", "3", "计分 3.00万元，不计"],
  ["gt", "3", "计分 3.00万元，大于0，计4.00分"],
  ["gt", "0", "计分 0.00万元，不计"],
] as const)("%s zero, for %s", (relation, spent, line) => {
  expect(lines(oneRow(award(relation), { spent }))[0]).toBe(line);
});

test("under a not it is the other way round", () => {
  const rule: Rule = { kind: "award", points: "4", when: { op: "not", of: besideZero("gt") } };
  expect(lines(oneRow(rule, { spent: "0" }))[0]).toBe("计分 0.00万元，为0，计4.00分");
  expect(lines(oneRow(rule, { spent: "3" }))[0]).toBe("计分 3.00万元，不计");
});

test("what lies below zero says so", () => {
  const change: Rule = {
    kind: "award",
    points: "4",
    when: {
      op: "compare",
      left: { op: "subtract", left: { op: "fact", key: "spent" }, right: { op: "fact", key: "planned" } },
      relation: "le",
      right: { op: "constant", value: "0", unit: "万元" },
    },
  };
  expect(lines(oneRow(change, { spent: "3", planned: "5" }))[0]).toBe(
    "计分 3.00万元 − 5.00万元，小于0，计4.00分",
  );
});

test("a loss on a condition beside zero", () => {
  const loss: Rule = {
    kind: "deduct",
    points: "4",
    losses: [{ kind: "flat", label: "有超支", when: besideZero("gt"), amount: "1" }],
  };
  expect(lines(oneRow(loss, { spent: "3" }))[1]).toBe("有超支 3.00万元，大于0，扣1.00分");
  expect(lines(oneRow(loss, { spent: "0" }))[1]).toBe("有超支 0.00万元，不扣");
});
