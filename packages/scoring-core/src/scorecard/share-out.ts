import {
  ZERO,
  add,
  compare,
  divide,
  isZero,
  lastPlace,
  multiply,
  subtract,
  sum,
  truncate,
  whole,
} from "../number/index.ts";
import type { Exact } from "../number/index.ts";

/**
 * Points shared out in proportion to weights, without weights evenly, by largest remainder: each gets whole units of
 * the last place, and those left over go to the largest remainders, of equal ones to the first. Nothing is lost.
 */
export function shareOut(points: Exact, weights: readonly Exact[], places: number): readonly Exact[] {
  const all = sum(weights);
  const exact = weights.map((weight) =>
    isZero(all) ? divide(points, whole(weights.length)) : divide(multiply(points, weight), all),
  );
  const parts = exact.map((part) => truncate(part, places));
  const unit = lastPlace(places);
  const order = exact
    .map((part, index) => ({ index, rest: subtract(part, parts[index] ?? ZERO) }))
    .sort((left, right) => compare(right.rest, left.rest) || left.index - right.index);
  let left = subtract(points, sum(parts));
  for (const { index } of order) {
    if (isZero(left)) break;
    const more = compare(left, unit) < 0 ? left : unit;
    parts[index] = add(parts[index] ?? ZERO, more);
    left = subtract(left, more);
  }
  return parts;
}
