import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, divide, format, isZero, multiply, parseDecimal, subtract, whole } from "../../number/index.ts";
import type { Exact } from "../../number/index.ts";
import {
  added,
  between,
  divided,
  extreme,
  floored,
  holds,
  hull,
  intersect,
  magnitude,
  multiplied,
  subtracted,
} from "./range.ts";
import type { End, Range } from "./range.ts";

const say = ({ low, high }: Range): string => {
  const end = (found: End | null, open: string, closed: string) =>
    found === null ? "∞" : `${found.included ? closed : open}${format(found.at)}`;
  return `${end(low, "(", "[")} ${end(high, ")", "]")}`;
};
const of = (low: string | null, high: string | null): Range =>
  between(low === null ? null : parseDecimal(low), high === null ? null : parseDecimal(high));
const below = (at: string): Range => ({ low: null, high: { at: parseDecimal(at), included: false } });

describe("worked by hand", () => {
  test.each<[string, Range | null, string]>([
    ["90 to 100 and below 95", intersect(of("90", "100"), below("95")), "[90 )95"],
    ["−2 to 3 times 4 to 5", multiplied(of("-2", "3"), of("4", "5")), "[-10 ]15"],
    ["0 and more over 0 and more", divided(of("0", null), of("0", null)), "[0 ∞"],
    ["1 to 6 over 2 to 3", divided(of("1", "6"), of("2", "3")), "[0.333333 ]3"],
    ["1 to 6 over −3 to −2", divided(of("1", "6"), of("-3", "-2")), "[-3 ]-0.333333"],
    ["1 over −1 to 1", divided(of("1", "1"), of("-1", "1")), "∞ ∞"],
    ["size of −3 to 2", magnitude(of("-3", "2")), "[0 ]3"],
    ["size of −3 to −2", magnitude(of("-3", "-2")), "[2 ]3"],
    ["−3 to 2, at least nothing", floored(of("-3", "2")), "[0 ]2"],
    ["the smaller of 1 to 9 and 4 and more", extreme(of("1", "9"), of("4", null), "least"), "[1 ]9"],
    ["the greater of 1 to 9 and 4 and more", extreme(of("1", "9"), of("4", null), "greatest"), "[4 ∞"],
    ["around below 95 and 97", hull(below("95"), of("97", "97")), "∞ ]97"],
  ])("%s", (_, range, expected) => expect(range && say(range)).toBe(expected));

  test("nothing is common to 95 and more and below 95", () => {
    expect(intersect(of("95", null), below("95"))).toBeNull();
    expect(divided(of("1", "2"), of("0", "0"))).toBeNull();
  });
});

/** A range with one of its values. */
const inside = fc
  .tuple(fc.integer({ min: -20, max: 20 }), fc.nat(20), fc.nat(20), fc.nat(3))
  .map(([value, down, up, limits]): [Exact, Range] => [
    whole(value),
    between(limits === 1 ? null : whole(value - down), limits === 2 ? null : whole(value + up)),
  ]);

test("what is worked out from values lies in the range worked out from their ranges", () => {
  fc.assert(
    fc.property(inside, inside, ([x, a], [y, b]) => {
      expect(holds(added(a, b), add(x, y))).toBe(true);
      expect(holds(subtracted(a, b), subtract(x, y))).toBe(true);
      expect(holds(multiplied(a, b), multiply(x, y))).toBe(true);
      if (!isZero(y)) {
        const quotient = divided(a, b);
        expect(quotient !== null && holds(quotient, divide(x, y))).toBe(true);
      }
    }),
    { numRuns: 2_000, seed: 31 },
  );
});
