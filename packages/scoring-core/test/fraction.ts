/** Reduced fractions for the tests: written on its own, so that a fault in `src/number` cannot hide here. */
export type Fraction = readonly [numerator: bigint, denominator: bigint];

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

export function fraction(numerator: bigint, denominator = 1n): Fraction {
  const common = gcd(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return [numerator / common, denominator / common];
}

export function read(text: string): Fraction {
  const [whole = "", decimals = ""] = text.split(".");
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

export const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * d + c * b, b * d);
export const minus = (left: Fraction, [c, d]: Fraction): Fraction => plus(left, [-c, d]);
export const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * c, b * d);
export const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * d, b * c);
export const sign = ([a]: Fraction): number => (a < 0n ? -1 : a > 0n ? 1 : 0);
export const order = (left: Fraction, right: Fraction): number => sign(minus(left, right));
export const size = ([a, b]: Fraction): Fraction => [a < 0n ? -a : a, b];

/** The greatest whole number that is not above the value. */
export function floor([a, b]: Fraction): bigint {
  const cut = a / b;
  return cut * b > a ? cut - 1n : cut;
}

const HALF: Fraction = [1n, 2n];

/** Rounds the absolute value by adding before cutting. */
export function rounded(value: Fraction, places: number, mode: "halfUp" | "truncate" | "up"): Fraction {
  const scale = fraction(10n ** BigInt(places));
  const scaled = times(size(value), scale);
  const down = floor(scaled);
  const isWhole = order(scaled, fraction(down)) === 0;
  const units =
    mode === "truncate" ? down : mode === "halfUp" ? floor(plus(scaled, HALF)) : isWhole ? down : down + 1n;
  return over(fraction(sign(value) < 0 ? -units : units), scale);
}

/** Two decimals, for values that have no more. */
export function twoPlaces(value: Fraction): string {
  const cents = floor(times(value, fraction(100n)));
  const digits = String(cents).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Days since 1970 by the calendar of the runtime. */
export const days = (day: string): bigint => BigInt(Date.parse(`${day}T00:00:00Z`)) / 86_400_000n;
