import { expect, test } from "vitest";
import { FACTS } from "../../test/arbitrary-case.ts";
import { FULL_OR_NOTHING, ofRule } from "../../test/small-table.ts";
import type { OpenChoice, Rule } from "../index.ts";
import { checkSettledChoices } from "./settled-choices.ts";

test.each<[OpenChoice, string]>([
  ["stepReading", "stepUnstated"],
  ["boundaryOwner", "boundaryTwoOwners"],
  ["aboveRange", "aboveRangeUnstated"],
  ["zeroDivisor", "zeroDivisor"],
  ["capScope", "capScopeUnstated"],
  ["order", "orderUnstated"],
  ["caseMeaning", "caseUnstated"],
  ["quantity", "quantityUnstated"],
])("a settled %s is shown as %s, with the choice that was made", (choice, code) => {
  const rule: Rule = { ...FULL_OR_NOTHING, clause: "①", settles: [{ choice, note: "按有利于部门的理解" }] };
  expect(checkSettledChoices(ofRule(rule))).toEqual([
    expect.objectContaining({
      code,
      severity: "warning",
      place: "indicator/R1/rule",
      clause: "①",
      message: expect.stringMatching(/^“第1项”①没有写明.+，已定为：按有利于部门的理解$/),
    }),
  ]);
});

test("losses, items and facts settle choices too; two notes on one choice are one defect", () => {
  const settles = [
    { choice: "quantity", note: "甲" },
    { choice: "quantity", note: "乙" },
  ] as const;
  const item = { label: "要点", points: "2", when: { op: "yes", key: "issued" }, settles } as const;
  const rule: Rule = {
    kind: "deduct",
    points: "2",
    base: { kind: "checklist", points: "2", items: [item] },
    losses: [{ kind: "forfeit", label: "事件", when: { op: "yes", key: "trained" }, settles }],
  };
  const facts = FACTS.map((fact) => (fact.key === "people" ? { ...fact, settles } : fact));
  expect(checkSettledChoices(ofRule(rule, { facts })).map(({ place }) => place)).toEqual([
    "indicator/R1/rule.base.items[0]",
    "indicator/R1/rule.losses[0]",
    "fact/people",
  ]);
  expect(checkSettledChoices(ofRule(rule, { facts }))[2]?.message).toBe(
    "“人数”没有写明数量的口径，已定为：甲；乙",
  );
});

test("where nothing had to be settled there is nothing to say", () => {
  expect(checkSettledChoices(ofRule(FULL_OR_NOTHING))).toEqual([]);
});
