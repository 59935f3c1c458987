import { expect, test } from "vitest";
import { smallTable } from "../../test/small-table.ts";
import type { Rule } from "../index.ts";
import { checkClauses } from "./clauses.ts";

const award = (clause?: string): Rule => ({
  kind: "award",
  points: "1",
  ...(clause === undefined ? {} : { clause }),
  when: { op: "yes", key: "issued" },
});
const found = (standard: readonly string[], ...clauses: (string | undefined)[]) =>
  checkClauses(
    smallTable([{ standard, rule: { kind: "sum", points: `${clauses.length}`, parts: clauses.map(award) } }]),
  ).map(({ code, clause, message }) => [code, clause, message]);

test("clauses that the rule scores, one by one or as a span", () => {
  expect(found(["①计1分。", "②计1分。"], "①", "②")).toEqual([]);
  expect(found(["①至③项：每例扣0.5分。", "④、⑤项：每例扣5分。"], "①②③", "④⑤")).toEqual([]);
});

test("资产保存完整 is ① of the standard and scored nowhere", () => {
  expect(found(["①保存完整。", "②未盘点扣1分。"], "②")).toEqual([
    ["criterionUnanswered", "①", "“第1项”评分标准的①没有对应的计分规则"],
  ]);
});

test("a rule that scores what the standard does not say", () => {
  expect(found(["①计1分。"], "①", "②", "③")).toEqual([
    ["standardUnmatched", "②③", "“第1项”规则按②、③计分，评分标准中没有这一条"],
  ]);
});

test("without marks on either side there is nothing to compare", () => {
  expect(found(["完成计满分。"], "①")).toEqual([]);
  expect(found(["①计1分。"], undefined)).toEqual([]);
});

test("items of equal shares have clauses too", () => {
  const rule: Rule = {
    kind: "shares",
    points: "2",
    items: ["①", "②"].map((clause) => ({
      label: "要点",
      clause,
      weight: "1",
      kept: { kind: "met", when: { op: "yes", key: "issued" } },
    })),
  };
  expect(checkClauses(smallTable([{ rule, standard: ["①②各占一半。"] }]))).toEqual([]);
});
