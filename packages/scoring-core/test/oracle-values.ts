import type { Condition, Expression, ScoringInput } from "../src/index.ts";
import { days, fraction, minus, order, over, plus, read, rounded, sign, size, times } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";

/** Thrown where evidence is lacking, with the reason of every gap, and caught at the smallest part. */
export class NoEvidence extends Error {
  readonly whys: readonly string[];
  constructor(whys: readonly string[]) {
    super("no evidence");
    this.whys = whys;
  }
}

export const NOUGHT = fraction(0n);

export function value(expression: Expression, input: ScoringInput): Fraction {
  switch (expression.op) {
    case "constant":
      return read(expression.value);
    case "fact":
      return read(text(expression.key, input));
    case "prior":
      return read(text(`${expression.key}@prior`, input));
    case "caseCount":
      return fraction(BigInt((seen(expression.key, input) as readonly unknown[]).length));
    case "add":
      return total(all(expression.terms.map((term) => () => value(term, input))));
    case "multiply":
      return all(expression.factors.map((factor) => () => value(factor, input))).reduce(times);
    case "least":
      return all(expression.of.map((of) => () => value(of, input))).reduce(least);
    case "greatest":
      return all(expression.of.map((of) => () => value(of, input))).reduce((a, b) =>
        order(a, b) < 0 ? b : a,
      );
    case "weightedIndex": {
      const counts = all(
        expression.items.map(
          ({ count }) =>
            () =>
              value(count, input),
        ),
      );
      const weighted = counts.map((count, index) => times(read(expression.items[index]!.weight), count));
      return quotient(total(weighted), total(counts), {
        whenZeroDivisor: expression.whenZeroOverZero ?? expression.whenZeroDivisor,
      });
    }
    case "countOf": {
      const answers = all(expression.conditions.map((condition) => () => truth(condition, input)));
      return fraction(BigInt(answers.filter((answer) => answer).length));
    }
    case "daysAfter":
      return fraction(days(text(expression.key, input)) - days(expression.date));
    case "subtract":
      return minus(...both(expression.left, expression.right, input));
    case "divide":
      return quotient(...both(expression.left, expression.right, input), expression);
    case "percentOf": {
      const [share, whole] = both(expression.part, expression.whole, input);
      return sign(whole) === 0
        ? quotient(share, whole, expression)
        : times(over(share, whole), fraction(100n));
    }
    case "absolute":
      return size(value(expression.of, input));
    case "round":
      return rounded(value(expression.of, input), expression.places, expression.mode);
  }
}

function quotient(
  left: Fraction,
  right: Fraction,
  policy: { readonly whenZeroOverZero?: string; readonly whenZeroDivisor?: string | undefined },
): Fraction {
  if (sign(right) !== 0) return over(left, right);
  const decided =
    sign(left) === 0 && policy.whenZeroOverZero !== undefined
      ? policy.whenZeroOverZero
      : policy.whenZeroDivisor;
  if (decided === undefined) throw new NoEvidence(["zeroDivisor"]);
  return read(decided);
}

export function truth(condition: Condition, input: ScoringInput): boolean {
  switch (condition.op) {
    case "yes":
      return seen(condition.key, input) === true;
    case "is":
      return seen(condition.key, input) === condition.choice;
    case "onOrBefore":
      return text(condition.key, input) <= condition.date;
    case "compare": {
      const found = order(...both(condition.left, condition.right, input));
      return { lt: [-1], le: [-1, 0], eq: [0], ge: [0, 1], gt: [1] }[condition.relation].includes(found);
    }
    case "not":
      return !truth(condition.of, input);
    case "all":
      return all(condition.of.map((term) => () => truth(term, input))).every((answer) => answer);
    case "any":
      return all(condition.of.map((term) => () => truth(term, input))).some((answer) => answer);
  }
}

function seen(key: string, input: ScoringInput) {
  const observation = input.facts[key];
  if (observation?.status !== "observed") throw new NoEvidence([observation?.status ?? "missing"]);
  return observation.value;
}

export function text(key: string, input: ScoringInput): string {
  const found = seen(key, input);
  if (typeof found !== "string") throw new TypeError(`${key} is not a text`);
  return found;
}

/** All of them, or everything that they lack together. */
function all<T>(asked: readonly (() => T)[]): T[] {
  const whys: string[] = [];
  const found = gather(whys, asked);
  if (whys.length > 0) throw new NoEvidence(whys);
  return found;
}

export function gather<T>(whys: string[], asked: readonly (() => T)[]): T[] {
  return asked.flatMap((ask) => {
    try {
      return [ask()];
    } catch (signal) {
      if (!(signal instanceof NoEvidence)) throw signal;
      whys.push(...signal.whys);
      return [];
    }
  });
}

export const total = (values: readonly Fraction[]): Fraction => values.reduce(plus, NOUGHT);
export const atLeastNought = (found: Fraction): Fraction => (sign(found) < 0 ? NOUGHT : found);
export const least = (a: Fraction, b: Fraction): Fraction => (order(a, b) < 0 ? a : b);
export function both(left: Expression, right: Expression, input: ScoringInput): [Fraction, Fraction] {
  const [first = NOUGHT, second = NOUGHT] = all([left, right].map((side) => () => value(side, input)));
  return [first, second];
}
