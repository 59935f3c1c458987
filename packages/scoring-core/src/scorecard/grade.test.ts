import { describe, expect, test } from "vitest";
import { cardOf, given, judged } from "../../test/card-of.ts";
import type { GradeBand, GradeVeto } from "../index.ts";

const five: readonly GradeBand[] = [
  { code: "A", label: "优", from: "90" },
  { code: "B", label: "良", from: "80" },
  { code: "C", label: "中", from: "70", included: false },
  { code: "D", label: "低", from: "60" },
  { code: "E", label: "差", from: "0" },
];
const total = (points: string) => cardOf([judged("A", "100")], { A: points }, { grades: five });

test.each([
  ["100", "优", null, ["良", "10.00"]],
  ["90", "优", null, ["良", "0.00"]],
  ["89.99", "良", ["优", "0.01"], ["中", "9.99"]],
  ["70.01", "中", ["良", "9.99"], ["低", "0.01"]],
  // 70 itself does not belong to 中: 0.01 more does
  ["70", "低", ["中", "0.01"], ["差", "10.00"]],
  ["0", "差", ["低", "60.00"], null],
])("%s is %s", (points, grade, next, lower) => {
  const card = total(points);
  expect(card.grade.label).toBe(grade);
  expect(card.nextGrade && [card.nextGrade.label, card.nextGrade.distance]).toEqual(next);
  expect(card.lowerGrade && [card.lowerGrade.label, card.lowerGrade.distance]).toEqual(lower);
});

describe("R28: a veto on the grade", () => {
  const veto = (key: string, grade: string, effect?: GradeVeto["effect"]) => ({
    gradeVeto: {
      when: { op: "yes" as const, key },
      grade,
      text: key,
      ...(effect === undefined ? {} : { effect }),
    },
  });
  const graded = (points: string, rows: readonly object[], facts: Record<string, boolean>) =>
    cardOf(
      rows.map((row, index) => judged(`R${index}`, index === 0 ? "99" : "1", row)),
      { R0: points, R1: "0" },
      { grades: five },
      { facts: Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, given(value)])) },
    );

  test("sets the grade whatever the total, and there is no next or lower one", () => {
    const card = graded("95", [veto("issued", "E")], { issued: true });
    expect(card).toMatchObject({
      grade: { label: "差" },
      veto: { indicator: "R0", text: "issued" },
      nextGrade: null,
      lowerGrade: null,
    });
    expect(graded("95", [veto("issued", "E")], { issued: false })).toMatchObject({ veto: null });
  });

  test("at best leaves a worse grade alone", () => {
    const row = veto("issued", "C", "atBest");
    expect(graded("95", [row], { issued: true })).toMatchObject({ grade: { label: "中" }, veto: {} });
    expect(graded("65", [row], { issued: true })).toMatchObject({ grade: { label: "低" }, veto: null });
  });

  test("of two the worse one holds", () => {
    const rows = [veto("issued", "C"), veto("trained", "E")];
    expect(graded("95", rows, { issued: true, trained: true })).toMatchObject({
      grade: { label: "差" },
      veto: { indicator: "R1" },
    });
  });
});
