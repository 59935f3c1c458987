import fc from "fast-check";
import { expect, test } from "vitest";
import { rowReach } from "../src/examine/reach/row-reach.ts";
import { compile } from "../src/index.ts";
import { compare, parseDecimal, round } from "../src/number/index.ts";
import { arbitraryCase } from "./arbitrary-case.ts";

test("no department earns more than the reachable best, or, with all evidence, less than the reachable worst", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ framework, input }) => {
      const facts = new Map(framework.facts.map((fact) => [fact.key, fact]));
      // What does not apply or is not yet due earns what a policy says, which is no matter of reach.
      const ordinary = Object.values(input.facts).every(({ status }) =>
        ["observed", "missing"].includes(status),
      );
      const { places, mode } = framework.rounding;
      const { indicators } = compile(framework).score(input);
      framework.indicators.forEach((row, index) => {
        const { worst, best } = rowReach(row, facts);
        const { computed, missing } = indicators[index]!;
        const earned = parseDecimal(computed);
        if (!ordinary) return;
        expect(compare(earned, round(best, places, mode))).toBeLessThanOrEqual(0);
        if (missing.length === 0)
          expect(compare(earned, round(worst, places, mode))).toBeGreaterThanOrEqual(0);
      });
    }),
    { numRuns: 3_000, seed: 41 },
  );
}, 60_000);
