import { expect, test } from "vitest";
import { lines, oneRow } from "../../test/one-row.ts";
import type { ProportionRule } from "../index.ts";

// R14: 得分 = 分值 × 实际完成值 ÷ 目标值，超过的按满分计
const completion: ProportionRule = {
  kind: "proportion",
  points: "10",
  actual: { op: "fact", key: "spent" },
  target: { op: "fact", key: "planned" },
  better: "higher",
};

test.each([
  ["0", "200", "0.00"],
  ["150", "200", "7.50"],
  ["200", "200", "10.00"],
  ["260", "200", "10.00"],
  ["1", "3", "3.33"],
])("%s of %s earns %s", (spent, planned, points) => {
  expect(oneRow(completion, { spent, planned }).computed).toBe(points);
});

test.each([
  ["400", "200", "5.00"],
  ["200", "200", "10.00"],
  ["100", "200", "10.00"],
  ["0", "200", "10.00"],
])("where less is better, %s against %s earns %s", (spent, planned, points) => {
  expect(oneRow({ ...completion, better: "lower" }, { spent, planned }).computed).toBe(points);
});

// R15: (完成率 − 60%) ÷ 40% × 分值，低于 60% 不得分 (财预〔2021〕101号)
test.each([
  ["59.99", "0.00"],
  ["60", "0.00"],
  ["80", "5.00"],
  ["100", "10.00"],
  ["120", "10.00"],
])("rescaled from a pass line of 60 %%, %s %% earns %s", (spent, points) => {
  const rule = { ...completion, passLine: { at: "60", above: "rescaled" } } as const;
  expect(oneRow(rule, { spent, planned: "100" }).computed).toBe(points);
});

test.each([
  ["59.99", "0.00"],
  ["60", "6.00"],
  ["80", "8.00"],
])("in proportion from a pass line of 60 %%, %s %% earns %s", (spent, points) => {
  const rule = { ...completion, passLine: { at: "60", above: "proportional" } } as const;
  expect(oneRow(rule, { spent, planned: "100" }).computed).toBe(points);
});

test("without a target there is no evidence, unless the rule says what it earns", () => {
  const values = { spent: "5", planned: "0" };
  expect(oneRow(completion, values)).toMatchObject({ computed: "0.00", missing: ["planned"] });
  expect(oneRow({ ...completion, whenTargetZero: "10" }, values)).toMatchObject({
    computed: "10.00",
    missing: [],
  });
});

test("the derivation says what was completed and that more than all counts as all", () => {
  expect(lines(oneRow(completion, { spent: "260", planned: "200" }))).toEqual([
    "完成率 260.00万元 ÷ 200.00万元 × 100% = 130.00%",
    "计分 130.00%，超过100%，计10.00分",
    "得分 10.00分",
  ]);
});
