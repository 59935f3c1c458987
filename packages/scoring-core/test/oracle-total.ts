import type { Framework, Indicator, ScoringInput } from "../src/index.ts";
import { floor, fraction, minus, order, over, plus, read, rounded, sign, times } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";
import { NOUGHT, NoEvidence, least, total, truth } from "./oracle-values.ts";
import { oracle } from "./oracle.ts";

/** A second reading of what stands between the rows and the grade, in reduced fractions as well. */

export interface OracleRow {
  readonly row: Indicator;
  readonly worth: Fraction;
  readonly computed: Fraction;
  readonly awarded: Fraction;
}

export interface OracleCard {
  readonly rows: readonly OracleRow[];
  readonly total: Fraction;
  readonly computedTotal: Fraction;
  /** Code of the grade. */
  readonly grade: string;
}

export function oracleCard(framework: Framework, input: ScoringInput): OracleCard {
  const worths = worthsOf(framework, input);
  const { places, mode } = framework.rounding;
  const rows = framework.indicators.map((row, place): OracleRow => {
    const worth = worths[place]!;
    const computed = rounded(earnedBy(row, worth, input), places, mode);
    const override = input.overrides[row.code];
    return { row, worth, computed, awarded: override === undefined ? computed : read(override.awarded) };
  });
  const from = (earned: (row: OracleRow) => Fraction) => counted(rows, earned, framework, input);
  const final = from(({ awarded }) => awarded);
  return {
    rows,
    total: final,
    computedTotal: from(({ computed }) => computed),
    grade: gradeOf(framework, input, final),
  };
}

const isAbsent = ({ code }: Indicator, { notApplicable = {} }: ScoringInput): boolean =>
  Object.hasOwn(notApplicable, code);

/** What each row is worth for this department: points of absent rows leave, or go to others by largest remainder. */
function worthsOf({ indicators, rounding }: Framework, input: ScoringInput): readonly Fraction[] {
  const cents = fraction(10n ** BigInt(rounding.places));
  const worths = indicators.map((row) => {
    const leaves = isAbsent(row, input) && ["moved", "rescaled"].includes(row.whenNotApplicable!.policy);
    return leaves ? NOUGHT : read(row.points);
  });
  for (const giver of indicators) {
    const policy = giver.whenNotApplicable;
    if (!isAbsent(giver, input) || policy?.policy !== "moved") continue;
    const takers = indicators.flatMap((row, place) =>
      policy.to.includes(row.code) && !isAbsent(row, input) ? [place] : [],
    );
    const own = takers.map((place) => read(indicators[place]!.points));
    const shares = own.map((points) => times(over(times(read(giver.points), points), total(own)), cents));
    const whole = shares.map((share) => floor(share));
    const rest = times(read(giver.points), cents)[0] - whole.reduce((sum, share) => sum + share, 0n);
    const byRemainder = takers
      .map((_, index) => index)
      .sort((a, b) => {
        const remainder = (index: number) => minus(shares[index]!, fraction(whole[index]!));
        return order(remainder(b), remainder(a)) || a - b;
      });
    takers.forEach((place, index) => {
      const extra = BigInt(byRemainder.indexOf(index)) < rest ? 1n : 0n;
      worths[place] = plus(worths[place]!, over(fraction(whole[index]! + extra), cents));
    });
  }
  return worths;
}

function earnedBy(row: Indicator, worth: Fraction, input: ScoringInput): Fraction {
  const policy = row.whenNotApplicable;
  if (!isAbsent(row, input) || policy === undefined) {
    const scale = read(row.scale ?? row.points);
    return over(times(least(oracle(row.rule, input), scale), worth), scale);
  }
  if (policy.policy === "full") return worth;
  if (policy.policy !== "table") return NOUGHT;
  for (const { when, points } of policy.cases) {
    const answer = answerTo(when, input);
    if (answer === null) return NOUGHT;
    if (answer) return least(read(points), worth);
  }
  return NOUGHT;
}

/** Null where the condition cannot be decided. */
function answerTo(when: Parameters<typeof truth>[0], input: ScoringInput): boolean | null {
  try {
    return truth(when, input);
  } catch (signal) {
    if (signal instanceof NoEvidence) return null;
    throw signal;
  }
}

const HUNDREDFOLD = (value: Fraction, whole: Fraction, part: Fraction): Fraction =>
  sign(part) === 0 ? NOUGHT : over(times(value, whole), part);

/** Weights, rescaling, bonus, penalty, the limit of the total, caps. */
function counted(
  rows: readonly OracleRow[],
  earned: (row: OracleRow) => Fraction,
  framework: Framework,
  input: ScoringInput,
): Fraction {
  const { places, mode } = framework.rounding;
  const counting = rows.filter(({ row }) => (row.role ?? "scored") === "scored");
  const base = (under: readonly OracleRow[], path: readonly string[]): [Fraction, Fraction] => {
    const within = under.filter(({ row }) => path.every((name, level) => row.path[level] === name));
    const [points, sum] =
      path.length === 2
        ? [total(within.map(({ worth }) => worth)), total(within.map(earned))]
        : added(
            [...new Set(within.map(({ row }) => row.path[path.length]!))].map((name) =>
              base(within, [...path, name]),
            ),
          );
    const weight = framework.weights?.find((found) => found.path.join("\n") === path.join("\n"))?.weight;
    if (weight === undefined) return [points, sum];
    if (sign(points) === 0) return [NOUGHT, NOUGHT];
    return [read(weight), rounded(HUNDREDFOLD(sum, read(weight), points), places, mode)];
  };
  const [points, sum] = base(counting, []);
  const gone = rows.some(({ row }) => isAbsent(row, input) && row.whenNotApplicable?.policy === "rescaled");
  let found = gone ? rounded(HUNDREDFOLD(sum, read(framework.total), points), places, mode) : sum;
  const limits = framework.extras;
  const of = (role: string) => rows.filter(({ row }) => row.role === role);
  const [bonus, penalty] = [of("bonus"), of("penalty")];
  const atMost = (value: Fraction, limit: string | undefined) =>
    limit === undefined ? value : least(value, read(limit));
  found = plus(found, atMost(total(bonus.map(earned)), limits?.bonusAtMost));
  const lost = total(penalty.map((row) => minus(row.worth, earned(row))));
  found = minus(found, atMost(lost, limits?.penaltyAtMost));
  if (bonus.length + penalty.length > 0 || limits !== undefined) {
    if (sign(found) < 0) found = NOUGHT;
    found = least(found, read(limits?.totalAtMost ?? framework.total));
  }
  for (const { when, atMost: most } of framework.totalCaps ?? [])
    if (answerTo(when, input) === true) found = least(found, read(most));
  return found;
}

const added = (pairs: readonly [Fraction, Fraction][]): [Fraction, Fraction] => [
  total(pairs.map(([points]) => points)),
  total(pairs.map(([, sum]) => sum)),
];

/** The best grade that the total reaches; of the vetoes that come about the one with the worst result holds. */
function gradeOf({ grades, indicators }: Framework, input: ScoringInput, found: Fraction): string {
  const reached = grades.findIndex(({ from, included = true }) => {
    const above = order(found, read(from));
    return included ? above >= 0 : above > 0;
  });
  const results = indicators.flatMap((row) => {
    const veto = row.gradeVeto;
    if (veto === undefined || isAbsent(row, input) || answerTo(veto.when, input) !== true) return [];
    const named = grades.findIndex(({ code }) => code === veto.grade);
    if (veto.effect === "atBest") return named > reached ? [named] : [];
    return [named];
  });
  return grades[results.length === 0 ? reached : Math.max(...results)]!.code;
}
