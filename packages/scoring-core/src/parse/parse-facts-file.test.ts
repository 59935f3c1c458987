import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { altered } from "../../test/altered.ts";
import { factsIssues } from "../../test/issues-of.ts";
import { FACTS } from "../../test/arbitrary-case.ts";
import { judged } from "../../test/card-of.ts";
import { smallTable } from "../../test/small-table.ts";
import { oneRowFramework } from "../../test/one-row.ts";
import { compile } from "../index.ts";
import type { NotApplicablePolicy } from "../index.ts";
import { FactsError } from "./issue.ts";
import { parseFactsFile } from "./parse-facts-file.ts";
import { parseFramework } from "./parse-framework.ts";

const framework = parseFramework(
  altered(
    oneRowFramework({
      kind: "sum",
      points: "3",
      parts: [
        { kind: "discretion", points: "1", judgement: "disclosure", label: "公开" },
        {
          kind: "firstMatch",
          points: "2",
          branches: [
            { when: { op: "yes", key: "issued" }, rule: { kind: "deduct", points: "2", losses: [] } },
          ],
          otherwise: { kind: "discretion", points: "2", judgement: "effect" },
        },
      ],
    }),
    "facts[2].max",
    "100",
  ),
);

const stated = (value: unknown) => ({ status: "observed", value, basis: { kind: "stated", place: "附表" } });
const sound = {
  schema: "hengji.facts/1",
  framework: "one-row",
  subject: "某中心",
  facts: {
    spent: stated("65.48"),
    "spent@prior": { status: "missing", reason: "未提供" },
    planned: { status: "notApplicable", reason: "无此事项" },
    rate: stated("92.5"),
    people: stated("39"),
    issued: stated(true),
    trained: stated(false),
    issuedOn: stated("2021-09-30"),
    breaches: stated([{ title: "缺审批", date: "2021-03", amount: "0.17", place: "凭证" }]),
    outcome: stated("part"),
  },
  judgements: { disclosure: { awarded: "0.5", reason: "公开不全" } },
  overrides: { R1: { awarded: "2.5", reason: "出具报告前已改", by: "主评人" } },
  rationales: { R1: "说明" },
};

function issuesOf(json: unknown) {
  try {
    parseFactsFile(json, framework);
    return [];
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    return error.issues;
  }
}

test("a sound file is read into an equal value; a judgement that facts may spare need not be there", () => {
  expect(parseFactsFile(sound, framework)).toEqual(sound);
});

describe("a fault is refused with its path", () => {
  test.each<[string, string, unknown, string, string?]>([
    ["text for a number", "facts.spent.value", "约六十五", "badDecimal"],
    ["a JSON number", "facts.spent.value", 65.48, "badDecimal"],
    ["1e400", "facts.spent.value", "1e400", "badDecimal"],
    ["NaN", "facts.spent.value", "NaN", "badDecimal"],
    ["full-width digits", "facts.spent.value", "６５", "badDecimal"],
    ["a negative count", "facts.people.value", "-1", "outOfRange"],
    ["a negative amount", "facts.spent.value", "-0.01", "outOfRange"],
    ["101 % where 100 is the most", "facts.rate.value", "101", "outOfRange"],
    ["yes in words", "facts.issued.value", "是", "wrongType"],
    ["an impossible date", "facts.issuedOn.value", "2021-02-29", "badDate"],
    ["a date that is not ISO", "facts.issuedOn.value", "2021/9/30", "badDate"],
    ["an unknown choice", "facts.outcome.value", "most", "unknownChoice"],
    ["a case without a title", "facts.breaches.value[0].title", undefined, "missingKey"],
    ["a case in an impossible month", "facts.breaches.value[0].date", "2021-13", "badDate"],
    ["an unknown fact", "facts.speed", stated("1"), "unknownFact"],
    ["an inherited name as fact", "facts.constructor", stated("1"), "unknownFact"],
    ["a prototype key as fact", "facts.__proto__", stated("1"), "unknownFact"],
    ["a missing fact", "facts.people", undefined, "missingFact"],
    ["a missing prior year", "facts[spent@prior]", undefined, "missingFact", "facts.spent@prior"],
    ["missing without a reason", "facts[spent@prior].reason", "", "badText", "facts.spent@prior.reason"],
    ["a value without a basis", "facts.spent.basis", undefined, "missingKey"],
    ["a score instead of a status", "facts.spent.status", "scored", "badText"],
    ["no judgement", "judgements.disclosure", undefined, "missingJudgement"],
    ["a judgement above its points", "judgements.disclosure.awarded", "1.01", "outOfRange"],
    ["a judgement finer than the rounding", "judgements.disclosure.awarded", "0.005", "badDecimal"],
    ["an unknown judgement", "judgements.mood", { awarded: "1", reason: "好" }, "unknownJudgement"],
    ["an override above the row", "overrides.R1.awarded", "3.01", "outOfRange"],
    ["an override below nothing", "overrides.R1.awarded", "-1", "outOfRange"],
    ["an override without a reason", "overrides.R1.reason", "", "badText"],
    ["an override of no row", "overrides.R9", { awarded: "1", reason: "改", by: "主评人" }, "unknownRow"],
    ["a rationale of no row", "rationales.R9", "说明", "unknownRow"],
    ["another framework", "framework", "other", "otherFramework"],
    ["an unknown key", "score", "100", "unknownKey"],
    ["facts as a list", "facts", [], "wrongType"],
  ])("%s", (_, path, entry, code, where = path) => {
    const found = issuesOf(altered(sound, path, entry)).filter((issue) => issue.code === code);
    expect(found.map((issue) => issue.path)).toContain(where);
    expect(found.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true);
  });
});

