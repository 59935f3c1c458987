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

const change: ProportionRule["actual"] = {
  op: "percentOf",
  part: { op: "subtract", left: { op: "fact", key: "spent" }, right: { op: "prior", key: "spent" } },
  whole: { op: "prior", key: "spent" },
  label: "变动率",
};
const against = (value: string): ProportionRule => ({
  ...completion,
  actual: change,
  target: { op: "constant", value, unit: "%" },
  better: "lower",
});

// 三公经费变动率以5%为目标，越低越好: 2.5 ÷ 50 = 5%, 5 ÷ 50 = 10% is twice the target
test.each([
  ["48.5", "10.00"],
  ["50", "10.00"],
  ["52.5", "10.00"],
  ["55", "5.00"],
])("a change from 50 to %s against at most 5 %% earns %s", (spent, points) => {
  expect(oneRow(against("5"), { spent, "spent@prior": "50" }).computed).toBe(points);
});

// 以下降5%为目标: a fall by 3 % is 3 ÷ 5 of it, growth none
test.each([
  ["44", "10.00"],
  ["47.5", "10.00"],
  ["48.5", "6.00"],
  ["50", "0.00"],
  ["51", "0.00"],
])("a change from 50 to %s against a fall by 5 %% earns %s", (spent, points) => {
  expect(oneRow(against("-5"), { spent, "spent@prior": "50" }).computed).toBe(points);
});

// 收支差额以不低于−10万元为目标: twice the loss is half of it, no loss at all is all of it
test.each([
  ["80", "5.00"],
  ["90", "10.00"],
  ["95", "10.00"],
  ["100", "10.00"],
  ["103", "10.00"],
])("%s less 100 against a loss of at most 10 earns %s", (spent, points) => {
  const rule: ProportionRule = {
    ...completion,
    actual: { op: "subtract", left: { op: "fact", key: "spent" }, right: { op: "fact", key: "planned" } },
    target: { op: "constant", value: "-10", unit: "万元" },
  };
  expect(oneRow(rule, { spent, planned: "100" }).computed).toBe(points);
});

test("the derivation of less than none compares it with the target", () => {
  expect(lines(oneRow(against("5"), { spent: "48.5", "spent@prior": "50" }))).toEqual([
    "变动率 （48.50万元 − 50.00万元） ÷ 50.00万元 × 100% = −3.00%",
    "计分 −3.00%，不高于5%，按满分计，计10.00分",
    "得分 10.00分",
  ]);
  expect(lines(oneRow(against("-5"), { spent: "48.5", "spent@prior": "50" }))).toEqual([
    "变动率 （48.50万元 − 50.00万元） ÷ 50.00万元 × 100% = −3.00%",
    "完成率 −3.00% ÷ −5% × 100% = 60.00%",
    "计分 10.00 × 60.00% = 6.00分",
    "得分 6.00分",
  ]);
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
