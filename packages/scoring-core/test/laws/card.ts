import fc from "fast-check";
import { compile, renderLine } from "../../src/index.ts";
import type { DerivationLine, Framework, IndicatorScore, Scorecard, ScoringInput } from "../../src/index.ts";
import { arbitraryFacts, arbitraryTable } from "../arbitrary-case.ts";
import { deepFreeze } from "../deep-freeze.ts";
import { fraction, minus, order, plus, read, rounded, size, twoPlaces } from "../fraction.ts";
import type { Fraction } from "../fraction.ts";
import { units } from "./earning.ts";
import { law } from "./law.ts";
import type { Law } from "./law.ts";
import { department, drawn } from "./pool.ts";

/** A card is the same for the same facts, explains itself to the cent, and depends on nothing but facts and rules. */

const scores = ({ total, indicators }: Scorecard): string =>
  [total, ...indicators.map(({ code, computed, missing }) => `${code} ${computed} ${missing.join()}`)]
    .sort()
    .join("\n");

const backwards = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).reverse());

/** Each table beside another form of it that must score alike. */
const besides = (seed: number, other: (framework: Framework) => Framework) =>
  drawn(arbitraryTable, seed, ({ framework, inputs }) => ({
    inputs,
    one: compile(framework),
    other: compile(other(framework)),
  })).chain(({ inputs, ...scorers }) => inputs.map((input) => ({ ...scorers, input })));

const WORDS = ["label", "name", "gist", "unit", "title", "caseMeans", "clause"];
const reworded = (framework: Framework): Framework =>
  JSON.parse(JSON.stringify(framework), (key: string, value: unknown) =>
    WORDS.includes(key) && typeof value === "string" ? `另一种说法${value}` : value,
  );

const same: readonly Law[] = [
  law(
    "no row earns less than nothing or more than its points",
    8_001,
    fc.property(department, ({ scorer, input }) =>
      scorer.score(input).indicators.every(({ awarded, points, lost }) => {
        const earned = units(awarded);
        return earned >= 0n && earned <= units(points) && earned + units(lost) === units(points);
      }),
    ),
  ),
  law(
    "the order in which facts and judgements are listed changes nothing",
    8_002,
    fc.property(department, ({ scorer, input }) => {
      const other: ScoringInput = {
        ...input,
        facts: backwards(input.facts),
        judgements: backwards(input.judgements),
      };
      return scores(scorer.score(other)) === scores(scorer.score(input));
    }),
  ),
  law(
    "scoring changes no fact and keeps nothing from one department to the next",
    8_003,
    fc.property(department, arbitraryFacts, ({ scorer, input }, facts) => {
      deepFreeze(input);
      const first = scores(scorer.score(input));
      scorer.score({ ...input, facts });
      return scores(scorer.score(input)) === first;
    }),
  ),
  law(
    "a copy of the facts by way of JSON scores the same, with the same derivations",
    8_004,
    fc.property(department, fc.nat(3), ({ scorer, input }, pick) => {
      const copy: ScoringInput = JSON.parse(JSON.stringify(input));
      const written = (facts: ScoringInput) => {
        const { total, indicators } = scorer.score(facts);
        return JSON.stringify([total, indicators[pick % indicators.length]]);
      };
      return written(copy) === written(input);
    }),
  ),
  law(
    "rows in another order earn the same, and so does the table",
    8_005,
    fc.property(
      besides(85, (framework) => ({ ...framework, indicators: [...framework.indicators].reverse() })),
      ({ one, other, input }) => scores(one.score(input)) === scores(other.score(input)),
    ),
  ),
  law(
    "names, labels and units are words: other words earn the same",
    8_006,
    fc.property(
      besides(86, reworded),
      ({ one, other, input }) => scores(one.score(input)) === scores(other.score(input)),
    ),
  ),
];

/** Credits and judgements − losses + what caps give back. */
function addedUp(lines: readonly DerivationLine[]): Fraction {
  return lines.reduce((sum, { role, value }) => {
    if (value === null) return sum;
    if (role === "credit" || role === "judgement" || role === "cap") return plus(sum, read(value));
    return role === "loss" ? minus(sum, read(value)) : sum;
  }, fraction(0n));
}

/** A value written with six places may be a quotient without end, half a unit of the last place off. */
const isExact = ({ value }: DerivationLine): boolean => value === null || !/\.\d{6}$/.test(value);
const LAST_PLACE = fraction(1n, 1_000_000n);
const HALF_CENT = fraction(1n, 200n);

/** Exactly, where every line is exact; else within what the lines cannot show. */
function agree(lines: readonly DerivationLine[], result: string): boolean {
  const sum = addedUp(lines);
  if (lines.every(isExact)) return twoPlaces(rounded(sum, 2, "halfUp")) === result;
  const slack = lines.reduce((total) => plus(total, LAST_PLACE), HALF_CENT);
  return order(size(minus(sum, read(result))), slack) <= 0;
}

/** One row of a card: a derivation is written when it is first read, and costs more than the score. */
const oneRow = fc.tuple(department, fc.nat(3)).map(([{ scorer, input }, pick]): IndicatorScore => {
  const { indicators } = scorer.score(input);
  const row = indicators[pick % indicators.length];
  if (row === undefined) throw new Error("a table has rows");
  return row;
});

const explained: readonly Law[] = [
  law(
    "credits minus losses, after caps, are the result of every row",
    8_011,
    fc.property(oneRow, ({ derivation: { lines }, computed }) => {
      const result = lines.at(-1);
      return result?.role === "result" && result.value === computed && agree(lines, computed);
    }),
  ),
  law(
    "every line can be said, without a hyphen for a minus and without a float's debris",
    8_012,
    fc.property(oneRow, ({ derivation: { lines } }) =>
      lines.every((line) => {
        const text = renderLine(line);
        return text.includes(line.label) && !/(^|[^\d])-\d|undefined|NaN|\[object|\d\.\d{7}/.test(text);
      }),
    ),
  ),
  law(
    "what a row lacks, its derivation says: a part without evidence has a line of its own",
    8_013,
    fc.property(
      oneRow,
      ({ derivation: { lines }, missing }) =>
        missing.length === 0 || lines.some(({ role }) => role === "missing" || role === "unused"),
    ),
  ),
];

export const CARD: readonly Law[] = [...same, ...explained];
