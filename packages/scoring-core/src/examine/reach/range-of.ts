import type { Condition, Expression, Relation, ZeroPolicy } from "../../expression.ts";
import type { FactDefinition } from "../../framework.ts";
import { HUNDRED, ZERO, maximum, minimum, parseDecimal, round, whole } from "../../number/index.ts";
import {
  EVERYTHING,
  added,
  between,
  divided,
  extreme,
  holds,
  hull,
  intersect,
  isPoint,
  magnitude,
  multiplied,
  point,
  rising,
  subtracted,
} from "./range.ts";
import type { Range } from "./range.ts";
import { choicesIn, textOf } from "./world.ts";
import type { Days, World } from "./world.ts";

/**
 * All values that a quantity may take in a world. A quantity that lacks evidence there has no value; where it
 * never has one, everything is returned.
 */
export function rangeOf(expression: Expression, world: World): Range {
  const worked = workedOut(expression, world);
  const known = world.ranges.size === 0 ? undefined : world.ranges.get(textOf(expression));
  return known === undefined ? worked : (intersect(worked, known) ?? known);
}

function workedOut(expression: Expression, world: World): Range {
  const all = (operands: readonly Expression[], combine: (a: Range, b: Range) => Range): Range =>
    operands.map((operand) => rangeOf(operand, world)).reduce(combine);
  switch (expression.op) {
    case "constant":
      return point(parseDecimal(expression.value));
    case "fact":
    case "prior":
      return declaredRange(world.facts.get(expression.key));
    case "caseCount":
      return between(ZERO, null);
    case "add":
      return all(expression.terms, added);
    case "subtract":
      return subtracted(rangeOf(expression.left, world), rangeOf(expression.right, world));
    case "multiply":
      return all(expression.factors, multiplied);
    case "divide":
      return quotient(rangeOf(expression.left, world), rangeOf(expression.right, world), expression);
    case "percentOf": {
      const part = multiplied(rangeOf(expression.part, world), point(HUNDRED));
      return quotient(part, rangeOf(expression.whole, world), expression);
    }
    case "absolute":
      return magnitude(rangeOf(expression.of, world));
    case "least":
      return all(expression.of, (a, b) => extreme(a, b, "least"));
    case "greatest":
      return all(expression.of, (a, b) => extreme(a, b, "greatest"));
    case "weightedIndex":
      return weightedMean(expression, world);
    case "countOf":
      return countRange(expression.conditions, world);
    case "daysAfter":
      return EVERYTHING;
    case "round":
      return rising(rangeOf(expression.of, world), (value) =>
        round(value, expression.places, expression.mode),
      );
  }
}

/** What the declaration of a fact allows. */
export function declaredRange(fact: FactDefinition | undefined): Range {
  if (fact === undefined || !["amount", "count", "percent"].includes(fact.type)) return EVERYTHING;
  return between(parseDecimal(fact.min ?? "0"), fact.max === undefined ? null : parseDecimal(fact.max));
}

/** The quotient, and what its policy gives where the divisor may be zero. */
function quotient(left: Range, right: Range, policy: ZeroPolicy): Range {
  const decided = holds(right, ZERO)
    ? [policy.whenZeroDivisor, holds(left, ZERO) ? policy.whenZeroOverZero : undefined].flatMap((value) =>
        value === undefined ? [] : [point(parseDecimal(value))],
      )
    : [];
  const divisible = divided(left, right);
  const found = divisible === null ? decided : [divisible, ...decided];
  return found.length === 0 ? EVERYTHING : found.reduce(hull);
}

/** A mean lies between the smallest and the greatest weight while no count is negative. */
function weightedMean(index: Extract<Expression, { op: "weightedIndex" }>, world: World): Range {
  const counts = index.items.map(({ count }) => rangeOf(count, world));
  if (counts.some(({ low }) => low === null || intersect(point(low.at), NEGATIVE) !== null))
    return EVERYTHING;
  const weights = index.items.map(({ weight }) => parseDecimal(weight));
  const mean = between(weights.reduce(minimum), weights.reduce(maximum));
  const decided = [index.whenZeroOverZero, index.whenZeroDivisor].flatMap((value) =>
    value === undefined ? [] : [point(parseDecimal(value))],
  );
  return [mean, ...decided].reduce(hull);
}

