import fc from "fast-check";
import { compile } from "../../src/index.ts";
import type { Framework, Indicator, Rule, Scorecard, Scorer, ScoringInput } from "../../src/index.ts";
import { arbitraryFacts, arbitraryTable } from "../arbitrary-case.ts";
import { arbitraryRule } from "../arbitrary-rule.ts";
import { smallTable } from "../small-table.ts";
import { FINE } from "./earning.ts";

/**
 * Random rules and tables, drawn and made ready once: a law then tries new departments on them, which costs a
 * hundredth. What is new in every case as well is what `engine-equals-oracle` tries.
 */
const SIZE = 200;

/** So many of these, each made into something once. */
export const drawn = <T, R>(arbitrary: fc.Arbitrary<T>, seed: number, make: (value: T) => R) =>
  fc.constantFrom(...fc.sample(arbitrary, { numRuns: SIZE, seed }).map(make));

export interface Department {
  readonly framework: Framework;
  readonly scorer: Scorer;
  readonly input: ScoringInput;
}

/** Any department under any of the tables. */
export const department: fc.Arbitrary<Department> = drawn(arbitraryTable, 71, (table) => ({
  ...table,
  scorer: compile(table.framework),
})).chain(({ framework, scorer, inputs }) => inputs.map((input) => ({ framework, scorer, input })));

export const anyRule: fc.Arbitrary<Rule> = arbitraryRule.map(({ rule }) => rule);

/** What any department earns in rows that a law sets side by side. */
export const rowsSideBySide = <T>(
  arbitrary: fc.Arbitrary<T>,
  seed: number,
  rows: (value: T) => readonly Partial<Indicator>[],
): fc.Arbitrary<Scorecard["indicators"]> =>
  fc
    .tuple(
      drawn(arbitrary, seed, (value) => compile(smallTable(rows(value), { rounding: FINE }))),
      arbitraryFacts,
    )
    .map(([scorer, facts]) => scorer.score({ facts, judgements: {}, overrides: {} }).indicators);
