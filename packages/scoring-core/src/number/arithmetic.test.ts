import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fraction, minus, order, over, plus, read, times } from "../../test/fraction.ts";
import type { Fraction } from "../../test/fraction.ts";
import {
  absolute,
  add,
  compare,
  divide,
  isZero,
  maximum,
  minimum,
  multiply,
  subtract,
} from "./arithmetic.ts";
import { parseDecimal } from "./decimal.ts";
import { open } from "./exact.ts";
import type { Exact } from "./exact.ts";

const decimal = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
    fc.option(fc.stringMatching(/^[0-9]{1,6}$/)),
  )
  .map(([negative, whole, places]) => `${negative ? "-" : ""}${whole}${places === null ? "" : `.${places}`}`)
  .filter((text) => !/^-0(\.0+)?$/.test(text));

const same = (value: Exact, expected: Fraction): boolean => {
  const { n, d } = open(value);
  return d > 0n && order(fraction(n, d), expected) === 0;
};
const pair = fc.tuple(decimal, decimal);
const runs = { numRuns: 2_000, seed: 11 };

describe("exact arithmetic", () => {
  test("agrees with reduced fractions", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [left, right] = [parseDecimal(a), parseDecimal(b)];
        expect(same(add(left, right), plus(read(a), read(b)))).toBe(true);
        expect(same(subtract(left, right), minus(read(a), read(b)))).toBe(true);
        expect(same(multiply(left, right), times(read(a), read(b)))).toBe(true);
        expect(compare(left, right)).toBe(order(read(a), read(b)));
      }),
      runs,
    );
  });

  test("a quotient times its divisor is the dividend, however long the fraction", () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 1, max: 30 }), ([a, b], times) => {
        const divisor = parseDecimal(b);
        fc.pre(!isZero(divisor));
        let value = parseDecimal(a);
        for (let index = 0; index < times; index += 1) value = divide(value, divisor);
        for (let index = 0; index < times; index += 1) value = multiply(value, divisor);
        expect(same(value, read(a))).toBe(true);
        expect(same(divide(parseDecimal(a), divisor), over(read(a), read(b)))).toBe(true);
      }),
      runs,
    );
  });

  test("minimum, maximum and absolute choose, they do not compute", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [left, right] = [parseDecimal(a), parseDecimal(b)];
        expect(compare(minimum(left, right), maximum(left, right))).toBeLessThanOrEqual(0);
        expect([left, right]).toContain(minimum(left, right));
        expect(compare(absolute(left), parseDecimal("0"))).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  test("division by zero is the caller's mistake", () => {
    expect(() => divide(parseDecimal("1"), parseDecimal("0"))).toThrow(RangeError);
  });
});
