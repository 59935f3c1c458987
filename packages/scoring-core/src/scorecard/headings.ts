import type { Framework, RowRole } from "../framework.ts";
import { ZERO, add, divide, format, isZero, multiply, round } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { GroupScore } from "../scorecard.ts";
import type { RowResult } from "./score-row.ts";

/** A heading of level 1 or 2. */
export interface Heading {
  readonly path: readonly string[];
  /** Null where it counts as the sum of what it holds. */
  readonly weight: Exact | null;
  /** Places in the table of all rows under it. */
  readonly rows: readonly number[];
  readonly inner: readonly Heading[];
}

/**
 * Level 1 headings with their level 2 headings, each in the order in which the table first names it. A heading
 * that the table prints twice (cut by a page) is one.
 */
export function headingsOf(
  { indicators, weights = [] }: Framework,
  decimal: (text: string) => Exact,
): readonly Heading[] {
  const weightOf = (path: readonly string[]): Exact | null => {
    const own = weights.find((weight) => weight.path.join("\n") === path.join("\n"));
    return own === undefined ? null : decimal(own.weight);
  };
  const placesBy = (level: 0 | 1, among: readonly number[]): ReadonlyMap<string, readonly number[]> => {
    const found = new Map<string, number[]>();
    for (const place of among) {
      const name = indicators[place]?.path[level] ?? "";
      const places = found.get(name);
      if (places === undefined) found.set(name, [place]);
      else places.push(place);
    }
    return found;
  };
  return [...placesBy(0, [...indicators.keys()])].map(([first, rows]) => ({
    path: [first],
    weight: weightOf([first]),
    rows,
    inner: [...placesBy(1, rows)].map(([second, places]) => ({
      path: [first, second],
      weight: weightOf([first, second]),
      rows: places,
      inner: [],
    })),
  }));
}

/** Points that can be earned, and those that were. */
export interface Sums {
  readonly points: Exact;
  readonly awarded: Exact;
  readonly computed: Exact;
}

const NOTHING: Sums = { points: ZERO, awarded: ZERO, computed: ZERO };

const plus = (left: Sums, right: Sums): Sums => ({
  points: add(left.points, right.points),
  awarded: add(left.awarded, right.awarded),
  computed: add(left.computed, right.computed),
});

export const roleOf = ({ indicator }: RowResult): RowRole => indicator.role ?? "scored";

/** The sum of the rows that count, without weights. */
export function sumOf(rows: readonly RowResult[]): Sums {
  let sums = NOTHING;
  for (const row of rows)
    if (roleOf(row) === "scored")
      sums = plus(sums, { points: row.worth, awarded: row.awarded, computed: row.computed });
  return sums;
}

/** What a heading holds: its inner headings as they count, or its rows. */
export function heldBy(heading: Heading, rows: readonly RowResult[], framework: Framework): Sums {
  if (heading.inner.length > 0)
    return heading.inner.map((inner) => countedFor(inner, rows, framework)).reduce(plus, NOTHING);
  return sumOf(heading.rows.flatMap((place) => rows[place] ?? []));
}

/** What a heading adds to what is above it: what it holds, or its weight in proportion, rounded here. */
export function countedFor(heading: Heading, rows: readonly RowResult[], framework: Framework): Sums {
  const held = heldBy(heading, rows, framework);
  const { weight } = heading;
  if (weight === null) return held;
  if (isZero(held.points)) return NOTHING;
  const { places, mode } = framework.rounding;
  const share = (earned: Exact) => round(divide(multiply(weight, earned), held.points), places, mode);
  return { points: weight, awarded: share(held.awarded), computed: share(held.computed) };
}

/** What all headings add up to. */
export const countedTotal = (
  headings: readonly Heading[],
  rows: readonly RowResult[],
  framework: Framework,
): Sums => headings.map((heading) => countedFor(heading, rows, framework)).reduce(plus, NOTHING);

/** Each level 1 heading before its level 2 headings. */
export function groupScores(
  headings: readonly Heading[],
  rows: readonly RowResult[],
  framework: Framework,
): readonly GroupScore[] {
  const { places } = framework.rounding;
  return headings
    .flatMap((heading) => [heading, ...heading.inner])
    .map((heading) => {
      const held = heldBy(heading, rows, framework);
      const counted = countedFor(heading, rows, framework);
      return {
        path: heading.path,
        points: format(held.points, places),
        awarded: format(held.awarded, places),
        computed: format(held.computed, places),
        rows: heading.rows.length,
        ...(heading.weight === null
          ? {}
          : {
              weighted: {
                weight: format(heading.weight, places),
                awarded: format(counted.awarded, places),
                computed: format(counted.computed, places),
              },
            }),
      };
    });
}
