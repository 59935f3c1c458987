import type { DerivationLine, Formula, IndicatorScore, NumberToken } from "@hengji/scoring-core";
import { fieldOf, type FieldId } from "../edit/field.ts";
import { compareDecimals, isZero, pointsText, textAt } from "./decimal-text.ts";
import type { Given, GivenState } from "./given.ts";

/** What the folded 核定数 cell shows, and how many values stand behind it. */
export interface MainGiven {
  /** Field of the value; null for a quantity worked out from several. */
  readonly field: FieldId | null;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly numeric: boolean;
  readonly state: GivenState;
  /** Values not shown while folded. */
  readonly others: number;
}

/**
 * The value that decides the score: a quantity worked out from several facts where it is a rate or costs
 * points, else the fact that costs, else the first one that carries a number.
 */
export function mainGiven(givens: readonly Given[], score: IndicatorScore): MainGiven | null {
  if (givens.length === 0) return null;
  const { lines } = score.derivation;
  const worked = workedOut(lines, givens);
  if (worked !== null) return worked;
  const costing = costliestFacts(lines);
  const lost = !isZero(score.lost);
  const [first] = givens.toSorted((a, b) => rank(a, costing, lost, score) - rank(b, costing, lost, score));
  if (first === undefined) return null;
  const { label, value, unit, numeric, state } = first;
  return { field: fieldOf(first), label, value, unit, numeric, state, others: givens.length - 1 };
}

function rank(given: Given, costing: ReadonlySet<string>, lost: boolean, score: IndicatorScore): number {
  if (score.missing.includes(given.key)) return 0;
  if (given.state === "missing" || given.state === "notApplicable") return 7;
  if (costing.has(given.key)) return 1;
  if (lost && given.yesNo === false) return 2;
  if (given.state === "judged") return 3;
  return given.yesNo === null ? 4 : 5;
}

const tokensOf = (formula: Formula): readonly NumberToken[] =>
  formula.filter((part): part is NumberToken => typeof part !== "string");

const factsIn = (line: DerivationLine): readonly string[] =>
  tokensOf(line.formula).flatMap(({ fact }) => (fact === undefined ? [] : [fact]));

const takes = (line: DerivationLine): boolean =>
  line.role === "loss" && line.value !== null && !isZero(line.value);

/** Lines that lead to one loss: the measures written directly before it. */
function leadingTo(lines: readonly DerivationLine[], index: number): readonly DerivationLine[] {
  let start = index;
  while (start > 0 && lines[start - 1]?.role === "measure") start -= 1;
  return lines.slice(start, index + 1);
}

/** Facts behind the loss that takes the most. */
function costliestFacts(lines: readonly DerivationLine[]): ReadonlySet<string> {
  const most = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => takes(line))
    .map(({ line, index }) => ({ taken: line.value ?? "0", facts: leadingTo(lines, index).flatMap(factsIn) }))
    .filter(({ facts }) => facts.length > 0)
    .toSorted((a, b) => compareDecimals(b.taken, a.taken))[0];
  return new Set(most?.facts);
}

function workedOut(lines: readonly DerivationLine[], givens: readonly Given[]): MainGiven | null {
  const cost = lines.findIndex(takes);
  const where = cost >= 0 ? leadingTo(lines, cost) : lines;
  const line = where.find(
    ({ role, unit, formula }) =>
      role === "measure" &&
      tokensOf(formula).filter(({ fact }) => fact !== undefined).length > 1 &&
      (unit === "%" || cost >= 0),
  );
  if (line === undefined || line.value === null) return null;
  const behind = new Set(factsIn(line));
  const states = givens.filter(({ key }) => behind.has(key)).map(({ state }) => state);
  return {
    field: null,
    label: line.label,
    value:
      line.unit === "%"
        ? textAt(line.value, 2)
        : line.value.includes(".")
          ? pointsText(line.value)
          : line.value,
    unit: line.unit,
    numeric: true,
    state: weakest(states),
    others: givens.length,
  };
}

const strength: readonly GivenState[] = [
  "missing",
  "notApplicable",
  "inferred",
  "affirmed",
  "judged",
  "stated",
];

/** A quantity is only as well founded as the least of its facts. */
export function weakest(states: readonly GivenState[]): GivenState {
  return strength.find((state) => states.includes(state)) ?? "stated";
}