test("all faults are told at once", () => {
  const paths = [
    "facts.spent.value",
    "facts.people.value",
    "judgements.disclosure.awarded",
    "overrides.R1.awarded",
  ];
  const json = paths.reduce<unknown>((found, path) => altered(found, path, "-5"), sound);
  expect(issuesOf(json).map(({ path }) => path)).toEqual(paths);
});

test("anything at all, anywhere, gives a facts file or a FactsError", () => {
  const paths = [
    "",
    "facts",
    "facts.spent",
    "facts.breaches.value",
    "judgements",
    "overrides",
    "overrides.R1",
    "rationales",
  ];
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 3 }), (path, entry) => {
      expect(issuesOf(altered(sound, path, entry)).every(({ message }) => message.length > 0)).toBe(true);
    }),
    { numRuns: 2_000, seed: 22 },
  );
});

describe("rows that do not apply", () => {
  const to = (...codes: string[]) => ({ whenNotApplicable: { policy: "moved", to: codes } }) as const;
  const table = smallTable([to("R2", "R3"), to("R1", "R3"), {}], { facts: [] });
  const rule = { kind: "discretion", points: "10", judgement: "effect" } as const;
  const framework = { ...table, indicators: table.indicators.map((row) => ({ ...row, rule })) };
  const gone = (...codes: string[]) => ({
    schema: "hengji.facts/1",
    framework: "small",
    subject: "某局",
    facts: {},
    judgements: { effect: { awarded: "5", reason: "一般" } },
    overrides: {},
    rationales: {},
    notApplicable: Object.fromEntries(codes.map((code) => [code, { reason: "无此事项" }])),
  });

  test("hand their points to the rows that are left", () => {
    expect(factsIssues(gone("R1", "R2"), framework)).toEqual([]);
  });

  test("leave at least one row to take their points", () => {
    const short = {
      ...framework,
      indicators: framework.indicators.map((row, index) => (index === 0 ? { ...row, ...to("R2") } : row)),
    };
    expect(factsIssues(gone("R1", "R2"), short)).toEqual([
      {
        code: "unknownRow",
        path: "notApplicable.R1",
        message: "接收分值的R2也不适用，分值没有去处，请核对哪些行不适用",
      },
    ]);
  });
});

describe("an override lies within what the row is worth for this department", () => {
  // X does not apply: with "moved" A is worth 60 + 10, with "rescaled" X leaves the total
  const table = (policy: NotApplicablePolicy) =>
    parseFramework(
      smallTable([judged("A", "60"), judged("B", "30"), judged("X", "10", { whenNotApplicable: policy })]),
    );
  const file = (row: string, awarded: string) => ({
    schema: "hengji.facts/1",
    framework: "small",
    subject: "某中心",
    facts: Object.fromEntries(
      [...FACTS.map(({ key }) => key), "spent@prior"].map((key) => [
        key,
        { status: "missing", reason: "无" },
      ]),
    ),
    judgements: { A: { awarded: "48", reason: "核定" }, B: { awarded: "27", reason: "核定" } },
    overrides: { [row]: { awarded, reason: "复核", by: "主评人" } },
    rationales: {},
    notApplicable: { X: { reason: "没有楼堂馆所" } },
  });
  const moved = table({ policy: "moved", to: ["A"] });

  test("points that it took over are its own", () => {
    const card = compile(moved).score(parseFactsFile(file("A", "65"), moved));
    expect(card).toMatchObject({ total: "92.00", computedTotal: "83.00" });
    expect(factsIssues(file("A", "70.01"), moved)).toMatchObject([
      { code: "outOfRange", path: "overrides.A.awarded", message: "计分须在 0 至 70 之间，现为 70.01" },
    ]);
  });

  test.each([
    ["moved", moved],
    ["rescaled", table({ policy: "rescaled" })],
  ])("a row whose points are %s has none to decide on", (_, framework) => {
    expect(factsIssues(file("X", "5"), framework)).toMatchObject([
      { code: "notApplicablePoints", path: "overrides.X" },
    ]);
  });

  test("a row that earns all although it does not apply is decided like any other", () => {
    const framework = table({ policy: "full" });
    expect(compile(framework).score(parseFactsFile(file("X", "5"), framework)).total).toBe("80.00");
  });
});
