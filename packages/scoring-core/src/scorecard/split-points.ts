import type { Decimal } from "../expression.ts";
import { ONE, format, parseDecimal } from "../number/index.ts";
import { shareOut } from "./share-out.ts";

/**
 * R39: the points of a block split over its rows as evenly as the places allow, the first rows taking what is left
 * over; the parts add up to the block. What is published are these numbers. Throws a RangeError without a row.
 */
export function splitPoints(points: Decimal, rows: number, places: number): readonly Decimal[] {
  if (rows < 1) throw new RangeError("points are split over at least one row");
  const even = Array.from({ length: rows }, () => ONE);
  return shareOut(parseDecimal(points), even, places).map((part) => format(part));
}
