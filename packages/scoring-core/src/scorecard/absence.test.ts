import { describe, expect, test } from "vitest";
import { cardOf, given, judged } from "../../test/card-of.ts";
import type { NotApplicablePolicy } from "../index.ts";
import { renderLine } from "../index.ts";

const absent = (policy: NotApplicablePolicy) =>
  judged("X", "10", { path: ["过程", "资产"], whenNotApplicable: policy });
const rows = (policy: NotApplicablePolicy) => [judged("A", "60"), judged("B", "30"), absent(policy)];
const score = (policy: NotApplicablePolicy, facts = {}) =>
  cardOf(rows(policy), { A: "48", B: "27" }, {}, { notApplicable: { X: { reason: "没有楼堂馆所" } }, facts });
const derived = (card: ReturnType<typeof cardOf>) => card.indicators[2]?.derivation.lines.map(renderLine);

describe("R31: a row that does not apply to a department", () => {
  test("counts as usual where nothing is said of the department", () => {
    const card = cardOf(rows({ policy: "rescaled" }), { A: "48", B: "27", X: "10" });
    expect(card).toMatchObject({ total: "85.00", totalSteps: [] });
  });

  test("earns all its points (没有楼堂馆所按满分)", () => {
    const card = score({ policy: "full" });
    expect(card.total).toBe("85.00");
    expect(card.indicators[2]).toMatchObject({ status: "notApplicable", points: "10.00", awarded: "10.00" });
    expect(derived(card)?.[0]).toBe("不适用，按满分计 没有楼堂馆所，计10.00分");
  });

  test("leaves, and the others are scaled back to the total", () => {
    // (48 + 27) ÷ 90 × 100 = 83.333…
    const card = score({ policy: "rescaled" });
    expect(card).toMatchObject({ points: "100.00", total: "83.33" });
    expect(card.totalSteps).toEqual([
      { kind: "rescaled", label: "不适用指标折算", change: "8.33", total: "83.33" },
    ]);
    expect(card.indicators[2]).toMatchObject({ points: "0.00", awarded: "0.00", missing: [] });
  });

  test("hands its points to the named rows, in proportion to their own, and none is lost", () => {
    // A 60 + 6.67, B 30 + 3.33: 48 × 66.67 ÷ 60 = 53.336, 27 × 33.33 ÷ 30 = 29.997
    const card = score({ policy: "moved", to: ["A", "B"] });
    expect(card.indicators.map(({ points, awarded }) => [points, awarded])).toEqual([
      ["66.67", "53.34"],
      ["33.33", "30.00"],
      ["0.00", "0.00"],
    ]);
    expect(card).toMatchObject({ points: "100.00", total: "83.34" });
    expect(card.indicators[0]?.derivation.lines.map(renderLine).at(-1)).toBe(
      "得分 66.67 × 48.00 ÷ 60.00 ≈ 53.34分（四舍五入保留两位）",
    );
  });

  test("earns what a table of cases says (无预算无采购计满分，无预算有采购不计)", () => {
    const policy: NotApplicablePolicy = {
      policy: "table",
      cases: [
        { when: { op: "not", of: { op: "yes", key: "issued" } }, points: "10" },
        { when: { op: "yes", key: "issued" }, points: "2" },
      ],
    };
    expect(score(policy, { issued: given(false) }).total).toBe("85.00");
    expect(score(policy, { issued: given(true) }).total).toBe("77.00");
    expect(score(policy).indicators[2]).toMatchObject({ status: "missing", missing: ["issued"] });
  });

  test("earns no more than its points, whatever the table of cases promises", () => {
    const when = { op: "yes", key: "issued" } as const;
    const card = score({ policy: "table", cases: [{ when, points: "12" }] }, { issued: given(true) });
    expect(card.indicators[2]).toMatchObject({ awarded: "10.00", lost: "0.00" });
    expect(derived(card)).toEqual([
      "不适用 已印发：是，计12.00分",
      "超出分值 至多10.00，扣2.00分",
      "得分 10.00分",
    ]);
    expect(card.total).toBe("85.00");
  });

  test("is refused where the table declares nothing for it, or nobody is left to take the points", () => {
    const without = () => cardOf([judged("A", "60")], {}, {}, { notApplicable: { A: { reason: "无" } } });
    expect(without).toThrow(RangeError);
    const alone = () =>
      cardOf(
        [
          judged("A", "60", { whenNotApplicable: { policy: "full" } }),
          absent({ policy: "moved", to: ["A"] }),
        ],
        {},
        {},
        { notApplicable: { A: { reason: "无" }, X: { reason: "无" } } },
      );
    expect(alone).toThrow(RangeError);
  });
});
