import fc from "fast-check";
import type { AroundMeanRule, Rule, Tier } from "../../src/index.ts";
import { decimalText } from "../arbitrary-expression.ts";
import { amount, inPercent, percent } from "../quantities.ts";
import {
  decimals,
  distances,
  earned,
  fine,
  hundredths,
  rated,
  reading,
  rising,
  risingLists,
  spending,
  stepping,
  target,
} from "./earning.ts";
import { law } from "./law.ts";
import type { Law } from "./law.ts";

/** The nearer to what is asked for, the more: no department loses by doing better. */

const proportion = (better: "higher" | "lower", more: object = {}): Rule => ({
  kind: "proportion",
  points: "8",
  actual: amount("spent"),
  target: amount("planned"),
  better,
  ...more,
});
const passLine = fc.option(
  fc.record({ at: decimals(0, 9_999), above: fc.constantFrom("proportional", "rescaled") }),
  { nil: undefined },
);
const proportions: readonly Law[] = [
  law(
    "proportion: more of the target never earns less; where less is better, less never does",
    1_011,
    fc.property(passLine, rising(0, 20_000), hundredths(1, 20_000), (line, [little, much], asked) => {
      const more = line && { passLine: line };
      const higher = proportion("higher", more);
      const lower = proportion("lower", more);
      return (
        earned(higher, spending(much, asked)) >= earned(higher, spending(little, asked)) &&
        earned(lower, spending(little, asked)) >= earned(lower, spending(much, asked))
      );
    }),
  ),
  law(
    "proportion: the target reached or passed earns all points, below the pass line none",
    1_012,
    fc.property(passLine, hundredths(1, 20_000), hundredths(0, 20_000), (line, asked, over) => {
      const rule = proportion("higher", line && { passLine: line });
      const beyond = earned(rule, spending(asked + over, asked)) === fine("8");
      const short = line !== undefined && over < asked && over * 100 < Number(line.at) * asked;
      return beyond && (!short || earned(rule, spending(over, asked)) === 0n);
    }),
  ),
  law(
    "proportion: actual and target in another unit earn the same",
    1_013,
    fc.property(
      passLine,
      fc.constantFrom("higher", "lower"),
      hundredths(0, 20_000),
      hundredths(1, 20_000),
      hundredths(2, 10_000),
      (line, better, did, asked, factor) => {
        const rule = proportion(better, line && { passLine: line });
        return earned(rule, spending(did, asked)) === earned(rule, spending(did * factor, asked * factor));
      },
    ),
  ),
  law(
    "proportion: what is scaled back from a pass line never earns more than the completion itself",
    1_014,
    fc.property(decimals(0, 9_999), hundredths(0, 20_000), hundredths(1, 20_000), (at, did, asked) => {
      const with_ = (above: "rescaled" | "proportional") =>
        earned(proportion("higher", { passLine: { at, above } }), spending(did, asked));
      return with_("rescaled") <= with_("proportional");
    }),
  ),
];

/** Bands that cover the line once; from the first to the last their awards are those given. */
function bandsOf(cuts: readonly number[], awards: readonly number[], lower: boolean): readonly Tier[] {
  return awards.map((points, index) => {
    const [low, high] = [cuts[index - 1], cuts[index]];
    return {
      ...(low === undefined ? {} : { from: { at: decimalText(low), included: !lower } }),
      ...(high === undefined ? {} : { to: { at: decimalText(high), included: lower } }),
      points: decimalText(points),
    };
  });
}

const tiers = (bands: readonly Tier[]): Rule => ({
  kind: "tiers",
  points: "8",
  measure: percent("rate"),
  tiers: bands,
});
const interpolation = (
  ats: readonly number[],
  awards: readonly number[],
  below: "hold" | "zero" = "hold",
): Rule => ({
  kind: "interpolation",
  points: "8",
  measure: percent("rate"),
  anchors: ats.map((at, index) => ({ at: decimalText(at), points: decimalText(awards[index] ?? 0) })),
  below,
  above: "hold",
});
const rates = rising(-2_500, 14_500);

