import { compare, isZero, parseDecimal } from "../number/index.ts";
import type { Bound, Tier } from "../rule.ts";
import type { Place } from "./place.ts";

/**
 * Bands, in any order, must cover the whole line exactly once. Only where the measure cannot be negative
 * (`fromZero`, a deviation) may the lowest band start at 0 instead of being open.
 */
export function checkTiers(tiers: readonly Tier[], fromZero: boolean, at: Place): void {
  tiers.forEach(({ from, to }, index) => {
    if (from === undefined || to === undefined) return;
    const order = compare(parseDecimal(from.at), parseDecimal(to.at));
    if (order > 0 || (order === 0 && !(from.included && to.included)))
      at.at(index).add("tierEmpty", `从 ${from.at} 到 ${to.at} 没有任何数值，请改正界限`);
  });

  const sorted = tiers
    .map((tier, index) => ({ tier, index }))
    .sort((a, b) => byStart(a.tier.from, b.tier.from));
  sorted.forEach(({ tier, index }, rank) => {
    const before = sorted[rank - 1]?.tier;
    if (before !== undefined) checkSeam(before.to, tier.from, at.at(index));
    else if (
      tier.from !== undefined &&
      !(fromZero && tier.from.included && isZero(parseDecimal(tier.from.at)))
    )
      at.at(index).add("tierGap", `低于 ${tier.from.at} 的数值没有档次，最低一档请不写 from`);
  });
  const last = sorted.at(-1);
  if (last?.tier.to !== undefined)
    at.at(last.index).add("tierGap", `高于 ${last.tier.to.at} 的数值没有档次，最高一档请不写 to`);
}

function byStart(a: Bound | undefined, b: Bound | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  const order = compare(parseDecimal(a.at), parseDecimal(b.at));
  return order !== 0 || a.included === b.included ? order : a.included ? -1 : 1;
}

function checkSeam(end: Bound | undefined, start: Bound | undefined, at: Place): void {
  if (end === undefined || start === undefined) {
    at.add("tierOverlap", "与相邻档次重叠：两档之间的界限没有写明");
    return;
  }
  const order = compare(parseDecimal(end.at), parseDecimal(start.at));
  if (order > 0 || (order === 0 && end.included && start.included))
    at.add("tierOverlap", `与前一档在 ${start.at} 处重叠，一个数值只能属于一档`);
  if (order < 0 || (order === 0 && !end.included && !start.included))
    at.add("tierGap", `与前一档之间（${end.at} 处）有空档，请让一档含界限`);
}
