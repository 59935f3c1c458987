import { expect, test } from "vitest";
import { ofRule } from "../../test/small-table.ts";
import type { Rule } from "../index.ts";
import { checkPartsSum } from "./parts-sum.ts";

const found = (rule: Rule) =>
  checkPartsSum(ofRule(rule)).map(({ place, clause, numbers }) => [place, clause, numbers]);
const item = (points: string) => ({ label: "要点", points, when: { op: "yes", key: "issued" } }) as const;
const list = (points: string, ...items: string[]): Rule => ({
  kind: "checklist",
  points,
  clause: "②",
  items: items.map(item),
});

test("0.5 + 0.5 + 1 makes 2", () => {
  expect(found(list("2", "0.5", "0.5", "1"))).toEqual([]);
});

test("0.5 + 0.5 does not make 2", () => {
  expect(found(list("2", "0.5", "0.5"))).toEqual([["indicator/R1/rule", "②", { parts: "1", points: "2" }]]);
});

test("parts are compared at every depth, each where it stands", () => {
  const rule: Rule = { kind: "sum", points: "5", parts: [list("2", "1", "1"), list("2", "3")] };
  expect(found(rule)).toEqual([
    ["indicator/R1/rule", undefined, { parts: "4", points: "5" }],
    ["indicator/R1/rule.parts[1]", "②", { parts: "3", points: "2" }],
  ]);
});