const NEGATIVE: Range = { low: null, high: { at: ZERO, included: false } };

const countRange = (conditions: readonly Condition[], world: World): Range =>
  between(
    whole(conditions.filter((condition) => narrow(condition, false, world) === null).length),
    whole(conditions.filter((condition) => narrow(condition, true, world) !== null).length),
  );

const NEGATED: Readonly<Record<Relation, Relation | "ne">> = {
  lt: "ge",
  le: "gt",
  eq: "ne",
  ge: "lt",
  gt: "le",
};
const SWAPPED: Readonly<Record<Relation, Relation>> = { lt: "gt", le: "ge", eq: "eq", ge: "le", gt: "lt" };

/** What is known once the condition is known to hold, or to fail; null where it never does. */
export function narrow(condition: Condition, truth: boolean, world: World): World | null {
  switch (condition.op) {
    case "yes": {
      const known = world.answers.get(condition.key);
      if (known !== undefined) return known === truth ? world : null;
      return { ...world, answers: new Map(world.answers).set(condition.key, truth) };
    }
    case "is": {
      const left = choicesIn(world, condition.key).filter(
        (choice) => (choice === condition.choice) === truth,
      );
      return left.length === 0
        ? null
        : { ...world, choices: new Map(world.choices).set(condition.key, left) };
    }
    case "onOrBefore": {
      const left = split(world.days.get(condition.key) ?? {}, condition.date, truth);
      return left && { ...world, days: new Map(world.days).set(condition.key, left) };
    }
    case "compare":
      return narrowComparison(condition, truth, world);
    case "not":
      return narrow(condition.of, !truth, world);
    case "all":
      return truth ? together(condition.of, true, world) : either(condition.of, false, world);
    case "any":
      return truth ? either(condition.of, true, world) : together(condition.of, false, world);
  }
}

const together = (terms: readonly Condition[], truth: boolean, world: World): World | null =>
  terms.reduce<World | null>((known, term) => known && narrow(term, truth, known), world);

/** At least one term is so; which one is only known where all others cannot be. */
function either(terms: readonly Condition[], truth: boolean, world: World): World | null {
  const possible = terms.flatMap((term) => narrow(term, truth, world) ?? []);
  if (possible.length > 1) return world;
  return possible[0] ?? null;
}

function split({ after, until }: Days, date: string, before: boolean): Days | null {
  const from = !before && (after === undefined || date > after) ? date : after;
  const to = before && (until === undefined || date < until) ? date : until;
  if (from !== undefined && to !== undefined && to <= from) return null;
  return { ...(from === undefined ? {} : { after: from }), ...(to === undefined ? {} : { until: to }) };
}

function narrowComparison(
  { left, relation, right }: Extract<Condition, { op: "compare" }>,
  truth: boolean,
  world: World,
): World | null {
  const [a, b] = [rangeOf(left, world), rangeOf(right, world)];
  const held = truth ? relation : NEGATED[relation];
  if (held === "ne") return isPoint(a) && isPoint(b) && intersect(a, b) !== null ? null : world;
  const [x, y] = [intersect(a, related(held, b)), intersect(b, related(SWAPPED[held], a))];
  if (x === null || y === null) return null;
  return { ...world, ranges: new Map(world.ranges).set(textOf(left), x).set(textOf(right), y) };
}

/** Values that stand in the relation to some value of `other`. */
function related(relation: Relation, { low, high }: Range): Range {
  switch (relation) {
    case "eq":
      return { low, high };
    case "lt":
      return { low: null, high: high && { ...high, included: false } };
    case "le":
      return { low: null, high };
    case "gt":
      return { low: low && { ...low, included: false }, high: null };
    case "ge":
      return { low, high: null };
  }
}
