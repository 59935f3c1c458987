import { describe, expect, test } from "vitest";
import { lines, oneRow } from "../../test/one-row.ts";
import type { Expression, Rule } from "../index.ts";

const scored = (score: Expression): Rule => ({ kind: "formula", points: "100", score });
const fact = (key: string): Expression => ({ op: "fact", key });

test.each([
  ["least", "20.00"],
  ["greatest", "50.00"],
] as const)("the %s of 20, 50 and 30 is %s", (op, points) => {
  const rule = scored({ op, of: [fact("spent"), fact("planned"), fact("people")] });
  expect(oneRow(rule, { spent: "20", planned: "50", people: "30" }).computed).toBe(points);
});

describe("R38: an index of answers", () => {
  const index = (more: object = {}): Rule =>
    scored({
      op: "weightedIndex",
      label: "满意度指数",
      items: [
        { weight: "100", count: fact("people") },
        { weight: "75", count: fact("spent") },
        { weight: "0", count: fact("planned") },
      ],
      ...more,
    });

  test("(100 × 12 + 75 × 4 + 0 × 4) ÷ 20 = 75", () => {
    const row = oneRow(index(), { people: "12", spent: "4", planned: "4" });
    expect(row.computed).toBe("75.00");
  });

  test("without any answer there is no evidence, unless it is decided", () => {
    const none = { people: "0", spent: "0", planned: "0" };
    expect(oneRow(index(), none).missing).toEqual(["people", "spent", "planned"]);
    expect(oneRow(index({ whenZeroOverZero: "60" }), none).computed).toBe("60.00");
    expect(oneRow(index({ whenZeroDivisor: "50" }), none).computed).toBe("50.00");
  });
});

test("a count of conditions asks them all", () => {
  const rule = scored({
    op: "countOf",
    conditions: [
      { op: "yes", key: "issued" },
      { op: "yes", key: "trained" },
      { op: "is", key: "outcome", choice: "all" },
    ],
  });
  expect(oneRow(rule, { issued: true, trained: false, outcome: "all" }).computed).toBe("2.00");
  expect(oneRow(rule, { issued: true }).missing).toEqual(["trained", "outcome"]);
});

// 2020 and 2024 are leap years, 2100 is none
test.each([
  ["2021-09-30", "2021-09-30", "0.00"],
  ["2021-10-10", "2021-09-30", "10.00"],
  ["2020-03-01", "2020-02-28", "2.00"],
  ["2021-03-01", "2021-02-28", "1.00"],
  ["2100-03-01", "2100-02-28", "1.00"],
  ["2021-01-01", "2020-12-31", "1.00"],
])("%s lies so many days after %s: %s", (issuedOn, date, points) => {
  expect(oneRow(scored({ op: "daysAfter", key: "issuedOn", date }), { issuedOn }).computed).toBe(points);
});

test("days before the date are negative", () => {
  const late: Rule = {
    kind: "deduct",
    points: "2",
    losses: [
      {
        kind: "perCase",
        label: "逾期",
        count: { op: "daysAfter", key: "issuedOn", date: "2021-09-30" },
        each: "0.1",
      },
    ],
  };
  expect(oneRow(late, { issuedOn: "2021-09-01" }).computed).toBe("2.00");
  expect(oneRow(late, { issuedOn: "2021-10-05" }).computed).toBe("1.50");
  expect(lines(oneRow(late, { issuedOn: "2021-10-05" }))).toContain("逾期 5天 × 0.1 = 0.50分");
});
