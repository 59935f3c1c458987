import type { Framework } from "../framework.ts";
import { compare, equals, parseDecimal, round } from "../number/index.ts";
import type { Check } from "./check.ts";
import { decimal } from "./check-scalar.ts";

/** A score that a person gives: within [0, points], no finer than the framework rounds. */
export function score(points: string, { rounding }: Pick<Framework, "rounding">): Check<string> {
  return (value, at) => {
    const read = decimal("notNegative")(value, at);
    if (read === undefined) return undefined;
    const awarded = parseDecimal(read);
    if (compare(awarded, parseDecimal(points)) > 0)
      return at.add("outOfRange", `计分须在 0 至 ${points} 之间，现为 ${read}`);
    if (!equals(awarded, round(awarded, rounding.places, "truncate")))
      return at.add("badDecimal", `计分至多${rounding.places}位小数，现为 ${read}`);
    return read;
  };
}
