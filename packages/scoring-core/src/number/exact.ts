declare const opaque: unique symbol;

/** An exact number. Only this folder knows how it is held: a fraction of two bigints, divisor above zero. */
export interface Exact {
  readonly [opaque]: "exact";
}

export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const open = (value: Exact): Fraction => value as unknown as Fraction;

/** Beyond this divisor a fraction is reduced, so that long sums of quotients stay small. */
const LARGE = 10n ** 18n;

export function seal(n: bigint, d: bigint): Exact {
  if (d > LARGE) {
    const common = greatestCommonDivisor(n < 0n ? -n : n, d);
    return { n: n / common, d: d / common } as unknown as Exact;
  }
  return { n, d } as unknown as Exact;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

export const ZERO: Exact = seal(0n, 1n);
export const ONE: Exact = seal(1n, 1n);
export const HUNDRED: Exact = seal(100n, 1n);

const POWERS: readonly bigint[] = Array.from({ length: 16 }, (_, places) => 10n ** BigInt(places));

/** 10 to the power of a number of places. */
export const tenTo = (places: number): bigint => POWERS[places] ?? 10n ** BigInt(places);

/** A whole number, for example the length of a list. */
export const whole = (value: number): Exact => seal(BigInt(value), 1n);
