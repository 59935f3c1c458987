import fc from "fast-check";
import { expect } from "vitest";

/**
 * One law of scoring: it comes from the regulation or from what a user may expect, and holds for every table and every
 * department. `seed` is kept, so that each run tries the same cases; a law that fails prints its seed, the path to the
 * smallest case and the case, and what was at fault gets a test by hand beside the code.
 */
export interface Law {
  readonly name: string;
  readonly seed: number;
  readonly property: fc.IRawProperty<unknown, false>;
}

export const law = (name: string, seed: number, property: Law["property"]): Law => ({ name, seed, property });

/** Tries a law so many times. */
export function hold({ property, seed }: Law, numRuns: number): void {
  const run = fc.check(property, { numRuns, seed });
  expect(run.failed ? fc.defaultReportMessage(run) : "holds").toBe("holds");
}
