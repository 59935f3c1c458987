import { describe, expect, test } from "vitest";
import factsJson from "../../cases/wangcheng-2021.facts.json" with { type: "json" };
import frameworkJson from "../../cases/wangcheng-2021.framework.json" with { type: "json" };
import { ZERO, add, formatAt, negate, parseDecimal } from "../../src/number/index.ts";
import { compile, parseFactsFile, parseFramework } from "../../src/index.ts";
import { headings, rows } from "./expected.ts";

const framework = parseFramework(frameworkJson);
const scorecard = compile(framework).score(parseFactsFile(factsJson, framework));

describe("the Wangcheng 2021 table, worked by hand", () => {
  test.each(rows)("$code $name", (expected) => {
    const { code, name, points, computed, awarded } = scorecard.indicators.find(
      (indicator) => indicator.code === expected.code,
    )!;
    expect({ code, name, points, computed, awarded }).toEqual(expected);
  });

  test("keeps the published order of its 30 rows", () => {
    expect(scorecard.indicators.map(({ code }) => code)).toEqual(rows.map(({ code }) => code));
    expect(rows).toHaveLength(30);
  });

  test("prints the 28th row without a level-3 name, as a continuation of 社会效益", () => {
    expect(framework.indicators[27]).toMatchObject({ name: null, continues: "D1-1" });
  });

  test("adds headings up from their rows", () => {
    expect(
      scorecard.groups.map(({ path, points, computed, awarded }) => [
        path.join("/"),
        points,
        computed,
        awarded,
      ]),
    ).toEqual(headings);
  });

  test("computes 88.80, awards 89.80, 良, 0.20 below 优", () => {
    expect(scorecard).toMatchObject({
      points: "100.00",
      computedTotal: "88.80",
      total: "89.80",
      grade: { code: "good", label: "良" },
      veto: null,
      nextGrade: { code: "excellent", label: "优", distance: "0.20" },
    });
  });

  test("differs from its rules in one row only, and says why", () => {
    const overridden = scorecard.indicators.filter(({ override }) => override !== undefined);
    expect(overridden.map(({ code, computed, awarded }) => [code, computed, awarded])).toEqual([
      ["B2-5", "1.00", "2.00"],
    ]);
    expect(overridden[0]?.override?.reason).toContain("改到位");
  });

  test("keeps the points of the two rows that do not apply, and where they went", () => {
    expect(
      framework.indicators.flatMap(({ code, points, notApplicable }) =>
        notApplicable ? [[code, points, notApplicable.originalPoints, notApplicable.movedTo.join("/")]] : [],
      ),
    ).toEqual([
      ["A2-2", "0", "2", "产出/职责履行"],
      ["B1-1", "0", "2", "效果/履职效果"],
    ]);
    expect(scorecard.indicators.filter(({ status }) => status !== "scored").map(({ code }) => code)).toEqual([
      "A2-2",
      "B1-1",
    ]);
  });

  // What a cap gives back counts for the row; an override comes after the result.
  test.each(scorecard.indicators.filter(({ status }) => status === "scored"))(
    "$code: the derivation's credits and judgements less its losses are the computed score",
    ({ computed, derivation: { lines } }) => {
      const end = lines.findIndex(({ role }) => role === "result");
      const sum = lines.slice(0, end).reduce((left, { role, value }) => {
        if (value === null || !["credit", "judgement", "loss", "cap"].includes(role)) return left;
        const points = parseDecimal(value);
        return add(left, role === "loss" ? negate(points) : points);
      }, ZERO);
      expect(formatAt(sum, 2)).toBe(computed);
      expect(lines[end]?.value).toBe(computed);
    },
  );

  test("lacks no evidence that a rule in force asks for", () => {
    expect(scorecard.indicators.flatMap(({ missing }) => missing)).toEqual([]);
  });

  test("turns on three rules: 满意度 by whole steps would make it 90.00, 优", () => {
    // 结转结余变动率: none in either year; were 0 ÷ 0 a rate of 100 %, nothing would be left of 2. 满意度: 2 whole steps × 0.4 = 0.8; 3 started × 0.4 = 1.2. 完成率 ⑤: 0.034 step × 0.2 = 0.0068; 1 started × 0.2.
    expect(
      scorecard.sensitivity.map(({ indicator, alternative, awarded, total, grade, changesGrade }) => [
        indicator,
        alternative,
        awarded,
        total,
        grade.label,
        changesGrade,
      ]),
    ).toEqual([
      ["B1-5", "分子、分母均为0的按100%计", "0.00", "87.80", "良", false],
      ["C1-7", "不足10个百分点的按比例扣", "4.99", "89.79", "良", false],
      ["C1-7", "不足10个百分点的按10个百分点计", "4.80", "89.60", "良", false],
      ["D1-4", "不足1个百分点的部分不计", "7.20", "90.00", "优", true],
      ["D1-4", "不足1个百分点的按1个百分点计", "6.80", "89.60", "良", false],
    ]);
  });
});
