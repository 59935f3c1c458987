import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { altered } from "../../test/altered.ts";
import { parseFramework } from "../index.ts";
import type { Framework } from "../index.ts";
import { diffFrameworks } from "./diff-frameworks.ts";

const published = parseFramework(
  JSON.parse(readFileSync(new URL("../../cases/wangcheng-2021.framework.json", import.meta.url), "utf8")),
);
const rowAt = (code: string) => published.indicators.findIndex((row) => row.code === code);
const factAt = (key: string) => published.facts.findIndex((fact) => fact.key === key);

/** What is said about the published table with one place of it changed. */
function said(path: string, entry: unknown): readonly string[] {
  const changed = altered(published, path, entry) as Framework;
  return diffFrameworks(published, changed).map(({ text }) => text);
}

const inRow = (code: string, path: string, entry: unknown) =>
  said(`indicators[${rowAt(code)}].${path}`, entry);

describe("two tables in words", () => {
  test("the head and the grades", () => {
    expect(said("year", 2022)).toEqual(["总体设置的年度：由“2021”改为“2022”"]);
    expect(said("rounding.mode", "truncate")).toEqual([
      "总体设置的得分取整·取整方式：由“四舍五入”改为“去尾”",
    ]);
    expect(said("grades[0].from", "92")).toEqual(["评价等次“优”的起点分：由“90”改为“92”"]);
  });

  test("a fact is renamed, and the rules that read it are as they were", () => {
    expect(said(`facts[${factAt("goalsRequired")}].label`, "应设目标数")).toEqual([
      "核定数“应设目标数”的名称：由“应设绩效目标数”改为“应设目标数”",
    ]);
  });

  test("a row's points, evidence and code", () => {
    expect(inRow("B1-2", "points", "3")).toEqual(["指标“B1-2 横向拨款”的分值：由“2”改为“3”"]);
    expect(inRow("B1-2", "code", "B1-12")).toContain("指标“B1-12 横向拨款”的代码：由“B1-2”改为“B1-12”");
    expect(
      inRow("B1-2", "evidence", [...(published.indicators[rowAt("B1-2")]?.evidence ?? []), "会议纪要"]),
    ).toEqual(["指标“B1-2 横向拨款”的佐证材料：新增“会议纪要”"]);
  });

  test("a part of a rule", () => {
    expect(inRow("D1-4", "rule.losses[0].reading", "whole")).toEqual([
      "指标“D1-4 社会公众或服务对象满意度”的规则·扣分“满意度低于95%”·不足一步：由“按比例”改为“不计”",
    ]);
    expect(inRow("B1-7", "rule.losses[0].each", "0.2")).toEqual([
      "指标“B1-7 政府采购执行率”的规则·扣分“执行率偏离100%”·每次扣分：由“0.1”改为“0.2”",
    ]);
    expect(inRow("B2-2", "gradeVeto", undefined)).toEqual([
      "指标“B2-2 资金使用合规性”的等次否决：删去“条件：有情节特别严重的问题；等次：差；说明：资金使用问题情节特别严重，等级定为差”",
    ]);
  });

  test("another kind of rule is said as a whole", () => {
    const [text] = inRow("B1-7", "rule", { kind: "discretion", points: "1", judgement: "purchase" });
    expect(text).toMatch(/^指标“B1-7 政府采购执行率”的规则：由“.*”改为“在0至1分之间酌情计分，写明理由”$/);
  });

  test("rows that change places: only the one that moved", () => {
    const rows = [...published.indicators];
    rows.splice(1, 0, ...rows.splice(rowAt("B1-7"), 1));
    expect(diffFrameworks(published, { ...published, indicators: rows })).toMatchObject([
      {
        kind: "moved",
        about: "indicator",
        key: "B1-7",
        from: "“B1-6 三公经费控制率”之后",
        to: "“A1-1 绩效目标合理性”之后",
      },
    ]);
  });

  test("a row that leaves says what it was", () => {
    const rows = published.indicators.filter(({ code }) => code !== "B1-7");
    const [change, ...more] = diffFrameworks(published, { ...published, indicators: rows });
    expect(more).toEqual([]);
    expect(change?.text).toMatch(/^删去指标“B1-7 政府采购执行率”：过程／预算执行，1分：.*0\.1分/);
    expect(change?.to).toBeNull();
  });
});
