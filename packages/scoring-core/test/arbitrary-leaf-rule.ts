import fc from "fast-check";
import type { Rule, Tier } from "../src/index.ts";
import { SHARED, condition, decimal, decimalText, expression, optional } from "./arbitrary-expression.ts";
import { READINGS } from "./arbitrary-loss.ts";

export interface Sized {
  readonly hundredths: number;
  readonly rule: Rule;
}

/** Bands that cover the whole line once, in a shuffled order. */
const tiers = (most: number): fc.Arbitrary<readonly Tier[]> =>
  fc
    .tuple(
      fc.uniqueArray(
        fc.tuple(
          fc.oneof(fc.integer({ min: -3_000, max: 15_000 }), fc.constantFrom(...SHARED)),
          fc.boolean(),
        ),
        {
          selector: ([cut]) => cut,
          minLength: 1,
          maxLength: 4,
        },
      ),
      fc.array(decimal(0, most), { minLength: 5, maxLength: 5 }),
    )
    .chain(([cuts, awards]) => {
      const seams = [...cuts].sort(([a], [b]) => a - b);
      const bands = awards.slice(0, seams.length + 1).map((points, index) => {
        const low = seams[index - 1];
        const high = seams[index];
        return {
          ...(low ? { from: { at: decimalText(low[0]), included: low[1] } } : {}),
          ...(high ? { to: { at: decimalText(high[0]), included: !high[1] } } : {}),
          points,
        };
      });
      return fc.shuffledSubarray(bands, { minLength: bands.length });
    });

const BETTER = fc.constantFrom("higher", "lower");
const HOLD = fc.constantFrom("hold", "zero");

const withoutFact = fc.constantFrom("full", "zero");
/** What a part declares for facts that do not apply or are not yet due. */
export const policies = fc
  .tuple(optional("whenNotApplicable", withoutFact), optional("whenNotYetDue", withoutFact))
  .map(([absent, later]) => ({ ...absent, ...later }));

const within = fc.oneof(fc.integer({ min: -1_000, max: 15_000 }), fc.constantFrom(...SHARED));

const outside = fc.oneof(
  fc.constantFrom({ policy: "noLoss" }, { policy: "zero" }, { policy: "unstated" }),
  fc.record({
    policy: fc.constant("steps"),
    step: decimal(1, 1_000),
    each: decimal(0, 200),
    reading: fc.constantFrom(...READINGS),
  }),
);

const kept = fc.oneof(
  condition.map((when) => ({ kind: "met", when })),
  fc
    .tuple(expression, decimal(1, 500), optional("each", decimal(0, 10_000)))
    .map(([count, deadAfter, each]) => ({ kind: "misses", count, deadAfter, ...each })),
);

const level = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.boolean(), fc.boolean())
  .map(([one, other, low, high]) => ({
    from: { at: String(one < other ? one : other), included: low || one === other },
    to: { at: String(one < other ? other : one), included: high || one === other },
  }));

/** Anchors that rise by the value, two to four of them. */
const anchors = (most: number) =>
  fc
    .tuple(
      fc.uniqueArray(within, { minLength: 2, maxLength: 4 }),
      fc.array(decimal(0, most), { minLength: 4, maxLength: 4 }),
    )
    .map(([ats, points]) =>
      [...ats]
        .sort((a, b) => a - b)
        .map((at, index) => ({ at: decimalText(at), points: points[index] ?? "0" })),
    );

/** Only what reads a fact can lack one. */
const readsFacts = (rule: { readonly kind: string }): boolean => rule.kind !== "discretion";

/** Rules without parts. */
export const leafRule: fc.Arbitrary<Sized> = fc.integer({ min: 0, max: 500 }).chain((hundredths) => {
  const points = decimalText(hundredths);
  const share = decimal(0, hundredths);
  const awards = fc.record({ all: share, part: share, none: share });
  return fc
    .oneof(
      condition.map((when) => ({ kind: "award", points, when })),
      fc.tuple(expression, tiers(hundredths)).map(([measure, bands]) => ({
        kind: "tiers",
        points,
        measure,
        tiers: bands,
      })),
      fc.tuple(expression, decimal(0, 12_000), tiers(hundredths)).map(([measure, target, bands]) => ({
        kind: "deviationTiers",
        points,
        measure,
        target,
        tiers: bands,
      })),
      awards.map((found) => ({ kind: "choice", points, key: "outcome", awards: found })),
      fc
        .tuple(expression, expression, share, share, share)
        .map(([current, previous, lower, equal, higher]) => ({
          kind: "compare",
          points,
          current,
          previous,
          lower,
          equal,
          higher,
        })),
      fc.constant({ kind: "discretion", points, judgement: "named later" }),
      fc
        .array(fc.record({ label: fc.constant("要点"), weight: decimal(1, 500), kept }), {
          minLength: 1,
          maxLength: 4,
        })
        .map((items) => ({ kind: "shares", points, items })),
      fc
        .tuple(
          fc.record({ actual: expression, target: expression, better: BETTER }),
          optional(
            "passLine",
            fc.record({ at: decimal(0, 9_999), above: fc.constantFrom("proportional", "rescaled") }),
          ),
          optional("whenTargetZero", share),
        )
        .map(([parts, passLine, untargeted]) => ({
          kind: "proportion",
          points,
          ...parts,
          ...passLine,
          // Where less is better the target is no divisor.
          ...(parts.better === "higher" ? untargeted : {}),
        })),
      fc
        .record({ measure: expression, anchors: anchors(hundredths), below: HOLD, above: HOLD })
        .map((parts) => ({ kind: "interpolation", points, ...parts })),
      fc
        .record({
          measure: expression,
          mean: expression,
          atMean: share,
          better: BETTER,
          step: decimal(1, 1_000),
          each: decimal(0, 200),
          reading: fc.constantFrom(...READINGS),
        })
        .map((parts) => ({ kind: "aroundMean", points, ...parts })),
      fc.tuple(expression, within, within, outside, outside).map(([measure, one, other, below, above]) => ({
        kind: "range",
        points,
        measure,
        from: decimalText(one < other ? one : other),
        to: decimalText(one < other ? other : one),
        below,
        above,
      })),
      expression.map((score) => ({ kind: "formula", points, score })),
      fc.record({ all: level, part: level, none: level }).map((levels) => ({
        kind: "levels",
        points,
        key: "outcome",
        judgement: "named later",
        levels: Object.entries(levels).map(([choice, limits]) => ({ choice, ...limits })),
      })),
    )
    .chain((rule) =>
      (readsFacts(rule) ? policies : fc.constant({})).map((declared) => ({
        hundredths,
        rule: { ...rule, ...declared } as Rule,
      })),
    );
});
