import fc from "fast-check";
import { expect, test } from "vitest";
import { compile, renderLine } from "../src/index.ts";
import type { DerivationLine } from "../src/index.ts";
import { arbitraryCase } from "./arbitrary-case.ts";
import { fraction, minus, order, plus, read, rounded, size, twoPlaces } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";

/** Credits and judgements − losses + what caps give back. */
function addedUp(lines: readonly DerivationLine[]): Fraction {
  return lines.reduce((sum, { role, value }) => {
    if (value === null) return sum;
    if (role === "credit" || role === "judgement" || role === "cap") return plus(sum, read(value));
    return role === "loss" ? minus(sum, read(value)) : sum;
  }, fraction(0n));
}

/** A value written with six places may be a quotient without end, half a unit of the last place off. */
const isExact = ({ value }: DerivationLine): boolean => value === null || !/\.\d{6}$/.test(value);
const LAST_PLACE = fraction(1n, 1_000_000n);
const HALF_CENT = fraction(1n, 200n);

/** Exactly, where every line is exact; else within what the lines cannot show. */
function agree(lines: readonly DerivationLine[], result: string): boolean {
  const sum = addedUp(lines);
  if (lines.every(isExact)) return twoPlaces(rounded(sum, 2, "halfUp")) === result;
  const slack = lines.reduce((total) => plus(total, LAST_PLACE), HALF_CENT);
  return order(size(minus(sum, read(result))), slack) <= 0;
}

test("credits minus losses, after caps, are the result of every row", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryCase, ({ framework, input }) => {
      for (const row of compile(framework).score(input).indicators) {
        const { lines } = row.derivation;
        const result = lines.at(-1);
        expect(result?.role).toBe("result");
        expect(result?.value).toBe(row.computed);
        expect(agree(lines, row.computed)).toBe(true);
      }
    }),
    { numRuns: 1_500, seed: 8_980 },
  );
});

test(
  "every line can be said, without a hyphen for a minus and without a float's debris",
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(arbitraryCase, ({ framework, input }) => {
        const { indicators } = compile(framework).score(input);
        for (const line of indicators.flatMap(({ derivation }) => derivation.lines)) {
          const text = renderLine(line);
          expect(text).toContain(line.label);
          expect(text).not.toMatch(/(^|[^\d])-\d|undefined|NaN|\[object|\d\.\d{7}/);
        }
      }),
      { numRuns: 1_000, seed: 925 },
    );
  },
);
