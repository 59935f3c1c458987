import { expect, test } from "vitest";
import { given } from "../../test/card-of.ts";
import { lines, observedRow, oneRow } from "../../test/one-row.ts";
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

test("options within options are each looked at once, however deep they stand", () => {
  let rule: Rule = { kind: "award", points: "2", when: { op: "yes", key: "issued" } };
  for (let depth = 0; depth < 30; depth += 1) rule = { kind: "bestOf", points: "2", options: [rule] };
  const row = oneRow(rule, { issued: true });
  expect(row.computed).toBe("2.00");
  expect(lines(row)).toEqual(["计分 已印发：是，计2.00分", "得分 2.00分"]);
});

test("what is not yet due is marked where the option that waits for it counts, and only there", () => {
  const later: Rule = {
    kind: "award",
    points: "2",
    when: { op: "yes", key: "issued" },
    whenNotYetDue: "full",
  };
  const surer: Rule = { kind: "award", points: "2", when: { op: "yes", key: "trained" } };
  const facts = { issued: { status: "notYetDue", reason: "次年方知" }, trained: given(true) } as const;
  const row = (options: readonly Rule[]) => observedRow({ kind: "bestOf", points: "2", options }, facts);
  expect(row([later, surer]).notYetDue).toEqual(["issued"]);
  expect(row([surer, later]).notYetDue).toEqual([]);
});
