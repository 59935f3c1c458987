import { expect, test } from "vitest";
import { smallTable } from "../../test/small-table.ts";
import type { Indicator } from "../index.ts";
import { checkHeadings } from "./headings.ts";

const found = (...given: Parameters<typeof smallTable>) =>
  checkHeadings(smallTable(...given)).map(({ code, place, numbers }) => [code, place, numbers]);
const row = (path: Indicator["path"]): Partial<Indicator> => ({ path });
const heading = (points: string, ...path: string[]) => ({ path, points });

test("headings that print the sum of their rows have no defect; none printed, none compared", () => {
  const rows = [row(["过程", "预算执行"]), row(["过程", "预算管理"]), row(["过程", "预算管理"])];
  expect(found(rows)).toEqual([]);
  expect(
    found(rows, { printedHeadings: [heading("30", "过程"), heading("20", "过程", "预算管理")] }),
  ).toEqual([]);
});

test("预算管理 printed with 7 and with 8 points is one heading of 15 cut by a page", () => {
  const rows = [
    { ...row(["过程", "预算管理"]), points: "7" },
    { ...row(["过程", "预算管理"]), points: "8" },
  ];
  const printedHeadings = [heading("7", "过程", "预算管理"), heading("8", "过程", "预算管理")];
  expect(found(rows, { printedHeadings })).toEqual([
    ["headingTwice", "heading/过程/预算管理", { printed: "15", rows: "15" }],
  ]);
});

test("预算配置 printed with 4 points over a row of 2 still holds the 2 that were moved away", () => {
  const moved = {
    policy: "moved",
    originalPoints: "2",
    movedTo: ["产出", "职责履行"],
    reason: "无公共专项",
  } as const;
  const rows = [
    { ...row(["投入", "预算配置"]), points: "2" },
    { ...row(["投入", "预算配置"]), points: "0", notApplicable: moved },
    row(["产出", "职责履行"]),
  ];
  const printedHeadings = [heading("4", "投入", "预算配置")];
  expect(found(rows, { printedHeadings })).toEqual([
    ["headingNotSum", "heading/投入/预算配置", { printed: "4", rows: "2", moved: "2" }],
  ]);
  expect(checkHeadings(smallTable(rows, { printedHeadings }))[0]?.message).toContain("移走");
});

test("a heading printed for no row stands over 0 points", () => {
  expect(found([{}], { printedHeadings: [heading("5", "效益")] })).toEqual([
    ["headingNotSum", "heading/效益", { printed: "5", rows: "0" }],
  ]);
});

test("a heading that counts by weight prints its weight, or the sum of its rows on their own scale", () => {
  const rows = [
    { ...row(["运行成本", "公用经费"]), points: "100" },
    { ...row(["履职效能", "质量"]), points: "100" },
  ];
  const weights = [
    { path: ["运行成本"], weight: "15" },
    { path: ["履职效能", "质量"], weight: "85" },
  ];
  const of = (...printedHeadings: { path: string[]; points: string }[]) =>
    found(rows, { weights, printedHeadings });
  expect(of(heading("15", "运行成本"), heading("85", "履职效能"))).toEqual([]);
  expect(of(heading("100", "运行成本"), heading("100", "履职效能", "质量"))).toEqual([]);
  expect(of(heading("20", "运行成本"))).toEqual([
    ["headingNotSum", "heading/运行成本", { printed: "20", weight: "15" }],
  ]);
});

test("a heading of bonus rows alone prints what they can add", () => {
  const rows = [
    row(["产出", "职责履行"]),
    { ...row(["加分项", "表彰"]), points: "5", role: "bonus" as const },
  ];
  expect(found(rows, { printedHeadings: [heading("5", "加分项")] })).toEqual([]);
  expect(found(rows, { printedHeadings: [heading("3", "加分项")] })).toEqual([
    ["headingNotSum", "heading/加分项", { printed: "3", rows: "5" }],
  ]);
});

test("rows of one heading that stand apart make it appear twice", () => {
  expect(found([row(["过程", "执行"]), row(["产出", "履职"]), row(["过程", "管理"])])).toEqual([
    ["headingTwice", "heading/过程", {}],
  ]);
});
