import { expect, test } from "vitest";
import { oneRow } from "../../test/one-row.ts";
import { renderLine } from "../index.ts";
import type { PerCaseLoss } from "../index.ts";

const transfers: PerCaseLoss = {
  kind: "perCase",
  label: "超出",
  count: { op: "fact", key: "people" },
  each: "0.4",
};
const lossOf = (loss: PerCaseLoss, values: Parameters<typeof oneRow>[1]) =>
  oneRow({ kind: "deduct", points: "2", losses: [loss] }, values)
    .derivation.lines.filter(({ role }) => role === "loss" || role === "measure")
    .map(renderLine);

test("no case costs nothing, in one line", () => {
  expect(lossOf(transfers, { people: "0" })).toEqual(["超出 0人，不扣"]);
});

test("what stays within the free allowance is said to do so", () => {
  expect(lossOf({ ...transfers, free: "2" }, { people: "0" })).toEqual(["超出 0人 ≤ 2人，不超，不扣"]);
  // (3 − 2) × 0.4
  expect(lossOf({ ...transfers, free: "2" }, { people: "3" })).toEqual([
    "超出 3人 − 2人 = 1人",
    "超出 1人 × 0.4 = 0.40分",
  ]);
});

const growth: PerCaseLoss = {
  ...transfers,
  count: {
    op: "round",
    of: {
      op: "subtract",
      left: { op: "fact", key: "spent" },
      right: { op: "prior", key: "spent" },
      label: "增加",
    },
    places: 0,
    mode: "truncate",
  },
};

test("fewer than the year before is said in words; a rounding that changes nothing is not", () => {
  expect(lossOf(growth, { spent: "28", "spent@prior": "39" })).toEqual([
    "超出 28.00万元 − 39.00万元，比上年减少11万元，不超，不扣",
  ]);
});

test("a rounding that changes the count stands on its line", () => {
  // 30.5 − 29 = 1.5, truncated 1; 1 × 0.4
  expect(lossOf(growth, { spent: "30.5", "spent@prior": "29" })).toEqual([
    "增加 30.50万元 − 29.00万元 ≈ 1万元（去尾取整）",
    "超出 1万元 × 0.4 = 0.40分",
  ]);
});
