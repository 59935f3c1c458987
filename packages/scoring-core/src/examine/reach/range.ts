import {
  ONE,
  ZERO,
  absolute,
  add,
  compare,
  divide,
  isNegative,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  notNegative,
} from "../../number/index.ts";
import type { Exact } from "../../number/index.ts";

/** One end of a range; without it the range has no limit on that side. */
export interface End {
  readonly at: Exact;
  readonly included: boolean;
}

/**
 * All values that a quantity may take. A range may hold more than the quantity can reach, never less: what is
 * proved of a range is true of the quantity. It is never empty.
 */
export interface Range {
  readonly low: End | null;
  readonly high: End | null;
}

export const EVERYTHING: Range = { low: null, high: null };
export const point = (at: Exact): Range => between(at, at);
export const between = (low: Exact | null, high: Exact | null): Range => ({
  low: low && { at: low, included: true },
  high: high && { at: high, included: true },
});

export const isPoint = ({ low, high }: Range): boolean =>
  low !== null && high !== null && compare(low.at, high.at) === 0;

/** What both ranges hold; null when that is nothing. */
export function intersect(a: Range, b: Range): Range | null {
  const low = tighter(a.low, b.low, 1);
  const high = tighter(a.high, b.high, -1);
  if (low === null || high === null) return { low, high };
  const order = compare(low.at, high.at);
  return order < 0 || (order === 0 && low.included && high.included) ? { low, high } : null;
}

/** The end that leaves less; `direction` 1 for lower ends, −1 for upper ones. */
function tighter(a: End | null, b: End | null, direction: 1 | -1): End | null {
  if (a === null || b === null) return a ?? b;
  const order = compare(a.at, b.at);
  if (order === 0) return a.included ? b : a;
  return order === direction ? a : b;
}

export const holds = (range: Range, at: Exact): boolean => intersect(range, point(at)) !== null;

/** The smallest range around both. */
export const hull = (a: Range, b: Range): Range => ({
  low: a.low && b.low && (tighter(a.low, b.low, 1) === a.low ? b.low : a.low),
  high: a.high && b.high && (tighter(a.high, b.high, -1) === a.high ? b.high : a.high),
});

export const negated = ({ low, high }: Range): Range => ({
  low: high && { ...high, at: negate(high.at) },
  high: low && { ...low, at: negate(low.at) },
});

export const added = (a: Range, b: Range): Range => ({
  low: together(a.low, b.low),
  high: together(a.high, b.high),
});

export const subtracted = (a: Range, b: Range): Range => added(a, negated(b));

const together = (a: End | null, b: End | null): End | null =>
  a && b && { at: add(a.at, b.at), included: a.included && b.included };

/** The range of a function that never falls. */
export const rising = ({ low, high }: Range, of: (value: Exact) => Exact): Range =>
  between(low && of(low.at), high && of(high.at));

export function magnitude(range: Range): Range {
  const { low, high } = range;
  if (low !== null && !isNegative(low.at)) return range;
  if (high !== null && (isNegative(high.at) || isZero(high.at))) return negated(range);
  return between(ZERO, low && high && maximum(absolute(low.at), absolute(high.at)));
}

/** Values below zero count as zero. */
export const floored = ({ low, high }: Range): Range =>
  between(low === null ? ZERO : notNegative(low.at), high && notNegative(high.at));

/** The smaller or greater of two quantities. */
export function extreme(a: Range, b: Range, which: "least" | "greatest"): Range {
  if (which === "greatest") return negated(extreme(negated(a), negated(b), "least"));
  const low = a.low && b.low && minimum(a.low.at, b.low.at);
  const high = a.high && b.high ? minimum(a.high.at, b.high.at) : (a.high ?? b.high)?.at;
  return between(low, high ?? null);
}

type Extended = Exact | "∞" | "−∞";

export function multiplied(a: Range, b: Range): Range {
  const corners = ends(a).flatMap((x) => ends(b).map((y) => product(x, y)));
  return between(finite(corners, "−∞", minimum), finite(corners, "∞", maximum));
}

const ends = ({ low, high }: Range): readonly Extended[] => [low?.at ?? "−∞", high?.at ?? "∞"];

function product(x: Extended, y: Extended): Extended {
  if (typeof x !== "string" && typeof y !== "string") return multiply(x, y);
  const signs = [x, y].map(signOf);
  if (signs.includes(0)) return ZERO;
  return signs[0] === signs[1] ? "∞" : "−∞";
}

function signOf(value: Extended): -1 | 0 | 1 {
  if (value === "∞") return 1;
  if (value === "−∞") return -1;
  return compare(value, ZERO);
}

function finite(
  corners: readonly Extended[],
  limit: "∞" | "−∞",
  pick: (a: Exact, b: Exact) => Exact,
): Exact | null {
  if (corners.includes(limit)) return null;
  const numbers = corners.filter((corner): corner is Exact => typeof corner !== "string");
  return numbers.reduce<Exact | null>((best, number) => (best === null ? number : pick(best, number)), null);
}

/** The quotient where the divisor is not zero; null where it is nothing but zero. */
export function divided(a: Range, b: Range): Range | null {
  if (isPoint(b) && holds(b, ZERO)) return null;
  const { low, high } = b;
  if (low !== null && !isNegative(low.at)) return multiplied(a, reciprocal(low.at, high && high.at));
  if (high !== null && compare(high.at, ZERO) <= 0)
    return negated(multiplied(a, reciprocal(negate(high.at), low && negate(low.at))));
  return EVERYTHING;
}

/** 1 ÷ x for x from `low` (not negative) to `high`. */
const reciprocal = (low: Exact, high: Exact | null): Range =>
  between(high === null ? ZERO : divide(ONE, high), isZero(low) ? null : divide(ONE, low));
