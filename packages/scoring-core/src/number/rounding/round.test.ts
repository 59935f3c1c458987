import fc from "fast-check";
import { expect, test } from "vitest";
import { divide } from "../arithmetic.ts";
import { parseDecimal } from "../decimal.ts";
import { open, whole } from "../exact.ts";
import { formatAt } from "../format.ts";
import { fraction, order, rounded } from "../../../test/fraction.ts";
import { round } from "./round.ts";

// 四舍五入 去尾 进一, on both sides of zero: the sign never changes what happens to the digits
test.each([
  ["6.345", "6.35", "6.34", "6.35"],
  ["6.344", "6.34", "6.34", "6.35"],
  ["6.34", "6.34", "6.34", "6.34"],
  ["-6.345", "-6.35", "-6.34", "-6.35"],
  ["-0.001", "0.00", "0.00", "-0.01"],
  ["0.995", "1.00", "0.99", "1.00"],
])("%s to two places is %s half up, %s cut, %s up", (text, halfUp, truncate, up) => {
  const value = parseDecimal(text);
  expect(formatAt(round(value, 2, "halfUp"), 2)).toBe(halfUp);
  expect(formatAt(round(value, 2, "truncate"), 2)).toBe(truncate);
  expect(formatAt(round(value, 2, "up"), 2)).toBe(up);
});

test("every mode agrees with reduced fractions", () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 1 }),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom("halfUp", "truncate", "up"),
      (n, d, places, mode) => {
        const found = open(round(divide(whole(n), whole(d)), places, mode));
        const expected = rounded(fraction(BigInt(n), BigInt(d)), places, mode);
        expect(order(fraction(found.n, found.d), expected)).toBe(0);
      },
    ),
    { numRuns: 3_000, seed: 12 },
  );
});
