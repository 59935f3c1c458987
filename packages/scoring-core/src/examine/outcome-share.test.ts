import { expect, test } from "vitest";
import { smallTable } from "../../test/small-table.ts";
import type { Indicator } from "../index.ts";
import { checkOutcomeShare } from "./outcome-share.ts";

const row = (level: string, points: string): Partial<Indicator> => ({ path: [level, "二级"], points });
const found = (...given: Parameters<typeof smallTable>) =>
  checkOutcomeShare(smallTable(...given)).map(({ numbers }) => numbers);

test("产出 42 and 效果 22 of 100 are 64 %", () => {
  expect(found([row("投入", "7"), row("过程", "29"), row("产出", "42"), row("效果", "22")])).toEqual([]);
});

test("exactly 60 % is enough, 59.99 % is not", () => {
  expect(found([row("过程", "40"), row("产出", "30"), row("效益", "30")])).toEqual([]);
  expect(found([row("过程", "40.01"), row("产出", "29.99"), row("效益", "30")])).toEqual([
    { outcome: "59.99", total: "100", percent: "59.99" },
  ]);
});

test("satisfaction as a level 1 of its own counts with the outcome", () => {
  expect(found([row("预算执行", "10"), row("产出", "50"), row("效益", "30"), row("满意度", "10")])).toEqual(
    [],
  );
  expect(found([row("管理", "45"), row("产出", "40"), row("效益", "5"), row("满意度", "10")])).toHaveLength(
    1,
  );
});

test("what 中发〔2018〕34号 names beside the outcome is outcome: 35 + 15 + 10 of 100", () => {
  const outcome = [row("履职效能", "35"), row("服务对象满意度", "15"), row("可持续发展能力", "10")];
  expect(found([row("运行成本", "15"), row("管理效率", "25"), ...outcome])).toEqual([]);
});

test("weights count where headings have them", () => {
  const rows = [row("过程", "50"), row("产出", "50")];
  const weights = [
    { path: ["过程"], weight: "30" },
    { path: ["产出"], weight: "70" },
  ];
  expect(found(rows, { total: "100" })).toEqual([{ outcome: "50", total: "100", percent: "50" }]);
  expect(found(rows, { total: "100", weights })).toEqual([]);
});

test("a table that names neither is told so", () => {
  expect(checkOutcomeShare(smallTable([row("决策", "100")]))[0]?.message).toMatch(
    /^一级指标中没有产出和效益，/,
  );
});
