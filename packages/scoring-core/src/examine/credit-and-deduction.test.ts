import { expect, test } from "vitest";
import { ofRule } from "../../test/small-table.ts";
import type { Loss, Rule } from "../index.ts";
import { checkCreditAndDeduction } from "./credit-and-deduction.ts";

const award = (clause: string): Rule => ({
  kind: "award",
  points: "1",
  clause,
  when: { op: "yes", key: "issued" },
});
const flat = (clause: string): Loss => ({
  kind: "flat",
  label: "未开展",
  clause,
  when: { op: "yes", key: "trained" },
  amount: "1",
});
const perCase = (clause: string): Loss => ({
  kind: "perCase",
  label: "投诉",
  clause,
  count: { op: "fact", key: "people" },
  each: "0.5",
});
const taking = (clause: string, loss: Loss): Rule => ({
  kind: "deduct",
  points: "1",
  clause,
  losses: [loss],
});
const found = (rule: Rule) => checkCreditAndDeduction(ofRule(rule)).map(({ message }) => message);

test("网格化管理: ①③ give, ② only takes, ④ gives what it takes from", () => {
  const parts = [award("①"), taking("②", flat("②")), award("③"), taking("④", perCase("④"))];
  expect(found({ kind: "sum", points: "4", parts })).toEqual([
    "“第1项”有的条款计分、有的条款扣分（②），没有写明从多少分起扣",
  ]);
});

test("clauses that all take start from full points", () => {
  expect(
    found({ kind: "sum", points: "2", parts: [taking("①", flat("①")), taking("②", flat("②"))] }),
  ).toEqual([]);
  expect(found({ kind: "deduct", points: "2", losses: [flat("①"), perCase("②")] })).toEqual([]);
});

test("绩效目标合理性: ④ takes from what ①②③ gave, unless the order was settled", () => {
  const base: Rule = { kind: "sum", points: "2", parts: [award("①"), award("②")] };
  const rule: Rule = { kind: "deduct", points: "2", base, losses: [flat("④")] };
  expect(found(rule)).toHaveLength(1);
  expect(found({ ...rule, settles: [{ choice: "order", note: "先计后扣" }] })).toEqual([]);
});

test("a deduction within the clause that gave the points is plain", () => {
  expect(found({ kind: "deduct", points: "1", base: award("②"), losses: [perCase("②")] })).toEqual([]);
});
