import { expect, test } from "vitest";
import { lines, oneRow } from "../../test/one-row.ts";
import type { AroundMeanRule } from "../index.ts";

// R33: 等于同类平均计一半，每高 0.1 个百分点加 0.05 分，每低 0.1 个百分点减 0.05 分
const aroundMean: AroundMeanRule = {
  kind: "aroundMean",
  points: "2",
  measure: { op: "fact", key: "rate" },
  mean: { op: "constant", value: "90", unit: "%" },
  atMean: "1",
  better: "higher",
  step: "0.1",
  each: "0.05",
  reading: "fraction",
};

test.each([
  ["90", "1.00"],
  ["91", "1.50"],
  ["92", "2.00"],
  ["95", "2.00"],
  ["89", "0.50"],
  ["88", "0.00"],
  ["50", "0.00"],
])("%s %% against a mean of 90 %% earns %s", (rate, points) => {
  expect(oneRow(aroundMean, { rate }).computed).toBe(points);
});

test("where less is better the sides change places", () => {
  expect(oneRow({ ...aroundMean, better: "lower" }, { rate: "89" }).computed).toBe("1.50");
  expect(oneRow({ ...aroundMean, better: "lower" }, { rate: "91" }).computed).toBe("0.50");
});

// 0.25 away are 2.5 steps
test.each([
  ["fraction", "1.13"],
  ["whole", "1.10"],
  ["started", "1.15"],
] as const)("an incomplete step read as %s earns %s", (reading, points) => {
  expect(oneRow({ ...aroundMean, reading }, { rate: "90.25" }).computed).toBe(points);
});

test("the derivation starts at the mean and says what is cut off", () => {
  expect(lines(oneRow(aroundMean, { rate: "93" }))).toEqual([
    "计分 平均水平计1.00，计1.00分",
    "高于平均 93.00% − 90% = 3.00个百分点",
    "高于平均 3 ÷ 0.1 × 0.05 = 1.50分",
    "超出分值 至多2.00，扣0.50分",
    "得分 2.00分",
  ]);
});
