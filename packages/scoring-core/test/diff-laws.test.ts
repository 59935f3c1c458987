import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalFramework, diffFrameworks, parseFramework } from "../src/index.ts";
import { arbitraryCase } from "./arbitrary-case.ts";
import { diffUndone, expectUndone } from "./diff-undone.ts";

describe("laws of comparing two tables", { timeout: 120_000 }, () => {
  test("a table does not differ from itself, however its keys are ordered", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ framework }) => {
        const again = parseFramework(JSON.parse(canonicalFramework(framework)));
        expect(diffFrameworks(framework, framework)).toEqual([]);
        expect(diffFrameworks(framework, again)).toEqual([]);
      }),
      { numRuns: 1_000, seed: 11 },
    );
  });

  test("there is a change exactly where the canonical forms differ, and the other way round it is undone", () => {
    fc.assert(diffUndone, { numRuns: 2_000, seed: 12 });
  });

  test("so it is with two tables of random rules", () => {
    fc.assert(
      fc.property(arbitraryCase, arbitraryCase, ({ framework: from }, { framework: to }) => {
        expectUndone(from, to);
      }),
      { numRuns: 1_000, seed: 14 },
    );
  });
});
