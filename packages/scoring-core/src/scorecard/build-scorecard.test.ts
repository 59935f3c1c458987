import { describe, expect, test } from "vitest";
import { FACTS } from "../../test/arbitrary-case.ts";
import { parseFramework, renderLine } from "../index.ts";
import type { Observation, Override, Rule, StepReading } from "../index.ts";
import { compile } from "./compile.ts";

const shortfall = (points: string, reading: StepReading): Rule => ({
  kind: "deduct",
  points,
  losses: [
    {
      kind: "steps",
      label: "低于目标",
      measure: { op: "fact", key: "rate" },
      target: "95",
      side: "below",
      step: "1",
      each: "0.4",
      reading,
    },
  ],
});
const award = (points: string, key: "issued" | "trained"): Rule => ({
  kind: "award",
  points,
  when: { op: "yes", key },
});
const row = (code: string, path: [string, string], points: string, rule: Rule, more: object = {}) => ({
  code,
  path,
  name: code,
  kind: "common",
  points,
  criteria: [],
  standard: [],
  gist: "一行",
  rule,
  evidence: [],
  ...more,
});

// The table prints 过程 / 管理 twice, cut by a row of another heading.
const framework = parseFramework({
  schema: "hengji.framework/1",
  code: "small",
  name: "小表",
  year: 2021,
  total: "100",
  rounding: { places: 2, mode: "halfUp" },
  grades: [
    { code: "excellent", label: "优", from: "90" },
    { code: "good", label: "良", from: "80" },
    { code: "poor", label: "差", from: "0" },
  ],
  facts: FACTS,
  indicators: [
    row("A", ["过程", "管理"], "80", award("80", "issued"), {
      gradeVeto: { when: { op: "is", key: "outcome", choice: "none" }, grade: "poor", text: "情节特别严重" },
    }),
    row("B", ["产出", "履职"], "8", shortfall("8", "fraction")),
    row("C", ["过程", "管理"], "12", award("3", "trained")),
    row("D", ["产出", "履职"], "0", award("2", "trained"), {
      name: null,
      continues: "B",
      notApplicable: { policy: "moved", originalPoints: "2", movedTo: ["产出", "履职"], reason: "无此事项" },
    }),
  ],
});

const stated = (value: string | boolean): Observation => ({
  status: "observed",
  value,
  basis: { kind: "stated", place: "附表" },
});
const usual = { issued: stated(true), trained: stated(true), rate: stated("92.5"), outcome: stated("all") };
const score = (facts: Record<string, Observation> = usual, overrides: Record<string, Override> = {}) =>
  compile(framework).score({ facts, judgements: {}, overrides });

describe("a scorecard", () => {
  test("adds the rounded rows and measures the way to the next grade", () => {
    // 80 + (8 − 2.5 × 0.4 = 7) + 3
    expect(score()).toMatchObject({
      points: "100.00",
      total: "90.00",
      grade: { code: "excellent", label: "优" },
      nextGrade: null,
      veto: null,
    });
    // 80 + (8 − 3 × 0.4 = 6.8) + 3
    expect(score({ ...usual, rate: stated("92") })).toMatchObject({
      total: "89.80",
      grade: { code: "good", label: "良" },
      nextGrade: { code: "excellent", label: "优", distance: "0.20" },
    });
  });

  test("merges a heading that is printed twice, in table order", () => {
    expect(
      score().groups.map(({ path, points, awarded, rows }) => [path.join("/"), points, awarded, rows]),
    ).toEqual([
      ["过程", "92.00", "83.00", 2],
      ["过程/管理", "92.00", "83.00", 2],
      ["产出", "8.00", "7.00", 2],
      ["产出/履职", "8.00", "7.00", 2],
    ]);
  });

  test("an override changes what is awarded, never what was computed", () => {
    const override = { awarded: "5", reason: "出具报告前已改", by: "主评人" };
    const card = score(usual, { C: override });
    expect(card).toMatchObject({ computedTotal: "90.00", total: "92.00" });
    expect(card.indicators[2]).toMatchObject({
      computed: "3.00",
      awarded: "5.00",
      lost: "7.00",
      override: { ...override, awarded: "5.00" },
    });
    expect(card.indicators[2]?.derivation.lines.slice(-2).map(renderLine)).toEqual([
      "得分 3.00分",
      "主评人认定 5.00分（出具报告前已改）",
    ]);
  });

  test("an override beyond the row's points is refused", () => {
    expect(() => score(usual, { C: { awarded: "12.01", reason: "改", by: "主评人" } })).toThrow(RangeError);
  });

  test("a veto decides the grade whatever the total, and no points lead out of it", () => {
    expect(score({ ...usual, outcome: stated("none") })).toMatchObject({
      total: "90.00",
      grade: { code: "poor", label: "差" },
      veto: { indicator: "A", text: "情节特别严重" },
      nextGrade: null,
    });
  });

  test("a veto that nobody answered is a gap of its row", () => {
    const { outcome: _, ...facts } = usual;
    expect(score(facts).indicators[0]).toMatchObject({
      status: "missing",
      missing: ["outcome"],
      awarded: "80.00",
    });
  });

  test("a row that does not apply has no points, and shows where they went", () => {
    const moved = score().indicators[3];
    expect(moved).toMatchObject({
      name: "B",
      status: "notApplicable",
      points: "0.00",
      awarded: "0.00",
      missing: [],
    });
    expect(moved?.derivation.lines.map(renderLine)).toEqual([
      "本行原分值 2.00分",
      "移至产出、履职 2.00分",
      "本行现分值 2.00 − 2.00 = 0.00分",
    ]);
  });

  test("sensitivity exchanges one reading at a time and says when the grade changes", () => {
    // whole: 2 × 0.4 = 0.8 → 7.2; started: 3 × 0.4 = 1.2 → 6.8 and 89.80
    expect(
      score().sensitivity.map(({ indicator, alternative, awarded, total, changesGrade }) => [
        indicator,
        alternative,
        awarded,
        total,
        changesGrade,
      ]),
    ).toEqual([
      ["B", "不足1个百分点的部分不计", "7.20", "90.20", false],
      ["B", "不足1个百分点的按1个百分点计", "6.80", "89.80", true],
    ]);
    expect(score({ ...usual, rate: stated("93") }).sensitivity).toEqual([]);
  });

  test("an overridden row cannot be sensitive", () => {
    expect(score(usual, { B: { awarded: "7", reason: "认定", by: "主评人" } }).sensitivity).toEqual([]);
  });

  test("what is built on demand is built once and goes into JSON", () => {
    const card = score();
    expect(card.indicators[0]?.derivation).toBe(card.indicators[0]?.derivation);
    expect(card.sensitivity).toBe(card.sensitivity);
    const read = JSON.parse(JSON.stringify(card)) as typeof card;
    expect(read.sensitivity).toHaveLength(2);
    expect(read.indicators[1]?.derivation.lines.at(-1)?.value).toBe("7.00");
  });
});
