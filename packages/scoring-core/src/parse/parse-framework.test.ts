import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { altered } from "../../test/altered.ts";
import { frameworkIssues } from "../../test/issues-of.ts";
import { oneRowFramework } from "../../test/one-row.ts";
import type { Expression, Rule } from "../index.ts";
import { parseFramework } from "./parse-framework.ts";

const rate: Expression = { op: "fact", key: "rate" };
const rule: Rule = {
  kind: "sum",
  points: "10",
  parts: [
    {
      kind: "deduct",
      points: "4",
      losses: [
        {
          kind: "steps",
          label: "低于目标",
          measure: rate,
          target: "95",
          side: "below",
          step: "1",
          each: "0.4",
          reading: "fraction",
          zeroAt: { at: "80", included: true },
        },
      ],
    },
    {
      kind: "tiers",
      points: "2",
      measure: rate,
      tiers: [
        { to: { at: "5", included: true }, points: "2" },
        { from: { at: "5", included: false }, to: { at: "10", included: true }, points: "1" },
        { from: { at: "10", included: false }, points: "0" },
      ],
    },
    { kind: "choice", points: "2", key: "outcome", awards: { all: "2", part: "1", none: "0" } },
    {
      kind: "checklist",
      points: "1",
      items: [{ label: "印发", points: "1", when: { op: "yes", key: "issued" } }],
    },
    { kind: "discretion", points: "1", judgement: "effect" },
  ],
};
const sound = oneRowFramework(rule);

const parts = "indicators[0].rule.parts";
const row = sound.indicators[0];
const yesNo = sound.facts.findIndex(({ type }) => type === "yesNo");
const number = sound.facts.findIndex(({ type }) => type === "percent");

test("a sound framework is read into an equal value", () => {
  expect(parseFramework(sound)).toEqual(sound);
});

test("a rule that can earn less than its row stays loadable", () => {
  const json = altered(altered(sound, "total", "11"), "indicators[0].points", "11");
  expect(parseFramework(json).indicators[0]?.points).toBe("11");
});

test.each<[string, string, unknown]>([
  ["rows that sum to another total", "total", "100"],
  ["parts that do not add up", "indicators[0].rule.points", "9"],
  ["items that do not add up", `${parts}[3].items[0].points`, "0.5"],
  ["a rule above its row", "indicators[0].points", "8"],
  ["a band above the points", `${parts}[1].tiers[0].points`, "3"],
  ["an award above the points", `${parts}[2].awards.all`, "3"],
  ["overlapping bands", `${parts}[1].tiers[1].from.included`, true],
  ["a gap on a bound", `${parts}[1].tiers[0].to.included`, false],
  ["a gap between bands", `${parts}[1].tiers[1].from.at`, "6"],
  ["a band that ends", `${parts}[1].tiers[2].to`, { at: "100", included: true }],
  ["no rows yet", "indicators", []],
])("a table under construction stays loadable: %s", (_, path, entry) => {
  expect(frameworkIssues(altered(sound, path, entry))).toEqual([]);
});

test("points moved to a heading without rows stay loadable", () => {
  const moved = { policy: "moved", originalPoints: "10", movedTo: ["效果"], reason: "无此事项" };
  expect(
    frameworkIssues(
      altered(altered(sound, "indicators[0].notApplicable", moved), "indicators[0].points", "0"),
    ),
  ).toEqual([]);
});

test("what examination and the table's own limits read is read into an equal value", () => {
  const json = {
    ...sound,
    indicators: [
      {
        ...row,
        role: "scored",
        core: true,
        scale: "10",
        whenNotApplicable: { policy: "table", cases: [{ when: { op: "yes", key: "issued" }, points: "10" }] },
        rule: { ...rule, settles: [{ choice: "order", note: "先计后扣" }] },
      },
    ],
    grades: [
      { code: "good", label: "良", from: "5", to: "10", included: false },
      { code: "poor", label: "差", from: "0", to: "4" },
    ],
    weights: [{ path: ["过程"], weight: "10" }],
    extras: { bonusAtMost: "5", totalAtMost: "10" },
    totalCaps: [{ label: "未印发", when: { op: "yes", key: "issued" }, atMost: "8" }],
    printedHeadings: [{ path: ["过程", "执行"], points: "12" }],
    acknowledged: [{ code: "headingNotSum", place: "heading/过程/执行", reason: "按发布稿保留" }],
  };
  expect(parseFramework(json)).toEqual(json);
});

