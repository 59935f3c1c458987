import type { DerivationLine, Formula, IndicatorScore, NumberToken } from "@hengji/scoring-core";
import { fieldOf, type FieldId } from "../edit/field.ts";
import { compareDecimals, isZero, pointsText, textAt } from "./decimal-text.ts";
import type { Given, GivenState } from "./given.ts";

/** What the 核定数 cell shows, and how many values stand behind it. */
export interface MainGiven {
  /** Field of the value; null for a quantity worked out from several. */
  readonly field: FieldId | null;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly numeric: boolean;
  readonly state: GivenState;
  /** How many values the shown number is worked out from; 1 where it is one of them. */
  readonly from: number;
  /** Values that the shown one does not use. */
  readonly others: number;
}

/**
 * The value behind the largest deduction, worked out where several facts give it; in a row that lost nothing a
 * rate, a judgement, or the first value that the rule asks for. What is lacking comes before everything.
 */
export function mainGiven(givens: readonly Given[], score: IndicatorScore): MainGiven | null {
  const { lines } = score.derivation;
  const worked = score.missing.length > 0 ? null : workedOut(lines, givens);
  if (worked !== null) return worked;
  const costing = costliestFacts(lines);
  const lost = !isZero(score.lost);
  const [first] = givens.toSorted((a, b) => rank(a, costing, lost, score) - rank(b, costing, lost, score));
  return first === undefined ? null : alone(first, givens);
}

/** One value of a row as the cell shows it. */
export const alone = (given: Given, givens: readonly Given[]): MainGiven => {
  const { label, value, unit, numeric, state } = given;
  return { field: fieldOf(given), label, value, unit, numeric, state, from: 1, others: givens.length - 1 };
};

function rank(given: Given, costing: ReadonlySet<string>, lost: boolean, score: IndicatorScore): number {
  if (score.missing.includes(given.key)) return 0;
  if (["missing", "unneeded", "notApplicable", "notYetDue"].includes(given.state)) return 5;
  if (costing.has(given.key)) return 1;
  if (lost && given.yesNo === false) return 2;
  return given.state === "judged" ? 3 : 4;
}

const tokensOf = (formula: Formula): readonly NumberToken[] =>
  formula.filter((part): part is NumberToken => typeof part !== "string");

const factsIn = (line: DerivationLine): readonly string[] =>
  tokensOf(line.formula).flatMap(({ fact }) => (fact === undefined ? [] : [fact]));

const takes = (line: DerivationLine | undefined): boolean =>
  line?.role === "loss" && line.value !== null && !isZero(line.value);

/** Lines that lead to one loss: the measures written directly before it. */
function leadingTo(lines: readonly DerivationLine[], index: number): readonly DerivationLine[] {
  let start = index;
  while (start > 0 && lines[start - 1]?.role === "measure") start -= 1;
  return lines.slice(start, index + 1);
}

/** Index of the loss that takes the most, the earlier of two that take the same; −1 where nothing is taken. */
function costliest(lines: readonly DerivationLine[]): number {
  const [most] = [...lines.keys()]
    .filter((index) => takes(lines[index]))
    .toSorted((a, b) => compareDecimals(lines[b]?.value ?? "0", lines[a]?.value ?? "0"));
  return most ?? -1;
}

/** Facts behind it, in numbers or in words. */
function costliestFacts(lines: readonly DerivationLine[]): ReadonlySet<string> {
  const cost = costliest(lines);
  const behind = cost < 0 ? [] : leadingTo(lines, cost);
  return new Set(behind.flatMap((line) => [...factsIn(line), ...(line.says ?? [])]));
}

function workedOut(lines: readonly DerivationLine[], givens: readonly Given[]): MainGiven | null {
  const cost = costliest(lines);
  const where = cost >= 0 ? leadingTo(lines, cost) : lines;
  const line = where.find(
    ({ role, unit, formula }) =>
      role === "measure" &&
      tokensOf(formula).filter(({ fact }) => fact !== undefined).length > 1 &&
      (unit === "%" || cost >= 0),
  );
  if (line === undefined || line.value === null) return null;
  const behind = new Set(factsIn(line));
  const used = givens.filter(({ key }) => behind.has(key));
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
    state: weakest(used.map(({ state }) => state)),
    from: used.length,
    others: givens.length - used.length,
  };
}

const strength: readonly GivenState[] = [
  "missing",
  "unneeded",
  "notYetDue",
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
