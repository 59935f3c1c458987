import type { EvaluationSummary } from "@hengji/contracts";
import { describe, expect, test } from "vitest";
import { everything } from "./search-params.ts";
import { selectEvaluations } from "./select-evaluations.ts";

function evaluation(departmentName: string, given: Partial<EvaluationSummary> = {}): EvaluationSummary {
  return {
    id: `00000000-0000-4000-8000-${departmentName.codePointAt(0)?.toString(16).padStart(12, "0")}`,
    year: 2021,
    cycleName: "2021年度部门整体支出绩效评价",
    bureauName: "示范区财政局",
    departmentName,
    firmName: null,
    stage: "scoring",
    scoredRows: 0,
    applicableRows: 28,
    total: null,
    grade: null,
    nextStep: "completeFacts",
    nextRole: "evaluator",
    waitsForMe: false,
    updatedAt: "2026-05-20T01:00:00.000Z",
    ...given,
  };
}

const shown = (all: EvaluationSummary[], search: Partial<typeof everything>) =>
  selectEvaluations(all, { ...everything, ...search }).rows.map((row) => row.departmentName);

describe("the order of rows", () => {
  test("scores compare as numbers: 100 is more than 89.80, 89.8 equals 89.80", () => {
    const all = [
      evaluation("丙局", { total: "9.95" }),
      evaluation("乙局", { total: "89.8" }),
      evaluation("甲局", { total: "100" }),
      evaluation("丁局", { total: "89.80" }),
    ];
    expect(shown(all, { sort: "total", descending: true })).toEqual(["甲局", "丁局", "乙局", "丙局"]);
  });

  test("rows without a score stand last in either direction", () => {
    const all = [
      evaluation("甲局"),
      evaluation("乙局", { total: "0" }),
      evaluation("丙局", { total: "60.00" }),
    ];
    expect(shown(all, { sort: "total", descending: true })).toEqual(["丙局", "乙局", "甲局"]);
    expect(shown(all, { sort: "total", descending: false })).toEqual(["乙局", "丙局", "甲局"]);
  });

  test("names stand by their pronunciation", () => {
    const all = [evaluation("住建局"), evaluation("财政局"), evaluation("民政局"), evaluation("安监局")];
    expect(shown(all, { sort: "department", descending: false })).toEqual([
      "安监局",
      "财政局",
      "民政局",
      "住建局",
    ]);
  });

  test("stages stand in the order in which they are lived, further scoring later", () => {
    const all = [
      evaluation("甲局", { stage: "concluded" }),
      evaluation("乙局", { stage: "scoring", scoredRows: 12 }),
      evaluation("丙局", { stage: "scoring", scoredRows: 4 }),
      evaluation("丁局", { stage: "awaitingFirm" }),
    ];
    expect(shown(all, { sort: "stage", descending: false })).toEqual(["丁局", "丙局", "乙局", "甲局"]);
  });
});

describe("filters", () => {
  const all = [
    evaluation("民政局", { waitsForMe: true, stage: "released" }),
    evaluation("财政局", { stage: "released", year: 2022 }),
    evaluation("社会治理服务中心", { waitsForMe: true }),
  ];

  test("each narrows, together they narrow further", () => {
    expect(shown(all, { mine: true })).toHaveLength(2);
    expect(shown(all, { mine: true, stage: "released" })).toEqual(["民政局"]);
    expect(shown(all, { year: 2022 })).toEqual(["财政局"]);
    expect(shown(all, { text: "治理" })).toEqual(["社会治理服务中心"]);
  });

  test("a count says how many rows that choice would show beside the other filters", () => {
    const { everyone, mine, stages, years } = selectEvaluations(all, { ...everything, stage: "released" });
    expect({ everyone, mine }).toEqual({ everyone: 2, mine: 1 });
    expect(stages).toEqual([
      { value: "scoring", count: 1 },
      { value: "released", count: 2 },
    ]);
    expect(years).toEqual([
      { value: 2022, count: 1 },
      { value: 2021, count: 1 },
    ]);
  });

  test("what is chosen stays among the choices even when it shows nothing", () => {
    const { stages, years } = selectEvaluations(all, { ...everything, stage: "concluded", year: 2019 });
    expect(stages).toContainEqual({ value: "concluded", count: 0 });
    expect(years).toContainEqual({ value: 2019, count: 0 });
  });

  test("nothing is changed in what was given", () => {
    const before = structuredClone(all);
    selectEvaluations(all, everything);
    expect(all).toEqual(before);
  });
});
