import { expect, test } from "vitest";
import { smallTable } from "../../test/small-table.ts";
import type { Condition, FactDefinition, Rule } from "../index.ts";
import { checkUnusedFacts } from "./unused-facts.ts";

const fact = (key: string, over: Partial<FactDefinition> = {}): FactDefinition => ({
  key,
  label: key,
  type: "count",
  unit: "个",
  ...over,
});
const issued = fact("issued", { type: "yesNo", unit: "" });
const found = (...given: Parameters<typeof smallTable>) =>
  checkUnusedFacts(smallTable(...given)).map(({ place, message }) => [place, message]);
const few = (key: string, op: "fact" | "prior" = "fact"): Condition => ({
  op: "compare",
  left: { op, key },
  relation: "lt",
  right: { op: "constant", value: "3" },
});

test("a fact that no rule reads is named", () => {
  expect(found([{}], { facts: [issued, fact("extra")] })).toEqual([
    ["fact/extra", "“extra”没有任何规则用到，填报的人却要填"],
  ]);
});

test("a year before that nobody reads is named, and a year that is only compared with nothing", () => {
  const awarded = (op: "fact" | "prior"): Rule => ({ kind: "award", points: "10", when: few("staff", op) });
  expect(found([{ rule: awarded("fact") }], { facts: [fact("staff", { priorYear: true })] })).toEqual([
    ["fact/staff", "“staff”的上年数没有任何规则用到，填报的人却要填"],
  ]);
  expect(
    found([{ rule: awarded("prior") }], {
      facts: [fact("staff", { priorYear: true })],
    }),
  ).toEqual([["fact/staff", "“staff”的本年数没有任何规则用到，填报的人却要填"]]);
});

test("vetoes, policies, caps on the total, choices and levels read facts too", () => {
  const keys = ["veto", "policy", "cap", "outcome", "level"];
  const facts = [issued, ...keys.map((key) => fact(key))];
  expect(
    found(
      [
        { gradeVeto: { when: few("veto"), grade: "any", text: "否决" } },
        { whenNotApplicable: { policy: "table", cases: [{ when: few("policy"), points: "1" }] } },
        { rule: { kind: "choice", points: "1", key: "outcome", awards: {} } },
        { rule: { kind: "levels", points: "1", key: "level", judgement: "j", levels: [] } },
      ],
      { facts, totalCaps: [{ label: "执行率低", when: few("cap"), atMost: "80" }] },
    ),
  ).toEqual([]);
});
