import fc from "fast-check";
import { expect, test } from "vitest";
import { agreesWithOracle } from "./agrees-with-oracle.ts";

test("a hundred thousand random inputs: every row has the points that a second, independent reading of its rule gives", () => {
  const run = fc.check(agreesWithOracle, { numRuns: 100_000, seed: 8_980 });
  expect(run.failed ? fc.defaultReportMessage(run) : "agrees").toBe("agrees");
});