const curves: readonly Law[] = [
  law(
    "tiers that rise with the value: more never earns less; tiers that fall: never more",
    1_021,
    fc.property(risingLists(1, 4), rates, fc.boolean(), ([cuts, awards], [low, high], lower) => {
      const up = tiers(bandsOf(cuts, awards, lower));
      const down = tiers(bandsOf(cuts, [...awards].reverse(), lower));
      return rated(up, low) <= rated(up, high) && rated(down, low) >= rated(down, high);
    }),
  ),
  law(
    "tiers: the order in which bands stand changes nothing",
    1_022,
    fc.property(risingLists(1, 4), hundredths(-2_500, 14_500), ([cuts, awards], rate) => {
      const bands = bandsOf(cuts, awards, true);
      return rated(tiers(bands), rate) === rated(tiers([...bands].reverse()), rate);
    }),
  ),
  law(
    "tiers of a deviation that fall: nearer the target never earns less, and both sides are alike",
    1_023,
    fc.property(
      risingLists(1, 4),
      distances,
      target,
      fc.boolean(),
      ([cuts, awards], [near, far], at, lower) => {
        const rule: Rule = {
          kind: "deviationTiers",
          points: "8",
          measure: percent("rate"),
          target: decimalText(at),
          tiers: bandsOf(cuts, [...awards].reverse(), lower),
        };
        return (
          rated(rule, at - near) >= rated(rule, at - far) && rated(rule, at - near) === rated(rule, at + near)
        );
      },
    ),
  ),
  law(
    "interpolation over anchors that rise: more never earns less",
    1_024,
    fc.property(
      risingLists(2, 4),
      rates,
      fc.constantFrom("hold", "zero"),
      ([ats, awards], [low, high], below) => {
        const rule = interpolation(ats, awards, below);
        return rated(rule, low) <= rated(rule, high);
      },
    ),
  ),
  law(
    "interpolation: an anchor earns its own points, and one on the line between two changes nothing",
    1_025,
    fc.property(
      rising(-2_000, 14_000),
      rising(0, 800),
      hundredths(0, 3),
      hundredths(-2_500, 14_500),
      ([start, width], [first, last], quarter, rate) => {
        const end = start + 4 * (width - start) + 4;
        const between = (from: number, to: number) => from + ((to - from) / 4) * quarter;
        const high = first + 4 * (last - first);
        const points = first / 100;
        const rule = interpolation([start, end], [first, high]);
        const split = interpolation(
          quarter === 0 ? [start, end] : [start, between(start, end), end],
          quarter === 0 ? [first, high] : [first, between(first, high), high],
        );
        const own = points > 8 ? fine("8") : fine(points);
        return rated(rule, start) === own && rated(rule, rate) === rated(split, rate);
      },
    ),
  ),
];

type Around = Pick<AroundMeanRule, "atMean" | "step" | "each" | "reading">;
const around: fc.Arbitrary<Around> = fc.record({
  atMean: decimals(0, 800),
  step: decimals(1, 1_000),
  each: decimals(0, 200),
  reading,
});
const aroundMean = (parts: Around, better: "higher" | "lower", points = "8"): Rule => ({
  kind: "aroundMean",
  points,
  measure: percent("rate"),
  mean: inPercent("80"),
  better,
  ...parts,
});

const means: readonly Law[] = [
  law(
    "around the mean: better than the peers never earns less, and the mean itself earns its points",
    1_031,
    fc.property(around, rising(0, 16_000), fc.boolean(), (parts, [low, high], up) => {
      const rule = aroundMean(parts, up ? "higher" : "lower");
      const [worse, better] = up ? [low, high] : [high, low];
      return rated(rule, worse) <= rated(rule, better) && rated(rule, 8_000) === fine(parts.atMean);
    }),
  ),
  law(
    "around the mean: as much worse where more is better is as much better where less is",
    1_032,
    fc.property(around, hundredths(0, 8_000), (parts, gone) => {
      const higher = rated(aroundMean(parts, "higher"), 8_000 - gone);
      return higher === rated(aroundMean(parts, "lower"), 8_000 + gone);
    }),
  ),
  law(
    "around the mean: what is gained on one side is lost on the other, unless the points end there",
    1_033,
    fc.property(around, hundredths(0, 8_000), (parts, gone) => {
      const rule = aroundMean({ ...parts, atMean: "8" }, "higher", "16");
      const both = rated(rule, 8_000 - gone) + rated(rule, 8_000 + gone);
      // Halves of the last place are rounded up on both sides.
      return both === fine("16") || both === fine("16") + 1n;
    }),
  ),
];

const outside = fc.oneof(
  fc.constantFrom({ policy: "noLoss" } as const, { policy: "zero" } as const),
  stepping.map((parts) => ({ policy: "steps", ...parts }) as const),
);

const ranges: readonly Law[] = [
  law(
    "range: all points within it; nearer to it never earns less, on each side",
    1_041,
    fc.property(
      rising(0, 12_000),
      hundredths(0, 12_000),
      distances,
      outside,
      outside,
      ([from, to], inner, [near, far], below, above) => {
        const rule: Rule = {
          kind: "range",
          points: "8",
          measure: percent("rate"),
          from: decimalText(from),
          to: decimalText(to),
          below,
          above,
        };
        return (
          rated(rule, from + (inner % (to - from + 1))) === fine("8") &&
          rated(rule, from - near) >= rated(rule, from - far) &&
          rated(rule, to + near) >= rated(rule, to + far)
        );
      },
    ),
  ),
];

export const NEARER: readonly Law[] = [...proportions, ...curves, ...means, ...ranges];
