import { describe, expect, it } from "vitest";
import { compareDecimals, sumOf } from "./decimal-text.ts";
import { panelDerivation, type PanelPart } from "./derivation-parts.ts";
import { goldenModel } from "./golden.testing.ts";
import type { PanelLine } from "./panel-line.ts";

const model = goldenModel();
const decimal = (text: string) => text.replace("−", "-");
const derivation = (code: string) =>
  panelDerivation(model.rows.find((row) => row.code === code)!.score.derivation.lines);

const headOf = (part: PanelPart): PanelLine => (part.kind === "part" ? part.head : part.line);
const insideOf = (part: PanelPart): readonly PanelPart[] =>
  part.kind === "part" ? part.lines : part.kind === "fold" ? part.parts : [];
const contribution = (part: PanelPart): string => (headOf(part).counts ? decimal(headOf(part).value) : "0");
const said = ({ clause, label, formula, value }: PanelLine) =>
  [`${clause}${label}`, formula, value].filter((text) => text !== "").join(" | ");
const all = (parts: readonly PanelPart[]): readonly string[] =>
  parts.flatMap((part) => [said(headOf(part)), ...all(insideOf(part))]);

describe("what the panel prints adds up", () => {
  it.each(model.rows.filter(({ outcome }) => outcome !== "notApplicable").map((row) => [row.number, row]))(
    "row %i: the numbers that count give the result, and so do those of each part",
    (_, row) => {
      const { parts, result } = panelDerivation(row.score.derivation.lines);
      expect(compareDecimals(sumOf(parts.map(contribution)), row.score.computed)).toBe(0);
      expect(compareDecimals(decimal(result!.value), row.score.computed)).toBe(0);
      for (const part of parts) {
        const inner = insideOf(part).filter((one) => headOf(one).counts);
        if (inner.length > 0)
          expect(compareDecimals(sumOf(inner.map(contribution)), contribution(part))).toBe(0);
      }
    },
  );
  it.each(model.rows.map((row) => [row.number, row]))(
    "row %i: points have two decimals and no line speaks of steps",
    (_, row) => {
      const text = all(panelDerivation(row.score.derivation.lines).parts).join("\n");
      expect(text).not.toMatch(/步|起评|约定|整步/);
      expect(text).not.toMatch(/\d\.\d{3}/);
    },
  );
});

describe("a loss beyond its cap", () => {
  it("is shown as what it would be, and the cap takes the points", () => {
    // 65.48 ÷ 294.7 = 22.22 %; 100 − 22.22 = 77.78; × 0.1 = 7.778, of which 1
    const { parts, result } = derivation("B1-7");
    expect(all(parts)).toEqual([
      "满分 | 1.00",
      "执行率 | 65.48 ÷ 294.70 × 100%（四舍五入保留两位） | ≈22.22",
      "差距 | 100% − 22.22% | 77.78",
      "执行率偏离100% | 应扣 77.78 × 0.1 | 7.78",
      "封顶 | 扣分至多1.00 | −1.00",
    ]);
    expect(parts.map((part) => headOf(part).counts)).toEqual([true, false, false, false, true]);
    expect(result && said(result)).toBe("得分 | 1.00 − 1.00 | 0.00");
  });
  it("a cap that was not reached is shown where something was taken, and only there", () => {
    expect(all(derivation("D1-4").parts)).toContain("封顶 | 未超过8.00 | —");
    expect(all(derivation("B1-6").parts)).toEqual([
      "满分 | 1.00",
      "“三公”经费控制率 | 50.39% ≤ 100%，不超 | 0.00",
    ]);
  });
});

describe("a part that lost nothing", () => {
  it("is one line with the fact first where one loss alone could have taken points", () => {
    expect(all(derivation("C1-7").parts)).toEqual([
      "①雷锋“580”热线工单处置率 | 99.66% ≥ 99%，达标 | 1.00",
      "②林火预警平台工单处置率 | 99.66% ≥ 99%，达标 | 1.00",
      "③城管网格化平台工单处置率 | 99.66% ≥ 99%，达标 | 1.00",
      "④区长信箱回复率 | 99.66% ≥ 98%，达标 | 1.00",
      "⑤12345热线工单办结率 | 100% − 99.66% = 0.34个百分点，不足10个百分点的部分不计 | 1.00",
    ]);
  });
  it("keeps what it measured beneath", () => {
    expect(all(derivation("C1-5").parts).slice(0, 2)).toEqual([
      "①区长信箱 | 日均工单6单 ≥ 5单，达标 | 1.00",
      "①日均工单 | 1601 ÷ 252（四舍五入取整） | ≈6",
    ]);
  });
  it("a yes/no answer is said in words", () => {
    expect(all(derivation("B2-1").parts)[1]).toBe("①制度印发 | 已按期印发，不扣 | 0.00");
    expect(all(derivation("C1-2").parts)[1]).toBe("②业务培训 | 已开展培训，不扣 | 1.00");
  });
  it("is folded with its neighbours in a long explanation, with their sum", () => {
    const { parts } = derivation("C1-6");
    expect(parts.map(({ kind }) => kind)).toEqual(["line", "part", "fold"]);
    expect(said(headOf(parts[2]!))).toBe("②③各计1.00，未扣分 | 2.00");
  });
});

describe("parts", () => {
  it("two parts under one clause stay two parts", () => {
    expect(derivation("C1-6").parts.slice(0, 2).map(headOf).map(said)).toEqual([
      "①派单及时 | 三个平台派单及时 | 1.00",
      "①核查、结案及时 | 2.00 − 2.00 | 0.00",
    ]);
  });
  it("a branch that was not used is still written", () => {
    expect(all(derivation("B1-3").parts)).toContain("①往来合计较上年 | 未用到");
  });
});
