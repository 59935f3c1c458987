import { expect, test } from "vitest";
import { lines, oneRow } from "../../test/one-row.ts";
import type { InterpolationRule } from "../index.ts";

// R34: 70% 计 0 分，85% 计 15 分，其间按直线内插
const between: InterpolationRule = {
  kind: "interpolation",
  points: "15",
  measure: { op: "fact", key: "rate" },
  anchors: [
    { at: "70", points: "0" },
    { at: "85", points: "15" },
  ],
  below: "zero",
  above: "hold",
};

test.each([
  ["0", "0.00"],
  ["70", "0.00"],
  ["70.01", "0.01"],
  ["77.5", "7.50"],
  ["85", "15.00"],
  ["100", "15.00"],
])("%s %% earns %s", (rate, points) => {
  expect(oneRow(between, { rate }).computed).toBe(points);
});

// 债务率 60% 以下满分，80% 计一半，100% 计 0
const falling: InterpolationRule = {
  ...between,
  points: "4",
  anchors: [
    { at: "60", points: "4" },
    { at: "80", points: "2" },
    { at: "100", points: "0" },
  ],
  below: "hold",
  above: "zero",
};

test.each([
  ["10", "4.00"],
  ["70", "3.00"],
  ["80", "2.00"],
  ["99", "0.10"],
  ["120", "0.00"],
])("falling through three anchors, %s %% earns %s", (rate, points) => {
  expect(oneRow(falling, { rate }).computed).toBe(points);
});

test("the derivation writes the line between the two anchors", () => {
  expect(lines(oneRow(between, { rate: "77.5" }))).toEqual([
    "计分 0.00 + （77.50% − 70%） ÷ （85% − 70%） × 15.00 = 7.50分",
    "得分 7.50分",
  ]);
  expect(lines(oneRow(falling, { rate: "70" }))[0]).toBe(
    "计分 4.00 − （70.00% − 60%） ÷ （80% − 60%） × 2.00 = 3.00分",
  );
  expect(lines(oneRow(between, { rate: "69" }))[0]).toBe("计分 69.00%，低于70%，不计");
});
