import { expect, test } from "vitest";
import { lines, oneRow } from "../../test/one-row.ts";
import type { Rule } from "../index.ts";

// 四项要点各占 1/4，每缺一项减该要点的三分之一，缺三项不计: R03, R04
const fourPoints: Rule = {
  kind: "shares",
  points: "4",
  items: [
    { label: "印发方案", weight: "1", kept: { kind: "met", when: { op: "yes", key: "issued" } } },
    { label: "开展培训", weight: "1", kept: { kind: "met", when: { op: "yes", key: "trained" } } },
    {
      label: "台账完整",
      weight: "2",
      kept: { kind: "misses", count: { op: "fact", key: "people" }, deadAfter: "3" },
    },
  ],
};

// shares 1, 1 and 2; a miss takes 2 ÷ 3
test.each([
  [true, true, "0", "4.00"],
  [true, false, "0", "3.00"],
  [false, false, "1", "1.33"],
  [true, true, "2", "2.67"],
  [true, true, "3", "2.00"],
  [true, true, "30", "2.00"],
])("issued %s, trained %s and %s misses earn %s", (issued, trained, people, points) => {
  expect(oneRow(fourPoints, { issued, trained, people }).computed).toBe(points);
});

test("an item without evidence earns nothing, the others go on", () => {
  const row = oneRow(fourPoints, { issued: true, people: "0" });
  expect(row).toMatchObject({ computed: "3.00", status: "missing", missing: ["trained"] });
});

test("what a miss takes can be stated in % of the share", () => {
  const rule: Rule = {
    kind: "shares",
    points: "5",
    items: [
      {
        label: "时限",
        weight: "1",
        kept: { kind: "misses", count: { op: "fact", key: "people" }, deadAfter: "3", each: "20" },
      },
    ],
  };
  expect(oneRow(rule, { people: "2" }).computed).toBe("3.00");
  expect(oneRow(rule, { people: "3" }).computed).toBe("0.00");
  expect(lines(oneRow(rule, { people: "2" }))).toContain("时限 5 − 5 × 2人 × 20% = 3.00分");
});

test("the derivation is the sum of the shares", () => {
  expect(lines(oneRow(fourPoints, { issued: true, trained: false, people: "1" }))).toEqual([
    "印发方案 已印发：是，计1.00分",
    "开展培训 已培训：否，不计",
    "台账完整 2 − 2 × 1人 ÷ 3 ≈ 1.33分",
    "得分 1.00 + 0.00 + 1.33 ≈ 2.33分（四舍五入保留两位）",
  ]);
});