test("a yes/no fact may say its two answers in words", () => {
  const said = altered(altered(sound, `facts[${yesNo}].yes`, "已印发"), `facts[${yesNo}].no`, "未印发");
  expect(parseFramework(said).facts[yesNo]).toMatchObject({ yes: "已印发", no: "未印发" });
});

describe("a fault is refused with its path", () => {
  test.each<[string, string, unknown, string, string?]>([
    ["text for a number", `${parts}[0].losses[0].each`, "很多", "badDecimal"],
    ["a JSON number", `${parts}[0].losses[0].each`, 0.4, "badDecimal"],
    ["1e400", `${parts}[0].losses[0].each`, "1e400", "badDecimal"],
    ["NaN", "total", "NaN", "badDecimal"],
    ["a negative amount", `${parts}[0].losses[0].each`, "-0.4", "outOfRange"],
    ["a step of nothing", `${parts}[0].losses[0].step`, "0", "outOfRange"],
    ["an unknown reading", `${parts}[0].losses[0].reading`, "half", "badText"],
    ["an unknown kind of rule", `${parts}[0].kind`, "magic", "badText"],
    ["the name of an inherited property as kind", `${parts}[0].kind`, "constructor", "badText"],
    ["no kind", `${parts}[0].kind`, undefined, "missingKey"],
    ["an unknown key", `${parts}[0].bonus`, "1", "unknownKey"],
    ["a prototype key", `${parts}[0].__proto__`, { polluted: true }, "unknownKey"],
    ["a missing key", `${parts}[0].losses[0].target`, undefined, "missingKey"],
    [
      "one answer in words without the other",
      `facts[${yesNo}].yes`,
      "已印发",
      "missingKey",
      `facts[${yesNo}].no`,
    ],
    ["answers in words of a number", `facts[${number}].no`, "未印发", "wrongFactType"],
    ["a list that is an object", parts, {}, "wrongType"],
    ["a rule that is null", "indicators[0].rule", null, "wrongType"],
    ["NUL in a text", "name", "衡\u0000绩", "badText"],
    ["half a surrogate pair", "name", "衡\ud800", "badText"],
    ["an oversized text", "name", "衡".repeat(4001), "tooLong"],
    ["an empty text", "indicators[0].gist", "  ", "badText"],
    ["a code with a space", "indicators[0].code", "R 1", "badKey"],
    ["an undeclared fact", `${parts}[0].losses[0].measure.key`, "speed", "undefinedFact"],
    ["a fact of another type", `${parts}[0].losses[0].measure.key`, "issued", "wrongFactType"],
    [
      "last year of a fact without it",
      `${parts}[0].losses[0].measure.op`,
      "prior",
      "undefinedFact",
      `${parts}[0].losses[0].measure.key`,
    ],
    [
      "a divisor that is always zero",
      `${parts}[0].losses[0].measure`,
      {
        op: "divide",
        left: rate,
        right: { op: "round", of: { op: "constant", value: "0.4" }, places: 0, mode: "halfUp" },
      },
      "zeroDivisor",
      `${parts}[0].losses[0].measure.right`,
    ],
    [
      "an impossible date",
      `${parts}[3].items[0].when`,
      { op: "onOrBefore", key: "issuedOn", date: "2021-02-30" },
      "badDate",
      `${parts}[3].items[0].when.date`,
    ],
    [
      "a cliff above the target",
      `${parts}[0].losses[0].zeroAt.at`,
      "96",
      "zeroAtSide",
      `${parts}[0].losses[0].zeroAt`,
    ],
    ["a band that holds nothing", `${parts}[1].tiers[1].from.at`, "11", "tierEmpty", `${parts}[1].tiers[1]`],
    ["an unknown choice", `${parts}[2].awards.most`, "1", "unknownChoice"],
    ["a choice without points", `${parts}[2].awards.none`, undefined, "missingKey"],
    ["grades that do not end at 0", "grades[0].from", "1", "gradeOrder"],
    [
      "grades that rise",
      "grades",
      [
        { code: "a", label: "甲", from: "5" },
        { code: "b", label: "乙", from: "6" },
        { code: "c", label: "丙", from: "0" },
      ],
      "gradeOrder",
      "grades[1].from",
    ],
    [
      "an unknown grade in a veto",
      "indicators[0].gradeVeto",
      { when: { op: "yes", key: "issued" }, grade: "poor", text: "一票否决" },
      "unknownGrade",
      "indicators[0].gradeVeto.grade",
    ],
    ["a row without a name", "indicators[0].name", null, "missingKey"],
    ["a row that continues nothing", "indicators[0].continues", "R0", "unknownRow"],
    [
      "a row that does not apply but has points",
      "indicators[0].notApplicable",
      { policy: "moved", originalPoints: "10", movedTo: ["过程"], reason: "无此事项" },
      "notApplicablePoints",
      "indicators[0].points",
    ],
    [
      "an open choice nobody knows",
      `${parts}[1].settles`,
      [{ choice: "luck", note: "抽签" }],
      "badText",
      `${parts}[1].settles[0].choice`,
    ],
    [
      "a choice settled without words",
      "facts[0].settles",
      [{ choice: "quantity", note: "" }],
      "badText",
      "facts[0].settles[0].note",
    ],
    [
      "an acknowledgement without a reason",
      "acknowledged",
      [{ code: "cliff", place: "framework", reason: " " }],
      "badText",
      "acknowledged[0].reason",
    ],
    ["two rows of one code", "indicators", [row, row], "duplicate", "indicators[1].code"],
    ["two facts of one key", "facts", [...sound.facts, sound.facts[0]], "duplicate", "facts[9].key"],
    [
      "two discretions of one key",
      `${parts}[3]`,
      { kind: "discretion", points: "1", judgement: "effect" },
      "duplicate",
      `${parts}[4].judgement`,
    ],
    ["a choice fact without choices", "facts[8].choices", undefined, "missingKey"],
    ["a maximum below the minimum", "facts[2].max", "-1", "outOfRange"],
    ["a year in words", "year", "2021", "outOfRange"],
  ])("%s", (_, path, entry, code, where = path) => {
    const issues = frameworkIssues(altered(sound, path, entry));
    expect(issues.filter((issue) => issue.code === code).map((issue) => issue.path)).toContain(where);
    expect(issues.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true);
  });
});

