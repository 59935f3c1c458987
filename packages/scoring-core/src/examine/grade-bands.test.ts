import { expect, test } from "vitest";
import { smallTable } from "../../test/small-table.ts";
import type { GradeBand } from "../index.ts";
import { checkGradeBands } from "./grade-bands.ts";

const grade = (label: string, from: string, to?: string, included?: boolean): GradeBand => ({
  code: label,
  label,
  from,
  ...(to === undefined ? {} : { to }),
  ...(included === undefined ? {} : { included }),
});
const found = (grades: readonly GradeBand[], places = 2) =>
  checkGradeBands(smallTable([{ points: "100" }], { grades, rounding: { places, mode: "halfUp" } })).map(
    ({ place, numbers }) => [place, numbers],
  );

test("优 90–100, 良 80–89, 差 0–79: 89.5 and 79.5 are no grade", () => {
  const grades = [grade("优", "90", "100"), grade("良", "80", "89"), grade("差", "0", "79")];
  expect(found(grades)).toEqual([
    ["grade/良", { to: "89", from: "90", between: "89.5" }],
    ["grade/差", { to: "79", from: "80", between: "79.5" }],
  ]);
  expect(checkGradeBands(smallTable([{ points: "100" }], { grades }))[0]?.message).toBe(
    "“良”印到89分，“优”从90分起，89.5分不属于任何等次；评等次按各等次的起点判定",
  );
});

test("where totals are whole numbers, or ends are printed to the cent, nothing lies between", () => {
  expect(found([grade("优", "90", "100"), grade("差", "0", "89")], 0)).toEqual([]);
  expect(found([grade("优", "90", "100"), grade("差", "0", "89.99")])).toEqual([]);
});

test("优 90(含)–100, 良 80(含)–90 share the 90 by its start; without an end printed there is nothing to compare", () => {
  expect(found([grade("优", "90", "100"), grade("良", "80", "90"), grade("差", "0")])).toEqual([]);
});

test("高于90分为优 beside 差 to 89.99 leaves 90 itself", () => {
  expect(found([grade("优", "90", "100", false), grade("差", "0", "89.99")])).toEqual([
    ["grade/差", { to: "89.99", from: "90", between: "90" }],
  ]);
});

test("ends that overlap, and a best grade that ends below the total", () => {
  expect(found([grade("优", "90", "99"), grade("差", "0", "92")])).toEqual([
    ["grade/优", { to: "99", from: "100", between: "99.5" }],
    ["grade/差", { to: "92", from: "90" }],
  ]);
});
