import fc from "fast-check";
import { expect, test } from "vitest";
import { agreesWithOracle } from "./agrees-with-oracle.ts";

test(
  "every row has the points that a second, independent reading of its rule gives",
  { timeout: 60_000 },
  () => {
    const run = fc.check(agreesWithOracle, { numRuns: 2_000, seed: 20_211_231 });
    expect(run.failed ? fc.defaultReportMessage(run) : "agrees").toBe("agrees");
  },
);
