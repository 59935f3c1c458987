import { ZERO, open, seal } from "./exact.ts";
import type { Exact } from "./exact.ts";

export function add(left: Exact, right: Exact): Exact {
  const a = open(left);
  const b = open(right);
  if (a.d === b.d) return seal(a.n + b.n, a.d);
  if (a.d % b.d === 0n) return seal(a.n + b.n * (a.d / b.d), a.d);
  if (b.d % a.d === 0n) return seal(a.n * (b.d / a.d) + b.n, b.d);
  return seal(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function negate(value: Exact): Exact {
  const { n, d } = open(value);
  return seal(-n, d);
}

export const subtract = (left: Exact, right: Exact): Exact => add(left, negate(right));

export function multiply(left: Exact, right: Exact): Exact {
  const a = open(left);
  const b = open(right);
  return seal(a.n * b.n, a.d * b.d);
}

/** Exact quotient. Throws a RangeError on a zero divisor: callers decide what that means before. */
export function divide(left: Exact, right: Exact): Exact {
  const a = open(left);
  const b = open(right);
  if (b.n === 0n) throw new RangeError("division by zero");
  return b.n > 0n ? seal(a.n * b.d, a.d * b.n) : seal(-a.n * b.d, a.d * -b.n);
}

/** −1, 0 or 1. */
export function compare(left: Exact, right: Exact): -1 | 0 | 1 {
  const a = open(left);
  const b = open(right);
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const equals = (left: Exact, right: Exact): boolean => compare(left, right) === 0;
export const isZero = (value: Exact): boolean => open(value).n === 0n;
export const isNegative = (value: Exact): boolean => open(value).n < 0n;
export const absolute = (value: Exact): Exact => (isNegative(value) ? negate(value) : value);
export const minimum = (left: Exact, right: Exact): Exact => (compare(left, right) <= 0 ? left : right);
export const maximum = (left: Exact, right: Exact): Exact => (compare(left, right) >= 0 ? left : right);
export const notNegative = (value: Exact): Exact => (isNegative(value) ? ZERO : value);
export const sum = (values: readonly Exact[]): Exact => values.reduce(add, ZERO);
