import { expect, test } from "vitest";
import { lines, oneRow } from "../../test/one-row.ts";
import type { Rule } from "../index.ts";

// R37: 结转结余率与变动率二者择其一，择高计分
const either: Rule = {
  kind: "bestOf",
  points: "2",
  options: [
    {
      kind: "tiers",
      label: "结转结余率",
      points: "2",
      measure: { op: "fact", key: "rate" },
      tiers: [
        { to: { at: "5", included: true }, points: "2" },
        { from: { at: "5", included: false }, points: "1" },
      ],
    },
    { kind: "award", label: "没有增长", points: "1.5", when: { op: "yes", key: "issued" } },
  ],
};

test.each([
  ["3", true, "2.00"],
  ["8", true, "1.50"],
  ["8", false, "1.00"],
])("a rate of %s %% and %s earn %s", (rate, issued, points) => {
  expect(oneRow(either, { rate, issued }).computed).toBe(points);
});

test("an option without evidence gives nothing, and is named while it could give more", () => {
  expect(oneRow(either, { rate: "8" })).toMatchObject({ computed: "1.00", missing: ["issued"] });
  expect(oneRow(either, { rate: "3" })).toMatchObject({ computed: "2.00", missing: [] });
});

test("only what was taken counts in the derivation", () => {
  expect(lines(oneRow(either, { rate: "8", issued: true }))).toEqual([
    "结转结余率 1.00 未用到",
    "没有增长 已印发：是，计1.50分",
    "得分 1.50分",
  ]);
});
