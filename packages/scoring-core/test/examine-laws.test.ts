import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkBands } from "../src/examine/bands.ts";
import { FrameworkError, examine, parseFramework } from "../src/index.ts";
import type { Bound, Framework, Tier } from "../src/index.ts";
import { altered } from "./altered.ts";
import { arbitraryCase } from "./arbitrary-case.ts";
import { decimalText } from "./arbitrary-expression.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { order, read } from "./fraction.ts";
import { ofRule } from "./small-table.ts";

/** Every path of a JSON value that ends in a number written as text. */
function decimalsIn(value: unknown, path = ""): readonly string[] {
  if (typeof value === "string") return /^-?[0-9]+(\.[0-9]+)?$/.test(value) ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    decimalsIn(entry, Array.isArray(value) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`),
  );
}

/** A random framework with some of its numbers exchanged, where it still loads. */
const unsoundFramework: fc.Arbitrary<Framework> = fc
  .tuple(
    arbitraryCase,
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: -500, max: 20_000 }).map(decimalText)), { maxLength: 4 }),
  )
  .map(([{ framework }, exchanges]) => {
    const paths = decimalsIn(framework);
    const json = exchanges.reduce<unknown>(
      (found, [pick, number]) => altered(found, paths[pick % paths.length]!, number),
      framework,
    );
    try {
      return parseFramework(json);
    } catch (error) {
      if (!(error instanceof FrameworkError)) throw error;
      return framework;
    }
  });

describe("laws of examination", { timeout: 60_000 }, () => {
  test("whatever loads can be examined, with the same result every time, and stays as it is", () => {
    fc.assert(
      fc.property(unsoundFramework, (framework) => {
        deepFreeze(framework);
        const told = examine(framework);
        expect(examine(framework)).toEqual(told);
        for (const { message, repair, numbers } of told) {
          expect(message).toMatch(/\p{Script=Han}/u);
          expect(repair).toMatch(/\p{Script=Han}/u);
          expect(`${message}${repair}`).not.toMatch(/undefined|null|NaN|\[object/);
          for (const number of Object.values(numbers)) expect(number).toMatch(/^-?\d+(\.\d+)?$/);
        }
      }),
      { numRuns: 1_500, seed: 51 },
    );
  });

  const bound = fc.record({
    at: fc.constantFrom("0", "5", "10", "20").map(String),
    included: fc.boolean(),
  });
  const side = fc.option(bound, { nil: undefined });
  const band = fc
    .tuple(side, side)
    .filter(([from, to]) => !from || !to || order(read(from.at), read(to.at)) < 0)
    .map(([from, to]): Tier => ({ ...(from && { from }), ...(to && { to }), points: "1" }));
  const reaches = (value: string, { at, included }: Bound, up: 1 | -1) => {
    const found = order(read(value), read(at)) * up;
    return found > 0 || (found === 0 && included);
  };

  test("a value that no band holds, or that two hold, is never passed over", () => {
    const value = fc.oneof(
      fc.constantFrom("0", "5", "10", "20"),
      fc.integer({ min: 0, max: 3_000 }).map(decimalText),
    );
    fc.assert(
      fc.property(fc.array(band, { minLength: 1, maxLength: 4 }), value, (tiers, rate) => {
        const owners = tiers.filter(
          ({ from, to }) => (!from || reaches(rate, from, 1)) && (!to || reaches(rate, to, -1)),
        );
        const told = checkBands(
          ofRule({ kind: "tiers", points: "1", measure: { op: "fact", key: "rate" }, tiers }),
        );
        if (owners.length !== 1) expect(told.length).toBeGreaterThan(0);
      }),
      { numRuns: 3_000, seed: 52 },
    );
  });

  test("bands that cover the line once are never complained of", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ framework }) => {
        expect(checkBands(framework)).toEqual([]);
      }),
      { numRuns: 1_000, seed: 53 },
    );
  });
});
