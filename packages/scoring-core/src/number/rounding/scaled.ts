import { isSafe, largeTenTo, open, seal, small, tenTo, valueOf } from "../exact.ts";
import type { Exact } from "../exact.ts";

/**
 * Whether a value between two units of the last place goes to the upper one; `below` and `above` are its
 * distances from them on one scale, `below` zero for a value that lies on a unit.
 */
export type GoesUp = (below: number | bigint, above: number | bigint) => boolean;

/** Rounds the absolute value to a number of decimal places; the sign comes back after. */
export function roundBy(value: Exact, places: number, goesUp: GoesUp): Exact {
  const { n, d } = valueOf(value);
  const scale = tenTo(places);
  if (scale % d === 0) return value;
  const size = n < 0 ? -n : n;
  const rest = size % d;
  // both quotients are exact: what the divisor does not divide was subtracted
  const before = ((size - rest) / d) * scale;
  const after = rest * scale;
  const below = after % d;
  const down = before + (after - below) / d;
  const units = goesUp(below, d - below) ? down + 1 : down;
  if (isSafe(before) && isSafe(after) && isSafe(units)) return small(n < 0 ? 0 - units : units, scale);
  return roundLarge(value, places, goesUp);
}

function roundLarge(value: Exact, places: number, goesUp: GoesUp): Exact {
  const { n, d } = open(value);
  const scale = largeTenTo(places);
  const scaled = (n < 0n ? -n : n) * scale;
  const below = scaled % d;
  const units = goesUp(below, d - below) ? scaled / d + 1n : scaled / d;
  return seal(n < 0n ? -units : units, scale);
}
