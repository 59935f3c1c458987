import fc from "fast-check";
import { compile } from "../../src/index.ts";
import type {
  Loss,
  Observation,
  Rule,
  Scorecard,
  Scorer,
  ScoringInput,
  StepReading,
} from "../../src/index.ts";
import { decimalText } from "../arbitrary-expression.ts";
import { ofRule } from "../small-table.ts";

/** What laws are written with: a rule, the facts it reads, and what it earns. */

export type Values = Readonly<Record<string, string | boolean>>;

/** Facts as a department states them; what is left out is missing. */
export const factsOf = (values: Values): Readonly<Record<string, Observation>> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      { status: "observed", value, basis: { kind: "stated", place: "附表" } },
    ]),
  );

export const inputOf = (values: Values): ScoringInput => ({
  facts: factsOf(values),
  judgements: {},
  overrides: {},
});

/** A decimal of a card in units of its last place: comparing whole numbers is exact and cheap. */
export const units = (decimal: string): bigint => BigInt(decimal.replace(".", ""));

/** Rows are rounded to four places here, so that rounding hides little. */
export const FINE = { places: 4, mode: "halfUp" } as const;

let last: { readonly rule: Rule; readonly scorer: Scorer } | undefined;

/** What a row with this rule earns, in ten-thousandths of a point. A rule asked again at once is prepared once. */
export function earned(rule: Rule, values: Values): bigint {
  if (last?.rule !== rule) last = { rule, scorer: compile(ofRule(rule, { rounding: FINE })) };
  return units(onlyRow(last.scorer.score(inputOf(values))).computed);
}

function onlyRow({ indicators }: Scorecard): Scorecard["indicators"][number] {
  const [row] = indicators;
  if (row === undefined) throw new Error("the table has a row");
  return row;
}

/** Points in ten-thousandths. */
export const fine = (points: number | string): bigint => units(Number(points).toFixed(4));

export const deduct = (points: string, ...losses: readonly Loss[]): Rule => ({
  kind: "deduct",
  points,
  losses,
});

export const hundredths = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
export const decimals = (min: number, max: number): fc.Arbitrary<string> =>
  hundredths(min, max).map(decimalText);

/** Two whole numbers, the smaller one first. */
export const rising = (min: number, max: number): fc.Arbitrary<readonly [number, number]> =>
  fc
    .tuple(hundredths(min, max), hundredths(min, max))
    .map(([one, other]) => (one < other ? [one, other] : [other, one]));

export const reading: fc.Arbitrary<StepReading> = fc.constantFrom("fraction", "whole", "started");

/** Whole numbers that rise, and as many awards in hundredths that rise with them. */
export const risingLists = (least: number, most: number) =>
  fc.uniqueArray(hundredths(-2_000, 14_000), { minLength: least, maxLength: most }).chain((ats) =>
    fc.tuple(
      fc.constant([...ats].sort((a, b) => a - b)),
      fc
        .array(hundredths(0, 800), { minLength: ats.length + 1, maxLength: ats.length + 1 })
        .map((awards) => [...awards].sort((a, b) => a - b)),
    ),
  );

/** What a row earns whose rule reads the fact `rate`. */
export const rated = (rule: Rule, rate: number): bigint => earned(rule, { rate: decimalText(rate) });

export const spending = (spent: number, planned: number) => ({
  spent: decimalText(spent),
  planned: decimalText(planned),
});

export const stepping = fc.record({ step: decimals(1, 1_000), each: decimals(0, 200), reading });
export const distances = rising(0, 12_000);
export const target = hundredths(0, 12_000);
