import { compare, parseDecimal } from "../number/index.ts";
import type { Tier } from "../rule.ts";
import type { Place } from "./place.ts";

/** A band holds something. Whether the bands of a rule meet is a question of examination, not of form. */
export function checkTiers(tiers: readonly Tier[], at: Place): void {
  tiers.forEach(({ from, to }, index) => {
    if (from === undefined || to === undefined) return;
    const order = compare(parseDecimal(from.at), parseDecimal(to.at));
    if (order > 0 || (order === 0 && !(from.included && to.included)))
      at.at(index).add("tierEmpty", `从 ${from.at} 到 ${to.at} 没有任何数值，请改正界限`);
  });
}
