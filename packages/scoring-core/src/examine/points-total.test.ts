import { expect, test } from "vitest";
import { FULL_OR_NOTHING, smallTable } from "../../test/small-table.ts";
import { checkPointsTotal } from "./points-total.ts";

const found = (...given: Parameters<typeof smallTable>) =>
  checkPointsTotal(smallTable(...given)).map(({ code, place, numbers }) => [code, place, numbers]);

test("rows that make up the total have no defect, whatever a bonus or an unscored row is worth", () => {
  expect(found([{}, {}])).toEqual([]);
  expect(found([{}, { role: "bonus" }, { role: "penalty" }, { role: "unscored" }], { total: "10" })).toEqual(
    [],
  );
});

test("rows of 20 points do not make 100", () => {
  expect(found([{}, {}], { total: "100" })).toEqual([
    ["pointsNotTotal", "framework", { found: "20", total: "100", difference: "-80" }],
  ]);
});

test("a table without rows says just that", () => {
  expect(found([], { total: "100" })).toEqual([["noRows", "framework", {}]]);
});

const rows = [
  { path: ["过程", "执行"] as const, rule: FULL_OR_NOTHING },
  { path: ["产出", "履职"] as const, rule: FULL_OR_NOTHING },
];

test("weights count in the place of rows: 40 + 60 make 100, 40 + a heading of 10 points do not", () => {
  const weight = (first: string, points: string) => ({ path: [first], weight: points });
  expect(found(rows, { total: "100", weights: [weight("过程", "40"), weight("产出", "60")] })).toEqual([]);
  expect(found(rows, { total: "100", weights: [weight("过程", "40")] })).toEqual([
    ["weightsNotTotal", "framework", { found: "50", total: "100", difference: "-50" }],
  ]);
});

test("a level-2 weight counts where its level 1 has none", () => {
  expect(
    found(rows, {
      total: "100",
      weights: [
        { path: ["过程", "执行"], weight: "40" },
        { path: ["产出", "履职"], weight: "60" },
      ],
    }),
  ).toEqual([]);
});

test("a weight for a heading that no row has is named", () => {
  expect(found([{}], { weights: [{ path: ["效益"], weight: "30" }] })).toEqual([
    ["weightsNotTotal", "heading/效益", { weight: "30" }],
  ]);
});
