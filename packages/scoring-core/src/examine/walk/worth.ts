import type { Framework, Indicator } from "../../framework.ts";
import { divide, isZero, multiply, parseDecimal, sum } from "../../number/index.ts";
import type { Exact } from "../../number/index.ts";

/** Rows whose points make up the total. */
export const scoredRows = ({ indicators }: Framework): readonly Indicator[] =>
  indicators.filter(({ role = "scored" }) => role === "scored");

export const pointsOf = (rows: readonly Indicator[]): Exact =>
  sum(rows.map(({ points }) => parseDecimal(points)));

export const isUnder = (row: Indicator, path: readonly string[]): boolean =>
  path.every((name, level) => row.path[level] === name);

/** The weight by which a heading counts, if it has one. */
export function weightOf({ weights }: Framework, path: readonly string[]): Exact | null {
  const found = weights?.find((weight) => weight.path.join("/") === path.join("/"));
  return found === undefined ? null : parseDecimal(found.weight);
}

/** A level-1 heading and what it counts in the total: its weight, or what its parts count. */
export interface LevelOne {
  readonly name: string;
  readonly worth: Exact;
}

export function levelOnes(framework: Framework): readonly LevelOne[] {
  const rows = scoredRows(framework);
  return [...new Set(rows.map(({ path }) => path[0]))].map((name) => {
    const own = rows.filter((row) => row.path[0] === name);
    const groups = [...new Set(own.map(({ path }) => path[1]))];
    const parts = groups.map(
      (group) => weightOf(framework, [name, group]) ?? pointsOf(own.filter(({ path }) => path[1] === group)),
    );
    return { name, worth: weightOf(framework, [name]) ?? sum(parts) };
  });
}

/** What each scored row counts in the total: its points, or its part of the weights that its headings have. */
export function countedPoints(framework: Framework): ReadonlyMap<Indicator, Exact> {
  const counted = new Map(scoredRows(framework).map((row) => [row, parseDecimal(row.points)]));
  // Level 2 first: a heading with a weight holds what its own headings count.
  const inner = [...(framework.weights ?? [])].sort((a, b) => b.path.length - a.path.length);
  for (const { path, weight } of inner) {
    const own = [...counted].filter(([row]) => isUnder(row, path));
    const held = sum(own.map(([, points]) => points));
    if (isZero(held)) continue;
    for (const [row, points] of own) counted.set(row, divide(multiply(points, parseDecimal(weight)), held));
  }
  return counted;
}
