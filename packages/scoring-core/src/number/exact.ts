declare const opaque: unique symbol;

/** An exact number. Only this folder knows how it is held. */
export interface Exact {
  readonly [opaque]: "exact";
}

export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/**
 * A fraction n ÷ d with d above zero, not always in lowest terms. Almost every value is *small*: n and d are
 * integers that a double holds exactly. A value that does not fit is held in `large` instead, in lowest terms,
 * and its n and d are NaN: whatever is worked out from them fails `isSafe`, so small arithmetic needs no
 * question before it begins. One class, its fields always set in one order, keeps V8's code for it simple.
 */
export class Value {
  readonly n: number;
  readonly d: number;
  readonly large: Fraction | null;

  constructor(n: number, d: number, large: Fraction | null) {
    this.n = n;
    this.d = d;
    this.large = large;
  }
}

export const valueOf = (value: Exact): Value => value as unknown as Value;

/**
 * Whether an integer was worked out without loss. A double is the exact product, sum or difference of two
 * integers wherever it lies in this range, because beyond the range no rounding leads back into it.
 */
export const isSafe = (integer: number): boolean =>
  integer <= Number.MAX_SAFE_INTEGER && integer >= -Number.MAX_SAFE_INTEGER;

/** A value whose safe numerator and safe divisor above zero are known. */
export const small = (n: number, d: number): Exact => new Value(n, d, null) as unknown as Exact;

/** The value n ÷ d of any size, d above zero: small again where its lowest terms fit. */
export function seal(n: bigint, d: bigint): Exact {
  const common = greatestCommonDivisor(n < 0n ? -n : n, d);
  const lowest = { n: n / common, d: d / common };
  const [numerator, divisor] = [Number(lowest.n), Number(lowest.d)];
  if (isSafe(numerator) && isSafe(divisor)) return small(numerator, divisor);
  return new Value(NaN, NaN, lowest) as unknown as Exact;
}

/** The value as a fraction of two bigints, for what small arithmetic cannot hold. */
export function open(value: Exact): Fraction {
  const { n, d, large } = valueOf(value);
  return large ?? { n: BigInt(n), d: BigInt(d) };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** A whole number, for example the length of a list. */
export const whole = (value: number): Exact => small(value, 1);

export const ZERO: Exact = whole(0);
export const ONE: Exact = whole(1);
export const HUNDRED: Exact = whole(100);

/** Places up to which a power of ten is a safe integer. */
const SAFE_PLACES = 15;

const POWERS: readonly number[] = Array.from({ length: SAFE_PLACES + 1 }, (_, places) =>
  Number(`1e${places}`),
);

/** 10 to the power of a number of places; NaN, which is not safe, where that is no safe integer. */
export const tenTo = (places: number): number => POWERS[places] ?? NaN;

/** One in the last of so many places, at most 15: 0.01 for two. */
export const lastPlace = (places: number): Exact => small(1, tenTo(places));

/** 10 to the power of a number of places, of any size. */
export const largeTenTo = (places: number): bigint => 10n ** BigInt(places);