test("points and a total finer than the rounding are refused: they could be rounded above themselves", () => {
  const json = altered(altered(sound, "total", "10.005"), "indicators[0].points", "10.005");
  expect(frameworkIssues(json).map(({ code, path }) => [code, path])).toEqual([
    ["badDecimal", "total"],
    ["badDecimal", "indicators[0].points"],
  ]);
});

test("all faults are told at once", () => {
  const json = [
    "total",
    "year",
    "name",
    `${parts}[0].losses[0].each`,
    `${parts}[1].tiers[1].from.at`,
  ].reduce<unknown>((found, path) => altered(found, path, "１"), sound);
  expect(new Set(frameworkIssues(json).map(({ path }) => path))).toEqual(
    new Set(["total", "year", `${parts}[0].losses[0].each`, `${parts}[1].tiers[1].from.at`]),
  );
});

test("a pollution attempt changes no prototype", () => {
  frameworkIssues(
    JSON.parse(`{"__proto__":{"polluted":true},"facts":[{"key":"__proto__"}],"indicators":[{}]}`),
  );
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

describe("hostile files are refused, not survived by luck", () => {
  test("expressions and rules nested a hundred thousand deep", () => {
    let expression: unknown = rate;
    for (let depth = 0; depth < 100_000; depth += 1) expression = { op: "absolute", of: expression };
    let nested: unknown = rule;
    for (let depth = 0; depth < 100_000; depth += 1) nested = { kind: "sum", points: "10", parts: [nested] };
    for (const json of [
      {
        ...sound,
        indicators: [{ ...row, rule: { kind: "tiers", points: "10", measure: expression, tiers: [] } }],
      },
      { ...sound, indicators: [{ ...row, rule: nested }] },
    ])
      expect(frameworkIssues(json).map(({ code }) => code)).toContain("tooDeep");
  });

  test("a list of a million entries", () => {
    const json = { ...sound, grades: Array.from({ length: 1_000_000 }, () => ({})) };
    expect(frameworkIssues(json).map(({ code }) => code)).toContain("tooLong");
  });

  test("anything at all, anywhere, gives a framework or a FrameworkError", () => {
    const paths = [
      "",
      "facts",
      "facts[8]",
      "grades",
      "indicators",
      "indicators[0]",
      "indicators[0].path",
      parts,
      `${parts}[1].tiers`,
      `${parts}[2].awards`,
      `${parts}[0].losses[0].measure`,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 3 }), (path, entry) => {
        expect(frameworkIssues(altered(sound, path, entry)).every(({ message }) => message.length > 0)).toBe(
          true,
        );
      }),
      { numRuns: 2_000, seed: 21 },
    );
  });
});
