import fc from "fast-check";
import type { IndicatorScore, Observation, Rule, ScoringInput } from "../../src/index.ts";
import { FACTS } from "../arbitrary-case.ts";
import { arbitraryRule } from "../arbitrary-rule.ts";
import { factsOf, units } from "./earning.ts";
import { law } from "./law.ts";
import type { Law } from "./law.ts";
import { department, rowsSideBySide } from "./pool.ts";
import type { Department } from "./pool.ts";

/** What is not known is neither zero nor full: it is named, and nobody gains by it. */

const key = fc.constantFrom(...FACTS.map((fact) => fact.key), "spent@prior");
const earnings = (rows: readonly IndicatorScore[]): readonly bigint[] =>
  rows.map(({ computed }) => units(computed));
const rowsOf = ({ scorer }: Department, input: ScoringInput): readonly IndicatorScore[] =>
  scorer.score(input).indicators;

/** The input with one fact gone, or another in its place. */
function withFact(input: ScoringInput, name: string, observation?: Observation): ScoringInput {
  const { [name]: _, ...facts } = input.facts;
  return { ...input, facts: observation === undefined ? facts : { ...facts, [name]: observation } };
}

/** The rule with every policy for absent facts put to this one, or taken away. */
function declaring(rule: Rule, policy: "full" | "zero" | null): Rule {
  return JSON.parse(JSON.stringify(rule), (name: string, value: unknown) => {
    if (name !== "whenNotApplicable" && name !== "whenNotYetDue") return value;
    return policy ?? undefined;
  });
}

/** Only rules that declare something for absent facts. */
const declared = arbitraryRule
  .map(({ rule }) => rule)
  .filter((rule) => JSON.stringify(rule).includes('"whenNot'));

const missing: Observation = { status: "missing", reason: "未提供" };

export const EVIDENCE: readonly Law[] = [
  law(
    "a fact that is taken away is named by each row that needed it and changes no other row",
    5_001,
    fc.property(department, key, (given, gone) => {
      const before = rowsOf(given, given.input);
      const after = rowsOf(given, withFact(given.input, gone));
      return after.every(
        (row, index) => row.missing.includes(gone) || row.computed === before[index]?.computed,
      );
    }),
  ),
  law(
    "a row lacks something exactly where it is marked so",
    5_002,
    fc.property(department, (given) =>
      rowsOf(given, given.input).every((row) => (row.status === "missing") === row.missing.length > 0),
    ),
  ),
  law(
    "no row earns more by leaving a question open than by any answer to it",
    5_003,
    fc.property(department, key, (given, gone) => {
      if (given.input.facts[gone]?.status !== "observed") return true;
      const answered = earnings(rowsOf(given, given.input));
      const open = earnings(rowsOf(given, withFact(given.input, gone, missing)));
      return open.every((points, index) => points <= (answered[index] ?? 0n));
    }),
  ),
  law(
    "a fact that is missing and one that nobody mentions are the same",
    5_004,
    fc.property(department, key, (given, gone) => {
      const silent = rowsOf(given, withFact(given.input, gone));
      const said = rowsOf(given, withFact(given.input, gone, missing));
      return silent.every(
        (row, index) =>
          row.computed === said[index]?.computed && row.missing.join() === said[index]?.missing.join(),
      );
    }),
  ),
  law(
    "facts that no row reads change nothing",
    5_005,
    fc.property(department, fc.string(), fc.boolean(), (given, name, yes) => {
      const other = `unread ${name}`;
      const more = withFact(given.input, other, factsOf({ [other]: yes })[other]);
      return earnings(rowsOf(given, more)).join() === earnings(rowsOf(given, given.input)).join();
    }),
  ),
  law(
    "without a policy, what does not apply or is not yet due earns as little as what is missing",
    5_006,
    fc.property(
      rowsSideBySide(arbitraryRule, 506, ({ rule }) => [
        { rule: declaring(rule, null) },
        { rule: declaring(rule, "zero") },
      ]),
      ([none, zero]) =>
        none !== undefined &&
        zero !== undefined &&
        none.computed === zero.computed &&
        zero.missing.every((gap) => none.missing.includes(gap)),
    ),
  ),
  law(
    "counting what does not apply as full never earns less than counting it as zero",
    5_007,
    fc.property(
      rowsSideBySide(declared, 507, (rule) => [
        { rule: declaring(rule, "full") },
        { rule: declaring(rule, "zero") },
      ]),
      (rows) => {
        const [full = 0n, zero = 0n] = earnings(rows);
        return full >= zero;
      },
    ),
  ),
  law(
    "what is named as not yet due is not yet due",
    5_008,
    fc.property(department, (given) =>
      rowsOf(given, given.input).every(({ notYetDue }) =>
        notYetDue.every((name) => given.input.facts[name]?.status === "notYetDue"),
      ),
    ),
  ),
];
