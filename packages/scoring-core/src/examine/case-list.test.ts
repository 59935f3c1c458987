import { expect, test } from "vitest";
import { ofRule } from "../../test/small-table.ts";
import type { Expression, FactDefinition, Rule } from "../index.ts";
import { checkCaseList } from "./case-list.ts";

const losing = (count: Expression): Rule => ({
  kind: "deduct",
  points: "2",
  losses: [{ kind: "perCase", label: "投诉", count, each: "0.5" }],
});
const found = (fact: FactDefinition) => {
  const op = fact.type === "cases" ? "caseCount" : "fact";
  return checkCaseList(ofRule(losing({ op, key: fact.key }), { facts: [fact] })).map(
    ({ code, place, message }) => [code, place, message],
  );
};

test("每例扣0.5分 on a number alone", () => {
  expect(found({ key: "complaints", label: "居民投诉", type: "count", unit: "例" })).toEqual([
    [
      "caseListMissing",
      "indicator/R1/rule.losses[0]",
      "“第1项”按例扣分，“居民投诉”却只填一个数，无法核对是哪几例",
    ],
  ]);
});

test("每超1人 counts persons, no offences", () => {
  expect(found({ key: "people", label: "人数", type: "count", unit: "人" })).toEqual([]);
});

test.each(["1起", "每例", "一笔", "1 处"])("a case that means “%s” means nothing", (caseMeans) => {
  expect(found({ key: "events", label: "事件", type: "cases", unit: "例", caseMeans })).toEqual([
    ["caseUnstated", "fact/events", `“事件”的一例只写了“${caseMeans}”，没有说明一例指什么`],
  ]);
});

test.each(["1张凭证或1件事项", "1起事件", "报告中的1处缺陷"])("“%s” says what is counted", (caseMeans) => {
  expect(found({ key: "events", label: "事件", type: "cases", unit: "例", caseMeans })).toEqual([]);
});
