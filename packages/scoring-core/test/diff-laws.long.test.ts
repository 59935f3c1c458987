import fc from "fast-check";
import { test } from "vitest";
import { diffUndone } from "./diff-undone.ts";

test("comparing 50,000 pairs of tables: a change exactly where they differ, undone the other way round", () => {
  fc.assert(diffUndone, { numRuns: 50_000, seed: 15 });
});
