import fc from "fast-check";
import { compile } from "../src/index.ts";
import { arbitraryCase } from "./arbitrary-case.ts";
import { rounded, twoPlaces } from "./fraction.ts";
import { oracle } from "./oracle.ts";

/** Every row has the points that a second, independent reading of its rule gives. */
export const agreesWithOracle = fc.property(arbitraryCase, ({ framework, input }) => {
  const rows = compile(framework).score(input).indicators;
  return framework.indicators.every(
    ({ rule }, index) => rows[index]?.computed === twoPlaces(rounded(oracle(rule, input), 2, "halfUp")),
  );
});
