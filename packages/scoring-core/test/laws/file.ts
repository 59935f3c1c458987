import fc from "fast-check";
import { rowReach } from "../../src/examine/reach/row-reach.ts";
import { compile, examine, parseFramework } from "../../src/index.ts";
import type { Defect, Framework, Rule } from "../../src/index.ts";
import { compare, parseDecimal, round } from "../../src/number/index.ts";
import { altered } from "../altered.ts";
import { arbitraryTable } from "../arbitrary-case.ts";
import { frameworkIssues } from "../issues-of.ts";
import { ofRule, smallTable } from "../small-table.ts";
import { law } from "./law.ts";
import type { Law } from "./law.ts";
import { anyRule, drawn } from "./pool.ts";

/** What is read is what was written, what is wrong is said at once, and what is examined depends on the table alone. */

/** The same value with the keys of every record in another order. */
function turned(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => turned(entry, by));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, turned(entry, by)] as const);
  const start = by % Math.max(entries.length, 1);
  return Object.fromEntries([...entries.slice(start), ...entries.slice(0, start)]);
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, entry: unknown) =>
    typeof entry === "object" && entry !== null && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
      : entry,
  );

/** Short ones, because a long rule is read and examined no differently; judgements are named only in whole tables. */
const shortRule = anyRule.filter((rule) => {
  const text = JSON.stringify(rule);
  return text.length < 600 && !text.includes('"judgement"');
});
const table = drawn(shortRule, 91, (rule) => {
  const framework = parseFramework(ofRule(rule));
  return { framework, text: sorted(framework) };
});

/** A sound table, and what may be wrong with it, each at its own place. */
const RULES: readonly Rule[] = [
  { kind: "award", points: "10", when: { op: "yes", key: "issued" } },
  { kind: "discretion", points: "20", judgement: "effect" },
  {
    kind: "deduct",
    points: "30",
    losses: [{ kind: "flat", label: "未培训", when: { op: "yes", key: "trained" }, amount: "2" }],
  },
];
const SOUND: unknown = JSON.parse(JSON.stringify(smallTable(RULES.map((rule) => ({ rule })))));
const FAULTS: readonly (readonly [path: string, entry: unknown])[] = [
  ["schema", "hengji.framework/9"],
  ["year", "2021"],
  ["total", 60],
  ["rounding.mode", "down"],
  ["grades[0].from", "5"],
  ["facts[2].label", ""],
  ["facts[2].caseMeans", "一张凭证"],
  ["facts[3].colour", "红"],
  ["indicators[0].code", "R 1"],
  ["indicators[0].points", "0"],
  ["indicators[0].rule.when.key", "nowhere"],
  ["indicators[1].path", ["产出"]],
  ["indicators[1].rule.points", "2O"],
  ["indicators[1].evidence", undefined],
  ["indicators[1].points", "20.125"],
  ["indicators[2].rule.losses[0].kind", "gift"],
  ["indicators[2].name", null],
  ["indicators[2].gradeVeto", { when: { op: "yes", key: "issued" }, grade: "nowhere", text: "重大违规" }],
  ["printedHeadings", [{ path: ["产出"], points: "-1" }]],
];
const told = (json: unknown): ReadonlySet<string> =>
  new Set(frameworkIssues(json).map(({ path, code }) => `${path} ${code}`));
const ALONE = FAULTS.map(([path, entry]) => told(altered(SOUND, path, entry)));

const inOrder = (defects: readonly Defect[]): string =>
  defects
    .map((found) => JSON.stringify(found))
    .sort()
    .join();

const reached = drawn(arbitraryTable, 94, ({ framework, inputs }) => {
  const facts = new Map(framework.facts.map((fact) => [fact.key, fact]));
  const { places, mode } = framework.rounding;
  const bounds = framework.indicators.map((row) => {
    const { worst, best } = rowReach(row, facts);
    return { worst: round(worst, places, mode), best: round(best, places, mode) };
  });
  return { inputs, bounds, scorer: compile(framework) };
}).chain(({ inputs, ...prepared }) => inputs.map((input) => ({ ...prepared, input })));

export const FILE: readonly Law[] = [
  law(
    "a framework read from its own text is the same, in whatever order its keys stand",
    9_001,
    fc.property(table, fc.nat(40), ({ framework, text }, by) => {
      const json: unknown = JSON.parse(JSON.stringify(turned(framework, by)));
      return sorted(parseFramework(json)) === text;
    }),
  ),
  law(
    "every fault of a file is told at once: many together are told as each alone is",
    9_002,
    fc.property(fc.subarray([...FAULTS.keys()], { minLength: 2, maxLength: 4 }), (picks) => {
      const json = picks.reduce<unknown>((found, pick) => altered(found, ...FAULTS[pick]!), SOUND);
      const expected = new Set(picks.flatMap((pick) => [...ALONE[pick]!]));
      const found = told(json);
      return found.size === expected.size && [...expected].every((issue) => found.has(issue));
    }),
  ),
  law(
    "examination tells the same every time, and in whatever order facts are declared",
    9_003,
    fc.property(
      drawn(shortRule, 93, (rule) => {
        const framework: Framework = ofRule(rule);
        return { framework, defects: inOrder(examine(framework)) };
      }),
      fc.nat(8),
      ({ framework, defects }, by) => {
        const { facts } = framework;
        const other = { ...framework, facts: [...facts.slice(by), ...facts.slice(0, by)] };
        return inOrder(examine(other)) === defects;
      },
    ),
  ),
  law(
    "no department earns more than the reachable best, or, with all evidence, less than the reachable worst",
    9_004,
    fc.property(reached, ({ scorer, bounds, input }) => {
      // What does not apply or is not yet due earns what a policy says, which is no matter of reach.
      if (Object.values(input.facts).some(({ status }) => status !== "observed" && status !== "missing"))
        return true;
      return scorer.score(input).indicators.every(({ computed, missing }, index) => {
        const { worst, best } = bounds[index]!;
        const earned = parseDecimal(computed);
        return compare(earned, best) <= 0 && (missing.length > 0 || compare(earned, worst) >= 0);
      });
    }),
  ),
];
