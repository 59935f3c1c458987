import { open, seal, tenTo } from "../exact.ts";
import type { Exact } from "../exact.ts";

/** A value cut at a number of decimal places; `rest` ÷ `divisor` is what was cut off, in units of the last place. */
export interface Cut {
  readonly units: bigint;
  readonly rest: bigint;
  readonly divisor: bigint;
}

/** Rounds the absolute value: cuts it and lets `decide` add to the last place; the sign comes back after. */
export function roundBy(value: Exact, places: number, decide: (cut: Cut) => bigint): Exact {
  const { n, d } = open(value);
  const scale = tenTo(places);
  const scaled = (n < 0n ? -n : n) * scale;
  const units = decide({ units: scaled / d, rest: scaled % d, divisor: d });
  return seal(n < 0n ? -units : units, scale);
}
