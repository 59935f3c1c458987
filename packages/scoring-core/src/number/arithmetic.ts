import { ZERO, isSafe, open, seal, small, valueOf } from "./exact.ts";
import type { Exact } from "./exact.ts";

export const add = (left: Exact, right: Exact): Exact => addSigned(left, 1, right);
export const subtract = (left: Exact, right: Exact): Exact => addSigned(left, -1, right);

/**
 * left + sign × right. Equal divisors stay as they are, and where one divides the other only the smaller is
 * scaled: decimals keep a power of ten.
 */
function addSigned(left: Exact, sign: 1 | -1, right: Exact): Exact {
  const a = valueOf(left);
  const b = valueOf(right);
  if (a.d === b.d) {
    const n = a.n + sign * b.n;
    if (isSafe(n)) return small(n, a.d);
  } else if (a.d % b.d === 0) {
    // exact: the divisor of the division was just found to divide
    const scaled = b.n * (a.d / b.d);
    const n = a.n + sign * scaled;
    if (isSafe(scaled) && isSafe(n)) return small(n, a.d);
  } else if (b.d % a.d === 0) {
    // exact, for the same reason
    const scaled = a.n * (b.d / a.d);
    const n = scaled + sign * b.n;
    if (isSafe(scaled) && isSafe(n)) return small(n, b.d);
  } else {
    const first = a.n * b.d;
    const second = b.n * a.d;
    const n = first + sign * second;
    const d = a.d * b.d;
    if (isSafe(first) && isSafe(second) && isSafe(n) && isSafe(d)) return small(n, d);
  }
  const [p, q] = [open(left), open(right)];
  return seal(p.n * q.d + BigInt(sign) * q.n * p.d, p.d * q.d);
}

export function negate(value: Exact): Exact {
  const { n, d, large } = valueOf(value);
  // from zero, because −n would make a negative zero of zero
  return large === null ? small(0 - n, d) : seal(-large.n, large.d);
}

export function multiply(left: Exact, right: Exact): Exact {
  const a = valueOf(left);
  const b = valueOf(right);
  const n = a.n * b.n;
  const d = a.d * b.d;
  // + 0, because 0 × −1 is a negative zero
  if (isSafe(n) && isSafe(d)) return small(n + 0, d);
  const [p, q] = [open(left), open(right)];
  return seal(p.n * q.n, p.d * q.d);
}

/** Exact quotient. Throws a RangeError on a zero divisor: callers decide what that means before. */
export function divide(left: Exact, right: Exact): Exact {
  const a = valueOf(left);
  const b = valueOf(right);
  if (b.n === 0) throw new RangeError("division by zero");
  const cancels = a.d === b.d;
  const n = cancels ? a.n : a.n * b.d;
  const d = cancels ? b.n : a.d * b.n;
  if (isSafe(n) && isSafe(d)) return d > 0 ? small(n, d) : small(0 - n, -d);
  const [p, q] = [open(left), open(right)];
  return q.n > 0n ? seal(p.n * q.d, p.d * q.n) : seal(-p.n * q.d, p.d * -q.n);
}

/** −1, 0 or 1. */
export function compare(left: Exact, right: Exact): -1 | 0 | 1 {
  const a = valueOf(left);
  const b = valueOf(right);
  if (a.d === b.d) return orderOf(a.n, b.n);
  const first = a.n * b.d;
  const second = b.n * a.d;
  if (isSafe(first) && isSafe(second)) return orderOf(first, second);
  const [p, q] = [open(left), open(right)];
  return orderOf(p.n * q.d, q.n * p.d);
}

const orderOf = <T extends number | bigint>(left: T, right: T): -1 | 0 | 1 =>
  left < right ? -1 : left > right ? 1 : 0;

export const equals = (left: Exact, right: Exact): boolean => compare(left, right) === 0;
/** A large value is never zero: zero fits. */
export const isZero = (value: Exact): boolean => valueOf(value).n === 0;

export function isNegative(value: Exact): boolean {
  const { n, large } = valueOf(value);
  return large === null ? n < 0 : large.n < 0n;
}

export const absolute = (value: Exact): Exact => (isNegative(value) ? negate(value) : value);
export const minimum = (left: Exact, right: Exact): Exact => (compare(left, right) <= 0 ? left : right);
export const maximum = (left: Exact, right: Exact): Exact => (compare(left, right) >= 0 ? left : right);
export const notNegative = (value: Exact): Exact => (isNegative(value) ? ZERO : value);
export const sum = (values: readonly Exact[]): Exact => values.reduce(add, ZERO);
