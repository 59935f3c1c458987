import fc from "fast-check";
import { expect, test } from "vitest";
import * as number from "../src/number/index.ts";
import type { Exact } from "../src/number/index.ts";
import { fraction, minus, order, over, plus, rounded, sign, size, times } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";

/** One number held by the module and by the tests' own fractions. */
interface Both {
  readonly exact: Exact;
  readonly fraction: Fraction;
}

const SAFE = 2n ** 53n;
const POWERS = [1n, 10n, 100n, 1_000_000n, 10n ** 15n, 10n ** 18n];

/** Small, round, near what a double holds exactly, and far beyond it. */
const integer = fc.oneof(
  fc.bigInt(-200n, 200n),
  fc.constantFrom(...POWERS),
  fc.bigInt(SAFE - 3n, SAFE + 3n),
  fc.bigInt(-SAFE - 3n, -SAFE + 3n),
  fc.bigInt(94_906_260n, 94_906_270n),
  fc.bigInt(-(10n ** 40n), 10n ** 40n),
);

const both = fc
  .tuple(
    integer,
    fc.oneof(integer, fc.constantFrom(...POWERS)).filter((divisor) => divisor !== 0n),
  )
  .map(([n, d]): Both => ({ exact: number.divide(held(n), held(d)), fraction: fraction(n, d) }));

/** An integer of any size, put together from what a file may hold. */
function held(value: bigint): Exact {
  const base = 10n ** 15n;
  if (value < 0n) return number.negate(held(-value));
  if (value < base) return number.parseDecimal(String(value));
  return number.add(
    number.multiply(held(value / base), held(base - 1n)),
    held(value / base + (value % base)),
  );
}

/** Equal, and zero only where the other is, through the module's own comparison and its digits. */
function same(exact: Exact, [n, d]: Fraction): void {
  expect(number.equals(exact, number.divide(held(n), held(d)))).toBe(true);
  expect(number.isZero(exact)).toBe(n === 0n);
  expect(number.isNegative(exact)).toBe(n < 0n);
}

const runs = { numRuns: 10_000, seed: 20 };

test("sums, differences, products and quotients are those of fractions", () => {
  fc.assert(
    fc.property(both, both, (a, b) => {
      same(number.add(a.exact, b.exact), plus(a.fraction, b.fraction));
      same(number.subtract(a.exact, b.exact), minus(a.fraction, b.fraction));
      same(number.multiply(a.exact, b.exact), times(a.fraction, b.fraction));
      if (sign(b.fraction) !== 0) same(number.divide(a.exact, b.exact), over(a.fraction, b.fraction));
    }),
    runs,
  );
});

test("order, least, greatest, size and negation are those of fractions", () => {
  fc.assert(
    fc.property(both, both, (a, b) => {
      const [low, high] = order(a.fraction, b.fraction) <= 0 ? [a, b] : [b, a];
      expect(number.compare(a.exact, b.exact)).toBe(order(a.fraction, b.fraction));
      same(number.minimum(a.exact, b.exact), low.fraction);
      same(number.maximum(a.exact, b.exact), high.fraction);
      same(number.absolute(a.exact), size(a.fraction));
      same(number.negate(a.exact), minus(fraction(0n), a.fraction));
    }),
    runs,
  );
});

test("every rounding is that of fractions, and so are the written digits", () => {
  const modes = fc.constantFrom("halfUp" as const, "truncate" as const, "up" as const);
  fc.assert(
    fc.property(both, fc.integer({ min: 0, max: 6 }), modes, (a, places, mode) => {
      const expected = rounded(a.fraction, places, mode);
      const found = number.round(a.exact, places, mode);
      same(found, expected);
      expect(number.formatAt(found, places)).toBe(digits(expected, places));
      expect(number.formatAt(a.exact, places)).toBe(digits(rounded(a.fraction, places, "halfUp"), places));
    }),
    runs,
  );
});

/** The digits of a value that has no more than these places. */
function digits([n, d]: Fraction, places: number): string {
  const units = String(((n < 0n ? -n : n) * 10n ** BigInt(places)) / d).padStart(places + 1, "0");
  const split = units.length - places;
  const text = places === 0 ? units : `${units.slice(0, split)}.${units.slice(split)}`;
  return n < 0n ? `-${text}` : text;
}
