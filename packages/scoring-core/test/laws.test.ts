import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../src/index.ts";
import type { ScoringInput } from "../src/index.ts";
import { FACTS, arbitraryCase } from "./arbitrary-case.ts";
import { decimalText } from "./arbitrary-expression.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { fraction, order, plus, read, twoPlaces } from "./fraction.ts";
import { oneRow } from "./one-row.ts";

const total = (values: readonly string[]): string => twoPlaces(values.map(read).reduce(plus, fraction(0n)));

describe("laws of scoring", { timeout: 60_000 }, () => {
  test("no row has less than nothing or more than its points", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ framework, input }) => {
        for (const { awarded, points } of compile(framework).score(input).indicators) {
          expect(order(read(awarded), fraction(0n))).toBeGreaterThanOrEqual(0);
          expect(order(read(awarded), read(points))).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 1_000, seed: 1 },
    );
  });

  test("the total, level 1 and the rows are one sum, and lost + awarded = points", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ framework, input }) => {
        const card = compile(framework).score(input);
        for (const figure of ["awarded", "computed", "points"] as const) {
          const rows = total(card.indicators.map((row) => row[figure]));
          const first = card.groups.filter(({ path }) => path.length === 1);
          const second = card.groups.filter(({ path }) => path.length === 2);
          expect(total(first.map((group) => group[figure]))).toBe(rows);
          expect(total(second.map((group) => group[figure]))).toBe(rows);
        }
        expect(card.total).toBe(total(card.indicators.map(({ awarded }) => awarded)));
        for (const { awarded, lost, points } of card.indicators) expect(total([awarded, lost])).toBe(points);
      }),
      { numRuns: 1_000, seed: 2 },
    );
  });

  test("the order in which facts are listed changes nothing", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ framework, input }) => {
        const backwards: ScoringInput = {
          ...input,
          facts: Object.fromEntries(Object.entries(input.facts).reverse()),
          judgements: Object.fromEntries(Object.entries(input.judgements).reverse()),
        };
        const scorer = compile(framework);
        expect(JSON.stringify(scorer.score(backwards))).toBe(JSON.stringify(scorer.score(input)));
      }),
      { numRuns: 1_000, seed: 3 },
    );
  });

  test("scoring changes neither the framework nor the input", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ framework, input }) => {
        deepFreeze(framework);
        deepFreeze(input);
        const first = JSON.stringify(compile(framework).score(input));
        expect(JSON.stringify(compile(framework).score(input))).toBe(first);
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });

  test("a fact that is taken away is named by each row that needed it and changes no other row", () => {
    const key = fc.constantFrom(...FACTS.map((fact) => fact.key));
    fc.assert(
      fc.property(arbitraryCase, key, ({ framework, input }, gone) => {
        const { [gone]: _, ...facts } = input.facts;
        const scorer = compile(framework);
        const before = scorer.score(input).indicators;
        const after = scorer.score({ ...input, facts }).indicators;
        const expected = after.map((row, index) =>
          row.missing.includes(gone) ? row.computed : before[index]?.computed,
        );
        expect(after.map(({ computed }) => computed)).toEqual(expected);
        const statuses = after.map(({ missing }) => (missing.length > 0 ? "missing" : "scored"));
        expect(after.map(({ status }) => status)).toEqual(statuses);
      }),
      { numRuns: 1_000, seed: 5 },
    );
  });

  test("further below the target never earns more, and a stricter reading never takes less", () => {
    const hundredths = fc.integer({ min: 0, max: 12_000 });
    fc.assert(
      fc.property(hundredths, hundredths, fc.integer({ min: 1, max: 700 }), (one, other, step) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        const awarded = (rate: number, reading: "fraction" | "whole" | "started") =>
          read(
            oneRow(
              {
                kind: "deduct",
                points: "8",
                losses: [
                  {
                    kind: "steps",
                    label: "低于目标",
                    measure: { op: "fact", key: "rate" },
                    target: "95",
                    side: "below",
                    step: decimalText(step),
                    each: "0.4",
                    reading,
                    zeroAt: { at: "80", included: true },
                  },
                ],
              },
              { rate: decimalText(rate) },
            ).computed,
          );
        expect(order(awarded(low, "fraction"), awarded(high, "fraction"))).toBeLessThanOrEqual(0);
        expect(order(awarded(low, "started"), awarded(low, "fraction"))).toBeLessThanOrEqual(0);
        expect(order(awarded(low, "fraction"), awarded(low, "whole"))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1_000, seed: 6 },
    );
  });
});
