import { expect, test } from "vitest";
import { cardOf, judged } from "../../test/card-of.ts";

// 产出 holds 40 + 20 points and counts 50; 过程 holds 30 and counts 50
const rows = [
  judged("A", "40", { path: ["产出", "数量"] }),
  judged("B", "20", { path: ["产出", "质量"] }),
  judged("C", "30", { path: ["过程", "执行"] }),
];
const weights = [
  { path: ["产出"], weight: "50" },
  { path: ["过程"], weight: "50" },
];

test("a weighted heading counts weight × earned ÷ points, rounded there", () => {
  // 产出: 50 × 50 ÷ 60 = 41.666…; 过程: 50 × 20 ÷ 30 = 33.333…
  const card = cardOf(rows, { A: "35", B: "15", C: "20" }, { weights });
  expect(card).toMatchObject({ points: "100.00", total: "75.00" });
  expect(card.totalSteps).toEqual([{ kind: "weights", label: "按权重折算", change: "5.00", total: "75.00" }]);
  expect(card.groups.filter(({ weighted }) => weighted)).toEqual([
    {
      path: ["产出"],
      points: "60.00",
      awarded: "50.00",
      computed: "50.00",
      rows: 2,
      weighted: { weight: "50.00", awarded: "41.67", computed: "41.67" },
    },
    {
      path: ["过程"],
      points: "30.00",
      awarded: "20.00",
      computed: "20.00",
      rows: 1,
      weighted: { weight: "50.00", awarded: "33.33", computed: "33.33" },
    },
  ]);
});

test("all points earn the whole weight, none earn nothing", () => {
  expect(cardOf(rows, { A: "40", B: "20", C: "30" }, { weights }).total).toBe("100.00");
  expect(cardOf(rows, { A: "0", B: "0", C: "0" }, { weights }).total).toBe("0.00");
});

test("a weight of level 2 counts within its level 1", () => {
  // 数量: 30 × 20 ÷ 40 = 15; 质量 as it is: 20; 产出 holds 50, earns 35: 60 × 35 ÷ 50 = 42; 过程 30
  const card = cardOf(
    rows,
    { A: "20", B: "20", C: "30" },
    {
      weights: [
        { path: ["产出"], weight: "60" },
        { path: ["产出", "数量"], weight: "30" },
      ],
    },
  );
  expect(card).toMatchObject({ points: "90.00", total: "72.00" });
  expect(card.groups[0]).toMatchObject({ points: "50.00", awarded: "35.00" });
});
