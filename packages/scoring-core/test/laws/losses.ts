import fc from "fast-check";
import type { Loss, Rule } from "../../src/index.ts";
import { decimalText } from "../arbitrary-expression.ts";
import { amount, count, percent } from "../quantities.ts";
import {
  decimals,
  deduct,
  distances,
  earned,
  fine,
  hundredths,
  rated,
  reading,
  rising,
  spending,
  stepping,
  target,
} from "./earning.ts";
import { law } from "./law.ts";
import type { Law } from "./law.ts";

/** What is taken grows with what is wrong, by the words and not further. */

const away = (more: Omit<Extract<Loss, { kind: "steps" }>, "kind" | "label" | "measure">): Rule =>
  deduct("8", { kind: "steps", label: "偏离目标", measure: percent("rate"), ...more });
const steps: readonly Law[] = [
  law(
    "steps: nearer the target never earns less, in every reading, with and without a cliff",
    1_001,
    fc.property(
      stepping,
      target,
      distances,
      fc.constantFrom("below", "above", "both"),
      fc.option(fc.tuple(hundredths(1, 5_000), fc.boolean(), fc.boolean()), { nil: undefined }),
      (parts, at, [near, far], side, cliff) => {
        const down = side === "below" || (side === "both" && cliff?.[1] === true);
        const zeroAt = cliff && {
          zeroAt: { at: decimalText(down ? at - cliff[0] : at + cliff[0]), included: cliff[2] },
        };
        const rule = away({ ...parts, ...zeroAt, side, target: decimalText(at) });
        return (
          rated(rule, at - near) >= rated(rule, at - far) && rated(rule, at + near) >= rated(rule, at + far)
        );
      },
    ),
  ),
  law(
    "steps: an incomplete step costs nothing, its part, or a whole step: in this order never less",
    1_002,
    fc.property(stepping, target, hundredths(0, 12_000), (parts, at, gone) => {
      const read = (reads: typeof parts.reading) =>
        rated(away({ ...parts, reading: reads, side: "below", target: decimalText(at) }), at - gone);
      return read("whole") >= read("fraction") && read("fraction") >= read("started");
    }),
  ),
  law(
    "steps: whole steps cost the same in every reading",
    1_003,
    fc.property(hundredths(1, 500), hundredths(0, 20), target, decimals(0, 200), (step, times, at, each) => {
      const read = (reads: "whole" | "fraction" | "started") =>
        rated(
          away({ step: decimalText(step), each, reading: reads, side: "below", target: decimalText(at) }),
          at - step * times,
        );
      return read("whole") === read("fraction") && read("fraction") === read("started");
    }),
  ),
  law(
    "steps in both directions: as far above costs what as far below does",
    1_004,
    fc.property(stepping, target, hundredths(0, 12_000), (parts, at, gone) => {
      const rule = away({ ...parts, side: "both", target: decimalText(at) });
      return rated(rule, at - gone) === rated(rule, at + gone);
    }),
  ),
  law(
    "steps in both directions cost what the two single ones cost together",
    1_005,
    fc.property(stepping, target, hundredths(-2_000, 14_000), (parts, at, rate) => {
      const of = (side: "below" | "above" | "both") =>
        fine("8") - rated(away({ ...parts, side, target: decimalText(at) }), rate);
      return of("both") === of("below") + of("above");
    }),
  ),
  law(
    "steps: only the distance to the target counts",
    1_006,
    fc.property(stepping, target, hundredths(-2_000, 14_000), target, (parts, at, rate, shift) => {
      const moved = (by: number) =>
        rated(away({ ...parts, side: "below", target: decimalText(at + by) }), rate + by);
      return moved(0) === moved(shift);
    }),
  ),
  law(
    "steps: distance and step in another unit cost the same",
    1_007,
    fc.property(
      hundredths(1, 500),
      decimals(0, 200),
      reading,
      distances,
      hundredths(2, 100),
      (step, each, reads, [gone, at], factor) => {
        const scaled = (by: number) =>
          rated(
            away({
              step: decimalText(step * by),
              each,
              reading: reads,
              side: "below",
              target: decimalText(at * by),
            }),
            (at - gone) * by,
          );
        return scaled(1) === scaled(factor);
      },
    ),
  ),
];

const losses: readonly Law[] = [
  law(
    "cases: more of them never earn more, and a free allowance never takes",
    1_042,
    fc.property(rising(0, 60), decimals(0, 200), decimals(0, 500), ([few, many], each, free) => {
      const rule = (more: object) =>
        deduct("8", { kind: "perCase", label: "问题", count: count("people"), each, ...more });
      const of = (people: number, more: object = {}) => earned(rule(more), { people: String(people) });
      return of(many) <= of(few) && of(many) <= of(many, { free }) && of(few) <= of(few, { free });
    }),
  ),
  law(
    "a missing share: more missing never earns more; both in another unit earn the same; all missing takes all",
    1_043,
    fc.property(
      rising(0, 10_000),
      hundredths(1, 10_000),
      decimals(0, 800),
      hundredths(2, 1_000),
      ([few, many], required, most, factor) => {
        const rule = deduct("8", {
          kind: "share",
          label: "未设",
          missing: amount("spent"),
          required: amount("planned"),
          amount: most,
          whenNoneRequired: "0",
        });
        const of = (missing: number, by = 1) => earned(rule, spending(missing * by, required * by));
        return (
          of(many) <= of(few) && of(many) === of(many, factor) && of(required) === fine("8") - fine(most)
        );
      },
    ),
  ),
  law(
    "a rate: a higher one never earns more, and none from the cliff on",
    1_044,
    fc.property(rising(0, 3_000), decimals(0, 3_000), hundredths(0, 3_000), ([low, high], factor, cliff) => {
      const rule = deduct("8", {
        kind: "rate",
        label: "增长",
        measure: percent("rate"),
        factor,
        zeroFrom: { at: decimalText(cliff), included: true },
      });
      return rated(rule, high) <= rated(rule, low) && (high < cliff || rated(rule, high) === 0n);
    }),
  ),
  law(
    "shares: more misses never earn more, none keep all, and so many as the words say leave none",
    1_045,
    fc.property(
      rising(0, 60),
      hundredths(1, 20),
      fc.option(decimals(0, 10_000), { nil: undefined }),
      ([few, many], dead, each) => {
        const rule: Rule = {
          kind: "shares",
          points: "8",
          items: [
            {
              label: "台账",
              weight: "1",
              kept: {
                kind: "misses",
                count: count("people"),
                deadAfter: String(dead),
                ...(each === undefined ? {} : { each }),
              },
            },
          ],
        };
        const of = (people: number) => earned(rule, { people: String(people) });
        return of(many) <= of(few) && of(0) === fine("8") && of(dead) === 0n;
      },
    ),
  ),
];

export const LOSSES: readonly Law[] = [...steps, ...losses];
