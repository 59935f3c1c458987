import { describe, expect, test } from "vitest";
import { cardOf, given, judged } from "../../test/card-of.ts";
import type { ExtraLimits, Framework } from "../index.ts";

const rows = [judged("A", "60"), judged("B", "40")];
const bonus = judged("plus", "10", { role: "bonus" });
const penalty = judged("minus", "5", { role: "penalty" });
const stepsOf = (card: ReturnType<typeof cardOf>) =>
  card.totalSteps.map(({ kind, change, total }) => [kind, change, total]);

test("without anything else the total is the sum of the rows", () => {
  const card = cardOf(rows, { A: "50", B: "30" });
  expect(card).toMatchObject({ points: "100.00", total: "80.00", totalSteps: [] });
});

describe("R40: bonus and penalty rows", () => {
  const score = (plus: string, minus: string, extras?: ExtraLimits) =>
    cardOf([...rows, bonus, penalty], { A: "55", B: "38", plus, minus }, extras ? { extras } : {});

  test("a bonus fills up to the total at most, a penalty takes what its row lost", () => {
    // 93 + 4 − (5 − 2) = 94
    const card = score("4", "2");
    expect(card).toMatchObject({ points: "100.00", total: "94.00" });
    expect(stepsOf(card)).toEqual([
      ["bonus", "4.00", "97.00"],
      ["penalty", "-3.00", "94.00"],
    ]);
    // 93 + 10 = 103, limited to 100
    expect(stepsOf(score("10", "5"))).toEqual([
      ["bonus", "10.00", "103.00"],
      ["penalty", "0.00", "103.00"],
      ["limit", "-3.00", "100.00"],
    ]);
  });

  test("declared limits hold for all bonus and all penalty rows together", () => {
    const extras = { bonusAtMost: "3", penaltyAtMost: "1", totalAtMost: "105" };
    // 93 + 3 − 1
    expect(score("10", "0", extras).total).toBe("95.00");
    expect(score("10", "5", { totalAtMost: "105" }).total).toBe("103.00");
  });

  test("a total is never below zero, and headings count neither", () => {
    const card = cardOf([...rows, penalty], { A: "0", B: "3", minus: "0" });
    expect(card.total).toBe("0.00");
    expect(card.groups[0]).toMatchObject({ points: "100.00", awarded: "3.00", rows: 3 });
  });

  test("an unscored row is assessed and counts nowhere", () => {
    const card = cardOf([...rows, judged("extra", "40", { role: "unscored" })], {
      A: "50",
      B: "30",
      extra: "40",
    });
    expect(card).toMatchObject({ points: "100.00", total: "80.00", totalSteps: [] });
    expect(card.indicators[2]).toMatchObject({ role: "unscored", awarded: "40.00" });
  });
});

describe("R29: a cap on the total by execution rate", () => {
  const capped: Partial<Framework> = {
    totalCaps: [
      {
        label: "执行率低于80%的总分不高于85分",
        when: {
          op: "compare",
          left: { op: "fact", key: "rate" },
          relation: "lt",
          right: { op: "constant", value: "80", unit: "%" },
        },
        atMost: "85",
      },
    ],
  };
  const score = (rate: string | null, a = "58") =>
    cardOf(rows, { A: a, B: "38" }, capped, { facts: rate === null ? {} : { rate: given(rate) } });

  test.each([
    ["80", "96.00", []],
    ["79.99", "85.00", [["cap", "-11.00", "85.00"]]],
  ])("a rate of %s %% leaves %s", (rate, total, steps) => {
    expect(score(rate).total).toBe(total);
    expect(stepsOf(score(rate))).toEqual(steps);
  });

  test("a cap that takes nothing is not mentioned", () => {
    expect(score("10", "40")).toMatchObject({ total: "78.00", totalSteps: [] });
  });

  test("a cap that cannot be decided is named, and caps nothing", () => {
    expect(score(null)).toMatchObject({ total: "96.00", undecided: ["rate"] });
  });

  test("overrides are capped as well, and what was computed beside them", () => {
    const card = cardOf(rows, { A: "50", B: "30" }, capped, {
      facts: { rate: given("70") },
      overrides: { A: { awarded: "60", reason: "复核", by: "主评人" } },
    });
    expect(card).toMatchObject({ total: "85.00", computedTotal: "80.00" });
  });
});
