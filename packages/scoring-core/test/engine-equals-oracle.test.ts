import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../src/index.ts";
import { arbitraryCase } from "./arbitrary-case.ts";
import { rounded, twoPlaces } from "./fraction.ts";
import { oracle } from "./oracle.ts";

test("every row has the points that a second, independent reading of its rule gives", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ framework, input }) => {
      const card = compile(framework).score(input);
      const expected = framework.indicators.map(({ rule }) =>
        twoPlaces(rounded(oracle(rule, input), 2, "halfUp")),
      );
      expect(card.indicators.map(({ computed }) => computed)).toEqual(expected);
    }),
    { numRuns: 4_000, seed: 20_211_231 },
  );
});
