import { expect, test } from "vitest";
import { smallTable } from "../../test/small-table.ts";
import type { Indicator, Rule } from "../index.ts";
import { checkDiscretionShare } from "./discretion-share.ts";

const judged = (points: string): Rule => ({ kind: "discretion", points, judgement: `j${points}` });
const counted = (points: string): Rule => ({ kind: "award", points, when: { op: "yes", key: "issued" } });
const row = (level: string, rule: Rule, over: Partial<Indicator> = {}): Partial<Indicator> => ({
  path: [level, "二级"],
  rule,
  ...over,
});
const found = (...rows: Partial<Indicator>[]) =>
  checkDiscretionShare(smallTable(rows)).map(({ place, numbers }) => [place, numbers]);

test("20 of 100 points are within the limit, 20.01 are above it", () => {
  expect(found(row("产出", judged("20")), row("产出", counted("80")))).toEqual([]);
  expect(found(row("产出", judged("20.01")), row("产出", counted("79.99")))).toEqual([
    ["framework", { discretion: "20.01", points: "100", percent: "20.01" }],
  ]);
});

test("more than half of one level 1 is told even where the whole is within the limit", () => {
  const rows = [row("效益", judged("6")), row("效益", counted("4")), row("产出", counted("90"))];
  expect(found(...rows)).toEqual([["heading/效益", { discretion: "6", points: "10", percent: "60" }]]);
});

test("levels are judged too; of branches and options the one that leaves most open counts", () => {
  const levels: Rule = { kind: "levels", points: "10", key: "outcome", judgement: "j", levels: [] };
  const branches: Rule = {
    kind: "firstMatch",
    points: "10",
    branches: [{ when: { op: "yes", key: "issued" }, rule: counted("10") }],
    otherwise: {
      kind: "bestOf",
      points: "10",
      options: [judged("4"), { kind: "sum", points: "8", parts: [judged("3"), judged("5")] }],
    },
  };
  expect(found(row("产出", levels), row("产出", branches), row("产出", counted("30")))).toEqual([
    ["framework", { discretion: "18", points: "50", percent: "36" }],
  ]);
});

test("a row on a scale of 100 counts by its own points; a row that does not count is left out", () => {
  const half: Rule = { kind: "sum", points: "100", parts: [judged("50"), counted("50")] };
  expect(
    found(
      row("产出", half, { points: "10", scale: "100" }),
      row("产出", counted("10")),
      row("产出", judged("40"), { role: "unscored" }),
    ),
  ).toEqual([["framework", { discretion: "5", points: "20", percent: "25" }]]);
});

test("where headings count by weight, so does what persons decide in them", () => {
  // 可持续 is half of the points and a tenth of the total; 管理 the other way round: 60 % of 90
  const of = (sustained: Rule, managed: Rule) =>
    checkDiscretionShare(
      smallTable([row("可持续", sustained, { points: "100" }), row("管理", managed, { points: "100" })], {
        total: "100",
        weights: [
          { path: ["可持续"], weight: "10" },
          { path: ["管理"], weight: "90" },
        ],
      }),
    ).map(({ place, numbers }) => [place, numbers]);
  expect(of(judged("100"), counted("100"))).toEqual([
    ["heading/可持续", { discretion: "10", points: "10", percent: "100" }],
  ]);
  const most: Rule = { kind: "sum", points: "100", parts: [judged("60"), counted("40")] };
  expect(of(counted("100"), most)).toEqual([
    ["framework", { discretion: "54", points: "100", percent: "54" }],
    ["heading/管理", { discretion: "54", points: "90", percent: "60" }],
  ]);
});
