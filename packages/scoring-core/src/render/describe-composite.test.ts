import { describe, expect, test } from "vitest";
import { FACTS } from "../../test/arbitrary-case.ts";
import type { Condition, Expression } from "../expression.ts";
import type { Rule } from "../rule.ts";
import { describeRule } from "./describe-rule.ts";

const people: Expression = { op: "fact", key: "people" };
const issued: Condition = { op: "yes", key: "issued" };
const trained: Condition = { op: "yes", key: "trained" };
const award = (points: string, when: Condition): Rule => ({ kind: "award", points, when });

test("shares: what an item is worth and what a miss takes of it", () => {
  const rule: Rule = {
    kind: "shares",
    points: "6",
    clause: "②",
    items: [
      { label: "制度", clause: "①", weight: "1", kept: { kind: "met", when: issued } },
      { label: "台账", weight: "2", kept: { kind: "misses", count: people, deadAfter: "3" } },
      {
        label: "报送",
        weight: "1",
        kept: { kind: "misses", count: { op: "caseCount", key: "breaches" }, deadAfter: "5", each: "20" },
      },
    ],
    whenNotApplicable: "full",
  };
  const notes = ["所需核定数均不适用的，计满分"];
  expect(describeRule(rule, FACTS)).toEqual([
    { clause: "①", text: "制度：已印发，计1.5分，否则不计分", notes },
    { clause: "②", text: "台账：计3分；人数每1人减去其1/3，达到3人的不计分", notes },
    { clause: "②", text: "报送：计1.5分；问题每1例减去其20%，达到5例的不计分", notes },
  ]);
});

test("shares without an end are said as shares", () => {
  const item = { label: "要点", weight: "1", kept: { kind: "met", when: issued } } as const;
  const rule: Rule = { kind: "shares", points: "5", items: [item, item, item] };
  expect(describeRule(rule, FACTS)[0]?.text).toBe("要点：已印发，计5分的1/3，否则不计分");
});

test("bestOf numbers its options and says which one counts", () => {
  const rule: Rule = {
    kind: "bestOf",
    points: "3",
    options: [
      { kind: "sum", points: "2", parts: [award("1", issued), award("1", trained)] },
      award("3", trained),
    ],
  };
  expect(describeRule(rule, FACTS)).toEqual([
    { text: "方案1：已印发，计1分，否则不计分", notes: [] },
    { text: "方案1：已培训，计1分，否则不计分", notes: [] },
    { text: "方案2：已培训，计3分，否则不计分", notes: ["取各方案中得分最高的一项"] },
  ]);
  expect(describeRule({ ...rule, options: [award("3", trained)] }, FACTS)).toEqual([
    { text: "已培训，计3分，否则不计分", notes: [] },
  ]);
});

describe("what a part earns without the facts that it needs", () => {
  test("is said with the part", () => {
    const rule: Rule = { ...award("2", issued), whenNotApplicable: "zero", whenNotYetDue: "full" };
    expect(describeRule(rule, FACTS)[0]?.notes).toEqual([
      "所需核定数均不适用的，不计分",
      "所需核定数均尚未到期的，暂计满分",
    ]);
  });

  test("is said with the item of a checklist that declares it", () => {
    const rule: Rule = {
      kind: "checklist",
      points: "2",
      items: [
        { label: "印发", points: "1", when: issued },
        { label: "培训", points: "1", when: trained, whenNotYetDue: "full" },
      ],
    };
    expect(describeRule(rule, FACTS).map(({ notes }) => notes)).toEqual([
      [],
      ["所需核定数均尚未到期的，暂计满分"],
    ]);
  });

  test("is said after the losses, and after the branches", () => {
    const losses = [{ kind: "forfeit", label: "未印发", when: issued } as const];
    expect(describeRule({ kind: "deduct", points: "2", losses, whenNotApplicable: "full" }, FACTS)).toEqual([
      { text: "已印发的，不计分", notes: ["扣完为止", "所需核定数均不适用的，计满分"] },
    ]);
    const rule: Rule = {
      kind: "firstMatch",
      points: "2",
      branches: [{ when: issued, rule: award("2", issued) }],
      otherwise: award("1", trained),
      whenNotApplicable: "full",
    };
    expect(describeRule(rule, FACTS)).toEqual([
      { text: "已印发的，计2分", notes: [] },
      { text: "其他情形，已培训，计1分，否则不计分", notes: ["所需核定数均不适用的，计满分"] },
    ]);
  });
});

describe("quantities", () => {
  const number = (value: string, unit = ""): Expression => ({ op: "constant", value, unit });
  const counted: Expression = {
    op: "countOf",
    conditions: [issued, { op: "compare", left: people, relation: "ge", right: number("5", "人") }],
    unit: "项",
  };
  const atLeast = (left: Expression, limit: Expression): Rule =>
    award("1", { op: "compare", left, relation: "ge", right: limit });
  const said = (rule: Rule) => {
    const [statement] = describeRule(rule, FACTS);
    return [statement?.text, statement?.notes];
  };

  test.each<[string, Expression, string, string[]]>([
    ["least", { op: "least", of: [people, number("9")] }, "取小（人数，9）不少于3，计1分，否则不计分", []],
    [
      "greatest, named",
      { op: "greatest", of: [people, number("9")], label: "较多者" },
      "较多者不少于3，计1分，否则不计分",
      ["较多者=取大（人数，9）"],
    ],
    [
      "countOf",
      counted,
      "所列2种情形中符合的个数不少于3，计1分，否则不计分",
      ["所列情形：已印发；人数不少于5人"],
    ],
    [
      "countOf, named",
      { ...counted, label: "到位的要点" },
      "到位的要点不少于3，计1分，否则不计分",
      ["到位的要点指符合下列情形的个数：已印发；人数不少于5人"],
    ],
    [
      "daysAfter",
      { op: "daysAfter", key: "issuedOn", date: "2021-09-30", label: "逾期天数" },
      "逾期天数不少于3，计1分，否则不计分",
      ["逾期天数=印发日期晚于2021-09-30的天数"],
    ],
    [
      "weightedIndex",
      {
        op: "weightedIndex",
        items: [
          { weight: "100", count: people },
          { weight: "0", count: number("3") },
        ],
        label: "满意度",
        unit: "%",
        whenZeroOverZero: "0",
      },
      "满意度不低于3，计1分，否则不计分",
      ["满意度=加权平均（人数按100，3按0）", "满意度的数量合计为0的，按0计"],
    ],
  ])("%s", (_, expression, text, notes) => {
    expect(said(atLeast(expression, number("3")))).toEqual([text, notes]);
  });

  test("days and counts have no incomplete step of one", () => {
    const steps = (measure: Expression): Rule => ({
      kind: "deduct",
      points: "3",
      losses: [
        {
          kind: "steps",
          label: "逾期",
          measure,
          target: "0",
          side: "above",
          step: "1",
          each: "0.1",
          reading: "whole",
        },
      ],
    });
    const late: Expression = { op: "daysAfter", key: "issuedOn", date: "2021-09-30" };
    expect(said(steps(late))).toEqual([
      "印发日期晚于2021-09-30的天数0天及以下不扣分；每多1天扣0.1分",
      ["扣完为止"],
    ]);
  });
});
