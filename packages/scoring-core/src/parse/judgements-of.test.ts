import { expect, test } from "vitest";
import { factsIssues } from "../../test/issues-of.ts";
import { smallTable } from "../../test/small-table.ts";
import type { Rule } from "../index.ts";
import { judgementsOf } from "./judgements-of.ts";

const decided = (judgement: string): Rule => ({ kind: "discretion", points: "10", judgement });
const whole = { from: { at: "0", included: true }, to: { at: "100", included: true } };
const levels: Rule = {
  kind: "levels",
  points: "10",
  key: "outcome",
  judgement: "level",
  levels: ["all", "part", "none"].map((choice) => ({ choice, ...whole })),
};
const framework = smallTable([
  { rule: decided("plain") },
  {
    rule: {
      kind: "sum",
      points: "10",
      parts: [{ kind: "deduct", points: "10", base: decided("deep"), losses: [] }],
    },
  },
  { rule: { kind: "bestOf", points: "10", options: [decided("option"), levels] } },
  {
    rule: {
      kind: "firstMatch",
      points: "10",
      branches: [{ when: { op: "yes", key: "issued" }, rule: decided("branch") }],
      otherwise: decided("otherwise"),
    },
  },
  { rule: decided("sometimes"), whenNotApplicable: { policy: "full" } },
  { rule: { kind: "formula", points: "10", score: { op: "fact", key: "rate" } } },
]);

test("every judgement is asked for by its key, always only where nothing can spare it", () => {
  expect([...judgementsOf(framework)].map(([key, { always }]) => [key, always])).toEqual([
    ["plain", true],
    ["deep", true],
    ["option", false],
    ["level", false],
    ["branch", false],
    ["otherwise", false],
    ["sometimes", false],
  ]);
});

const missing = { status: "missing", reason: "未提供" };
const facts = {
  schema: "hengji.facts/1",
  framework: "small",
  subject: "某局",
  facts: Object.fromEntries(
    framework.facts.flatMap(({ key, priorYear }) =>
      [key, ...(priorYear ? [`${key}@prior`] : [])].map((name) => [name, missing]),
    ),
  ),
  judgements: { plain: { awarded: "8", reason: "较好" }, deep: { awarded: "8", reason: "较好" } },
  overrides: {},
  rationales: {},
};

test("a facts file may leave out what is not always asked", () => {
  expect(factsIssues(facts, framework)).toEqual([]);
});

test("the points given within a level lie within the part", () => {
  const given = { ...facts.judgements, level: { awarded: "10.5", reason: "达成" } };
  expect(factsIssues({ ...facts, judgements: given }, framework)).toMatchObject([
    { code: "outOfRange", path: "judgements.level.awarded" },
  ]);
});

test("facts may be not yet due, and a row may be said not to apply where it has a policy", () => {
  const due = { status: "notYetDue", reason: "次年公布" };
  const json = {
    ...facts,
    facts: { ...facts.facts, rate: due, issued: { status: "notYetDue" } },
    notApplicable: { R5: { reason: "无此事项" }, R1: { reason: "无此事项" }, R6: {} },
  };
  expect(factsIssues(json, framework).map(({ code, path }) => `${code} ${path}`)).toEqual([
    "missingKey facts.issued.reason",
    "unknownRow notApplicable.R1",
    "unknownRow notApplicable.R6",
  ]);
});
