import type { Condition, Expression, Loss, Rule, ScoringInput, Tier } from "../src/index.ts";
import { floor, fraction, minus, order, over, plus, read, rounded, sign, size, times } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";

/**
 * A second reading of the rule algebra, written apart from the engine: reduced fractions, and a thrown
 * signal where evidence is lacking, caught at the smallest part.
 */
class NoEvidence extends Error {}

const NOUGHT = fraction(0n);

export function oracle(rule: Rule, input: ScoringInput): Fraction {
  try {
    return part(rule, input);
  } catch (signal) {
    if (signal instanceof NoEvidence) return NOUGHT;
    throw signal;
  }
}

function part(rule: Rule, input: ScoringInput): Fraction {
  switch (rule.kind) {
    case "award":
      return truth(rule.when, input) ? read(rule.points) : NOUGHT;
    case "checklist":
      return total(rule.items.map((item) => oracle({ ...item, kind: "award" }, input)));
    case "sum":
      return total(rule.parts.map((inner) => oracle(inner, input)));
    case "tiers":
      return lookUp(value(rule.measure, input), rule.tiers);
    case "deviationTiers":
      return lookUp(size(minus(value(rule.measure, input), read(rule.target))), rule.tiers);
    case "choice":
      return read(rule.awards[text(rule.key, input)] ?? "");
    case "compare": {
      const change = order(...both(rule.current, rule.previous, input));
      return read(change < 0 ? rule.lower : change > 0 ? rule.higher : rule.equal);
    }
    case "firstMatch": {
      const branch = rule.branches.find(({ when }) => truth(when, input));
      return oracle(branch?.rule ?? rule.otherwise, input);
    }
    case "discretion": {
      const judgement = input.judgements[rule.judgement];
      if (judgement === undefined) throw new NoEvidence();
      return read(judgement.awarded);
    }
    case "deduct": {
      const start = rule.base ? oracle(rule.base, input) : read(rule.points);
      const end = rule.losses.reduce((left, loss) => {
        const amount = taken(loss, input, atLeastNought(left));
        return minus(left, loss.cap === undefined ? amount : least(amount, read(loss.cap)));
      }, start);
      return atLeastNought(end);
    }
  }
}

function taken(loss: Loss, input: ScoringInput, left: Fraction): Fraction {
  switch (loss.kind) {
    case "flat":
      return truth(loss.when, input) ? read(loss.amount) : NOUGHT;
    case "forfeit":
      return truth(loss.when, input) ? left : NOUGHT;
    case "perCase":
      return times(atLeastNought(minus(value(loss.count, input), read(loss.free ?? "0"))), read(loss.each));
    case "share": {
      const [missing, required] = both(loss.missing, loss.required, input);
      if (sign(required) === 0) return read(loss.whenNoneRequired);
      return atLeastNought(times(over(missing, required), read(loss.amount)));
    }
    case "rate": {
      const rate = value(loss.measure, input);
      const end = loss.zeroFrom;
      if (end && (end.included ? order(rate, read(end.at)) >= 0 : order(rate, read(end.at)) > 0)) return left;
      return atLeastNought(times(over(rate, fraction(100n)), read(loss.factor)));
    }
    case "steps": {
      const gone = minus(value(loss.measure, input), read(loss.target));
      if (loss.zeroAt) {
        const cliff = minus(read(loss.zeroAt.at), read(loss.target));
        const sameSide = sign(cliff) === sign(gone);
        const reached = order(size(gone), size(cliff));
        if (sameSide && (reached > 0 || (reached === 0 && loss.zeroAt.included))) return left;
      }
      const away = loss.side === "both" ? size(gone) : loss.side === "above" ? gone : minus(NOUGHT, gone);
      const steps = over(atLeastNought(away), read(loss.step));
      const down = fraction(floor(steps));
      const started = order(steps, down) === 0 ? down : plus(down, fraction(1n));
      return times({ fraction: steps, whole: down, started }[loss.reading], read(loss.each));
    }
  }
}

function value(expression: Expression, input: ScoringInput): Fraction {
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
      return total(expression.terms.map((term) => value(term, input)));
    case "multiply":
      return expression.factors.map((factor) => value(factor, input)).reduce(times);
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
  policy: { readonly whenZeroOverZero?: string; readonly whenZeroDivisor?: string },
): Fraction {
  if (sign(right) !== 0) return over(left, right);
  const decided =
    sign(left) === 0 && policy.whenZeroOverZero !== undefined
      ? policy.whenZeroOverZero
      : policy.whenZeroDivisor;
  if (decided === undefined) throw new NoEvidence();
  return read(decided);
}

function truth(condition: Condition, input: ScoringInput): boolean {
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
      return condition.of.map((term) => truth(term, input)).every((answer) => answer);
    case "any":
      return condition.of.map((term) => truth(term, input)).some((answer) => answer);
  }
}

function seen(key: string, input: ScoringInput) {
  const observation = input.facts[key];
  if (observation?.status !== "observed") throw new NoEvidence();
  return observation.value;
}

function text(key: string, input: ScoringInput): string {
  const found = seen(key, input);
  if (typeof found !== "string") throw new TypeError(`${key} is not a text`);
  return found;
}

function lookUp(found: Fraction, tiers: readonly Tier[]): Fraction {
  const hits = tiers.filter(({ from, to }) => {
    const above = from === undefined ? 1 : order(found, read(from.at));
    const below = to === undefined ? 1 : order(read(to.at), found);
    return (above > 0 || (above === 0 && from?.included)) && (below > 0 || (below === 0 && to?.included));
  });
  if (hits.length !== 1) throw new Error(`${hits.length} bands hold one value`);
  return read(hits[0]?.points ?? "");
}

const total = (values: readonly Fraction[]): Fraction => values.reduce(plus, NOUGHT);
const atLeastNought = (found: Fraction): Fraction => (sign(found) < 0 ? NOUGHT : found);
const least = (a: Fraction, b: Fraction): Fraction => (order(a, b) < 0 ? a : b);
const both = (left: Expression, right: Expression, input: ScoringInput): [Fraction, Fraction] => [
  value(left, input),
  value(right, input),
];
