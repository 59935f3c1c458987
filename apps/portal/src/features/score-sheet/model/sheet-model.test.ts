import { describe, expect, it } from "vitest";
import { balanceOf } from "./balance.ts";
import { gradeScale } from "./grade-scale.ts";
import { goldenFactsWithout, goldenModel } from "./golden.testing.ts";
import { differsFromRecord } from "./recorded-difference.ts";
import { passes } from "./row-filter.ts";
import { leadingGiven } from "./leading-given.ts";
import { sensitivityText } from "./sensitivity-text.ts";
import { awaitedIn, decisiveReading, unfinishedText, verdictOf } from "./verdict.ts";

const model = goldenModel();
const row = (code: string) => model.rows.find((one) => one.code === code)!;

describe("the sheet of the published case", () => {
  it("has 30 rows, 28 scored and two whose points moved", () => {
    expect(model.rows).toHaveLength(30);
    expect(verdictOf(model)).toEqual({
      scored: 28,
      notApplicable: 2,
      missing: 0,
      later: 0,
      lostRows: 9,
      lost: "10.20",
      finished: true,
    });
  });
  it("the 28th row has no name of its own and is told apart from the row that it continues", () => {
    expect([row("D1-2").name, row("D1-2").title, row("D1-2").continues]).toEqual([
      "社会效益",
      "社会效益（续）",
      "D1-1",
    ]);
  });
  it("only lost rows pass the filter for losses, only rows with an inferred fact that for inferences", () => {
    expect(model.rows.filter((one) => passes(one, "lost")).map(({ code }) => code)).toEqual([
      "B1-7",
      "B2-1",
      "B2-2",
      "B2-4",
      "B2-5",
      "B3-1",
      "C1-6",
      "C1-9",
      "D1-4",
    ]);
    expect(passes(row("B1-7"), "inferred")).toBe(false);
    expect(passes(row("B2-1"), "inferred")).toBe(true);
  });
  it("says which reading of one rule would change the grade, and which one the rule declares", () => {
    const one = decisiveReading(model.card)!;
    expect(one.indicator).toBe("D1-4");
    expect(sensitivityText(one)).toBe(
      "若不足1个百分点的部分不计，合计90.00（优）；现行标准：不足1个百分点的按比例扣。",
    );
  });
  it("a record that differs in total or grade is noticed, one that differs in zeros is not", () => {
    const same = { computedTotal: "88.8", total: "89.8", grade: { code: "good", label: "良" } };
    expect(differsFromRecord(model.card, same)).toBe(false);
    expect(differsFromRecord(model.card, { ...same, total: "89.81" })).toBe(true);
    expect(differsFromRecord(model.card, { ...same, grade: { code: "excellent", label: "优" } })).toBe(true);
  });
});

describe("核定数 shows the value that decides the score first", () => {
  const main = (code: string) => {
    const { value, unit, state, from, others } = row(code).main!;
    return [value, unit, state, from, others];
  };
  it("a rate worked out from two facts stands for both and leaves no other", () => {
    expect(main("B1-7")).toEqual(["22.22", "%", "stated", 2, 0]);
  });
  it("a sum that costs points stands for its two terms, not for the five other values of the row", () => {
    expect(main("C1-6")).toEqual(["398", "件", "stated", 2, 5]);
  });
  it("of several deductions the largest leads, of two that are equal the earlier clause", () => {
    expect([row("B3-1").main?.label, row("B3-1").main?.value]).toEqual(["已对资产进行年度盘点", "否"]);
    expect([row("B2-1").main?.value, row("B2-1").main?.unit]).toEqual(["2", "例"]);
  });
  it("a row that lost nothing leads with the first value that its rule asks for", () => {
    expect([row("A1-1").main?.label, row("A1-1").main?.value]).toEqual([
      "目标合乎法律法规和全区发展规划",
      "是",
    ]);
  });
  it("under the filter for inferences it leads with an inferred value", () => {
    expect(leadingGiven(row("A1-1"), "all")).toBe(row("A1-1").main);
    for (const one of model.rows.filter((each) => passes(each, "inferred")))
      expect(leadingGiven(one, "inferred")?.state).toBe("inferred");
  });
  it("what was not done is named when it costs the point", () => {
    expect([row("C1-9").main?.label, row("C1-9").main?.value]).toEqual(["试点社区建设按时完成", "否"]);
  });
  it("a single fact stands alone", () => {
    expect(main("D1-4")).toEqual(["92.50", "%", "stated", 1, 0]);
  });
  it("where a person judged, the judgement is the value", () => {
    expect(main("D1-3")).toEqual(["4.00", "分", "judged", 1, 2]);
  });
});

describe("a sheet with rows that lack facts", () => {
  const without = goldenModel(goldenFactsWithout("satisfaction", "procurementActual"));
  const verdict = verdictOf(without);
  it("counts them as awaited, not as lost: 10.20 less 1.00 and 1.00 that two rows had lost", () => {
    expect(verdict).toEqual({
      scored: 26,
      notApplicable: 2,
      missing: 2,
      later: 0,
      lostRows: 7,
      lost: "8.20",
      finished: false,
    });
    expect(without.rows.filter((one) => passes(one, "missing")).map(({ code }) => code)).toEqual([
      "B1-7",
      "D1-4",
    ]);
  });
  it("says the provisional total and how many rows are awaited: 89.80 less 7.00 of the last row", () => {
    expect(unfinishedText(without, verdict)).toBe("评分未完成，暂计82.80分，待补2项");
  });
  it("knows the headings whose score is provisional", () => {
    expect(awaitedIn(without, ["过程"]).map(({ code }) => code)).toEqual(["B1-7"]);
    expect(awaitedIn(without, ["过程", "预算管理"])).toEqual([]);
  });
  it("leads with what is lacking", () => {
    const lacking = without.rows.find(({ code }) => code === "B1-7");
    expect([lacking?.main?.label, lacking?.main?.state]).toEqual(["实际政府采购金额", "missing"]);
  });
});

describe("points that moved keep the whole at 100", () => {
  it("the giving heading falls and the taking heading rises by the same points", () => {
    const { indicator, path } = row("A2-2");
    expect(balanceOf(indicator.notApplicable!, path, model.framework, model.card)).toEqual({
      from: { name: "预算配置", before: "4.00", after: "2.00" },
      to: { name: "职责履行", before: "40.00", after: "42.00" },
      total: "100.00",
    });
  });
});

describe("the drawn scale", () => {
  const grades = model.framework.grades;
  it("shows the grades from ten points below the lowest edge", () => {
    const scale = gradeScale(grades, "89.80", "100", 200);
    expect([scale.from, scale.to, scale.edges]).toEqual([50, 100, [40, 120, 160]]);
    expect(scale.bounds).toEqual([
      { label: "60", at: 40 },
      { label: "80", at: 120 },
      { label: "90", at: 160 },
    ]);
    expect(scale.names.map(({ label }) => label)).toEqual(["差", "中", "良", "优"]);
  });
  it("starts at zero for a total that would lie outside", () => {
    expect(gradeScale(grades, "12", "100", 200).from).toBe(0);
  });
});
