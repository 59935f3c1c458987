import { expect, test } from "vitest";
import { oneRow } from "../../test/one-row.ts";
import type { Rule } from "../index.ts";

const rule: Rule = {
  kind: "checklist",
  points: "1.5",
  items: [
    { label: "印发", clause: "①", points: "0.5", when: { op: "yes", key: "issued" } },
    { label: "培训", clause: "②", points: "1", when: { op: "yes", key: "trained" } },
  ],
};

test("each item earns its own points", () => {
  expect(oneRow(rule, { issued: true, trained: true }).computed).toBe("1.50");
  expect(oneRow(rule, { issued: true, trained: false }).computed).toBe("0.50");
});

test("an item without evidence earns nothing and leaves the others alone", () => {
  expect(oneRow(rule, { trained: true })).toMatchObject({ computed: "1.00", missing: ["issued"] });
});
