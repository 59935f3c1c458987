import { describe, expect, test } from "vitest";
import { FACTS } from "../../test/arbitrary-case.ts";
import { smallTable } from "../../test/small-table.ts";
import type { Condition, Expression, FactDefinition, Loss, Rule } from "../index.ts";
import { checkPunishedTwice } from "./punished-twice.ts";

const of = (key: string): Expression => ({ op: "fact", key });
const losing = (...losses: Loss[]): Rule => ({ kind: "deduct", points: "2", losses });
const perCase = (count: Expression): Loss => ({ kind: "perCase", label: "例", count, each: "0.5" });
const yes = (key: string): Condition => ({ op: "yes", key });
const award = (key: string): Rule => ({ kind: "award", points: "2", when: yes(key) });
const found = (rules: readonly Rule[], facts: readonly FactDefinition[] = FACTS) =>
  checkPunishedTwice(
    smallTable(
      rules.map((rule) => ({ rule })),
      { facts },
    ),
  ).map(({ severity, place, message }) => [severity, place, message]);

describe("the same fact", () => {
  test("in two rows", () => {
    expect(found([losing(perCase(of("people"))), losing(perCase(of("people")))])).toEqual([
      ["warning", "fact/people", "“人数”在2处影响得分：“第1项”、“第2项”，同一件事会重复扣分"],
    ]);
  });

  test("in two losses of one row, and in two parts that are added", () => {
    expect(found([losing(perCase(of("people")), perCase(of("people")))])).toHaveLength(1);
    expect(found([{ kind: "sum", points: "4", parts: [award("issued"), award("issued")] }])).toHaveLength(1);
  });

  test("parts of one row are told apart by what they are called there", () => {
    // 财预〔2020〕10号: a target set clearly too low costs points in the row that rewards what was done
    const tooLow: Loss = {
      kind: "flat",
      label: "目标值明显偏低",
      when: { op: "compare", left: of("people"), relation: "ge", right: { op: "constant", value: "13" } },
      amount: "1",
    };
    const base: Rule = {
      kind: "proportion",
      points: "2",
      label: "完成率",
      actual: of("people"),
      target: { op: "constant", value: "10" },
      better: "higher",
    };
    expect(found([{ kind: "deduct", points: "2", base, losses: [tooLow] }])).toEqual([
      [
        "warning",
        "fact/people",
        "“人数”在2处影响得分：“第1项”的“完成率”、“第1项”的“目标值明显偏低”，同一件事会重复扣分",
      ],
    ]);
  });

  test("but not in alternatives, of which only one decides", () => {
    const rule: Rule = {
      kind: "firstMatch",
      points: "2",
      branches: [{ when: yes("issued"), rule: award("issued") }],
      otherwise: losing(perCase(of("people")), {
        kind: "flat",
        label: "未印发",
        when: yes("issued"),
        amount: "1",
      }),
    };
    expect(found([rule])).toEqual([]);
    expect(found([{ kind: "bestOf", points: "2", options: [award("issued"), award("issued")] }])).toEqual([]);
  });

  test("nor as what something is measured by: a budget, the number required, last year", () => {
    const rules: readonly Rule[] = [
      losing(perCase({ op: "percentOf", part: of("spent"), whole: of("planned") })),
      losing({
        kind: "share",
        label: "未设",
        missing: of("people"),
        required: of("planned"),
        amount: "1",
        whenNoneRequired: "0",
      }),
      { kind: "proportion", points: "2", actual: of("rate"), target: of("planned"), better: "higher" },
      {
        kind: "compare",
        points: "2",
        current: { op: "caseCount", key: "breaches" },
        previous: { op: "prior", key: "spent" },
        lower: "2",
        equal: "1",
        higher: "0",
      },
    ];
    expect(found(rules)).toEqual([]);
  });

  test("nor in a row that does not apply", () => {
    const notApplicable = { policy: "moved", originalPoints: "2", movedTo: ["产出"], reason: "无" } as const;
    const table = smallTable([
      { rule: award("issued") },
      { rule: award("issued"), points: "0", notApplicable },
    ]);
    expect(checkPunishedTwice(table)).toEqual([]);
  });
});

describe("cases that are the same thing", () => {
  const lists = (one: string, other: string): readonly FactDefinition[] => [
    { key: "control", label: "内控未执行", type: "cases", unit: "例", caseMeans: one },
    { key: "funds", label: "资金问题", type: "cases", unit: "例", caseMeans: other },
  ];
  const counted = (key: string): Loss => perCase({ op: "caseCount", key });

  test("in two rows: one voucher without approval can cost twice", () => {
    const rules = [losing(counted("control")), losing(counted("funds"))];
    expect(found(rules, lists("1张凭证", "1张凭证"))).toEqual([
      ["notice", "fact/control", "“内控未执行”、“资金问题”的一例都指1张凭证，同一例可能在不同的行重复扣分"],
    ]);
    expect(found(rules, lists("1张凭证", "1起"))).toEqual([]);
  });

  test("in one row they are counted apart on purpose", () => {
    expect(found([losing(counted("control"), counted("funds"))], lists("1件", "1件"))).toEqual([]);
  });
});
