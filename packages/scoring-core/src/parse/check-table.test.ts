import { expect, test } from "vitest";
import { altered } from "../../test/altered.ts";
import { frameworkIssues } from "../../test/issues-of.ts";
import { smallTable } from "../../test/small-table.ts";

const when = { op: "yes", key: "issued" };
const sound = smallTable([{}, {}]);

test.each<[string, string, unknown, string, string?]>([
  [
    "a weight three levels deep",
    "weights",
    [{ path: ["产出", "职责履行", "第1项"], weight: "10" }],
    "outOfRange",
    "weights[0].path",
  ],
  [
    "two weights of one heading",
    "weights",
    [
      { path: ["产出"], weight: "12" },
      { path: ["产出", "职责履行"], weight: "20" },
      { path: ["产出"], weight: "8" },
    ],
    "duplicate",
    "weights[2]",
  ],
  ["a weight that takes", "weights", [{ path: ["产出"], weight: "-20" }], "outOfRange", "weights[0].weight"],
  [
    "a veto with an effect nobody knows",
    "indicators[0].gradeVeto",
    { when, grade: "any", text: "一票否决", effect: "atWorst" },
    "badText",
    "indicators[0].gradeVeto.effect",
  ],
  ["a role nobody knows", "indicators[0].role", "extra", "badText"],
  ["a row that is perhaps a core one", "indicators[0].core", "是", "wrongType"],
  ["a scale of nothing", "indicators[0].scale", "0", "outOfRange"],
  ["an extra limit of nothing", "extras", { totalAtMost: "0" }, "outOfRange", "extras.totalAtMost"],
  [
    "a cap over an undeclared fact",
    "totalCaps",
    [{ label: "上限", when: { op: "yes", key: "speed" }, atMost: "80" }],
    "undefinedFact",
    "totalCaps[0].when.key",
  ],
  [
    "a cap below nothing",
    "totalCaps",
    [{ label: "上限", when, atMost: "-1" }],
    "outOfRange",
    "totalCaps[0].atMost",
  ],
  [
    "a cap that is graded as 59.999 and printed as 60.00",
    "totalCaps",
    [{ label: "上限", when, atMost: "59.999" }],
    "badDecimal",
    "totalCaps[0].atMost",
  ],
  [
    "a limit finer than the total is printed",
    "extras",
    { bonusAtMost: "2.005", totalAtMost: "20" },
    "badDecimal",
    "extras.bonusAtMost",
  ],
  ["a total finer than it is printed", "total", "20.001", "badDecimal"],
  [
    "no case of a row that does not apply",
    "indicators[0].whenNotApplicable",
    { policy: "table", cases: [] },
    "outOfRange",
    "indicators[0].whenNotApplicable.cases",
  ],
  [
    "a policy nobody knows",
    "indicators[0].whenNotApplicable",
    { policy: "half" },
    "badText",
    "indicators[0].whenNotApplicable.policy",
  ],
])("%s is refused", (_, path, entry, code, where = path) => {
  const issues = frameworkIssues(altered(sound, path, entry));
  expect(issues.map((issue) => [issue.code, issue.path])).toEqual([[code, where]]);
});

test("a weight whose heading has no row yet loads; examination asks for it", () => {
  expect(frameworkIssues({ ...sound, weights: [{ path: ["效益"], weight: "30" }] })).toEqual([]);
});

test("a list with a hole in it lacks what should be there", () => {
  const rows: unknown[] = [sound.indicators[0]];
  rows.length = 2;
  expect(frameworkIssues({ ...sound, indicators: rows }).map(({ code, path }) => [code, path])).toEqual([
    ["wrongType", "indicators[1]"],
  ]);
});

test("what keys must be together is told beside a fault elsewhere in the same row, fact or table", () => {
  const faults: readonly (readonly [path: string, entry: unknown])[] = [
    // The table: the year is text; the lowest grade does not start at 0.
    ["year", "2021"],
    ["grades[0].from", "5"],
    // A row: its rule has an unknown kind; it has no name, and points finer than cents.
    ["indicators[0].rule.kind", "gift"],
    ["indicators[0].name", null],
    ["indicators[0].points", "10.125"],
    ["indicators[1].gradeVeto", { when, grade: "nowhere", text: "重大违规" }],
    // A fact: a percent has no name, and says what one case is.
    ["facts[2].label", ""],
    ["facts[2].caseMeans", "一张凭证"],
  ];
  const json = faults.reduce<unknown>((found, fault) => altered(found, ...fault), sound);
  expect(
    frameworkIssues(json)
      .map(({ path, code }) => `${path} ${code}`)
      .sort(),
  ).toEqual([
    "facts[2].caseMeans wrongFactType",
    "facts[2].label badText",
    "grades[0].from gradeOrder",
    "indicators[0].name missingKey",
    "indicators[0].points badDecimal",
    "indicators[0].rule.kind badText",
    "indicators[1].gradeVeto.grade unknownGrade",
    "year outOfRange",
  ]);
});
