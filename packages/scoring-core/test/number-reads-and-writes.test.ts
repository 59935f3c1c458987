import fc from "fast-check";
import { expect, test } from "vitest";
import { open } from "../src/number/exact.ts";
import * as number from "../src/number/index.ts";
import type { Exact } from "../src/number/index.ts";
import { fraction, plus, read, rounded, sign, times } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";

const held = (value: Exact): Fraction => fraction(open(value).n, open(value).d);

/** The clause of a plain decimal, in one expression: what the reader decides digit by digit. */
const PLAIN = /^(?!-0(?:\.0+)?$)-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?$/;

const noughts = fc.stringMatching(/^0{0,3}$/);
const decimal = fc
  .tuple(
    fc.constantFrom("", "-"),
    fc.oneof(
      fc.bigInt(0n, 200n),
      fc.bigInt(0n, 10n ** 15n - 1n),
      fc.constantFrom(9_007_199_254n, 10n ** 14n),
    ),
    fc.oneof(fc.constant(""), fc.stringMatching(/^\.[0-9]{1,6}$/), fc.constantFrom(".740991", ".740992")),
  )
  .map(([minus, whole, places]) => `${minus}${whole}${places}`)
  .filter((text) => PLAIN.test(text));
const nearly = fc.oneof(
  decimal,
  fc.tuple(decimal, noughts, noughts).map(([text, before, after]) => before + text + after),
  fc
    .tuple(decimal, fc.nat({ max: 24 }), fc.constantFrom("-", "+", ".", "0", "e", "٣", "\n", " "))
    .map(([text, at, sign]) => text.slice(0, at) + sign + text.slice(at)),
  fc.stringMatching(/^[-0-9.]{0,25}$/),
);

const runs = { numRuns: 10_000, seed: 21 };

test("a text is a decimal where the clause says so, and is read as the fraction that it writes", () => {
  fc.assert(
    fc.property(nearly, (text) => {
      expect(number.isDecimal(text)).toBe(PLAIN.test(text));
      if (PLAIN.test(text)) expect(held(number.parseDecimal(text))).toEqual(read(text));
      else expect(() => number.parseDecimal(text)).toThrow(RangeError);
    }),
    runs,
  );
});

test("what is written reads back as the value rounded half up, in as few places as may be", () => {
  const places = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(decimal, decimal, places, (one, other, least) => {
      const product = number.multiply(number.parseDecimal(one), number.parseDecimal(other));
      const exact = times(read(one), read(other));
      const text = number.format(product, least);
      const written = text.split(".")[1] ?? "";
      expect(read(text)).toEqual(rounded(exact, 6, "halfUp"));
      expect(written.length).toBeGreaterThanOrEqual(least);
      if (written.length > least) expect(written.endsWith("0")).toBe(false);
      expect(read(number.formatAt(product, least))).toEqual(rounded(exact, least, "halfUp"));
      expect(number.shorten(text, least)).toBe(number.formatAt(readBack(text), least));
    }),
    runs,
  );
});

const readBack = (text: string): Exact => {
  const [n, d] = read(text);
  const base = 10n ** 7n;
  const part = (value: bigint): Exact =>
    value < base
      ? number.whole(Number(value))
      : number.add(number.multiply(part(value / base), number.whole(Number(base))), part(value % base));
  const size = number.divide(part(n < 0n ? -n : n), part(d));
  return n < 0n ? number.negate(size) : size;
};

test("a sum, what is not negative, a cut and a step up are those of fractions", () => {
  const quotients = fc.array(
    fc.tuple(
      decimal,
      decimal.filter((text) => sign(read(text)) !== 0),
    ),
    {
      maxLength: 6,
    },
  );
  const places = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(quotients, places, (pairs, at) => {
      const values = pairs.map(([one, other]) =>
        number.divide(number.parseDecimal(one), number.parseDecimal(other)),
      );
      const total = values.map(held).reduce(plus, fraction(0n));
      const sum = number.sum(values);
      expect(held(sum)).toEqual(total);
      expect(held(number.notNegative(sum))).toEqual(sign(total) < 0 ? fraction(0n) : total);
      expect(held(number.truncate(sum, at))).toEqual(rounded(total, at, "truncate"));
      expect(held(number.up(sum, at))).toEqual(rounded(total, at, "up"));
    }),
    runs,
  );
});

/** 2⁵³ − 1 is the last integer that is held as a number; it and its neighbours behave alike. */
test.each(["9007199254.740990", "9007199254.740991", "9007199254.740992", "9007199254.740993"])(
  "%s is the same before and after arithmetic that does not change it",
  (text) => {
    const value = number.parseDecimal(text);
    const step = number.parseDecimal("0.000001");
    for (const same of [
      number.subtract(number.add(value, step), step),
      number.divide(number.multiply(value, value), value),
      number.negate(number.negate(value)),
      number.round(value, 6, "up"),
    ]) {
      expect(number.equals(same, value)).toBe(true);
      expect(number.format(same, 6)).toBe(text);
    }
  },
);
