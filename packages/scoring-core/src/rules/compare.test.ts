import { expect, test } from "vitest";
import { oneRow } from "../../test/one-row.ts";
import type { Rule } from "../index.ts";

const rule: Rule = {
  kind: "compare",
  points: "1.5",
  current: { op: "fact", key: "spent" },
  previous: { op: "prior", key: "spent" },
  lower: "1.5",
  equal: "1",
  higher: "0",
};

test.each([
  ["2.99", "3", "1.50"],
  ["3.0", "3", "1.00"],
  ["3.01", "3", "0.00"],
])("%s after %s earns %s", (now, before, points) => {
  expect(oneRow(rule, { spent: now, "spent@prior": before }).computed).toBe(points);
});

test("without last year's figure there is nothing to compare", () => {
  expect(oneRow(rule, { spent: "1" })).toMatchObject({ computed: "0.00", missing: ["spent@prior"] });
});
