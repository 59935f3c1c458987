import type { Framework, Indicator } from "../../framework.ts";
import { parseDecimal, sum } from "../../number/index.ts";
import type { Exact } from "../../number/index.ts";

/** Rows whose points make up the total. */
export const scoredRows = ({ indicators }: Framework): readonly Indicator[] =>
  indicators.filter(({ role = "scored" }) => role === "scored");

export const pointsOf = (rows: readonly Indicator[]): Exact =>
  sum(rows.map(({ points }) => parseDecimal(points)));

export const isUnder = (row: Indicator, path: readonly string[]): boolean =>
  path.every((name, level) => row.path[level] === name);

/** A level-1 heading and what it counts in the total: its weight, or what its parts count. */
export interface LevelOne {
  readonly name: string;
  readonly worth: Exact;
}

export function levelOnes(framework: Framework): readonly LevelOne[] {
  const rows = scoredRows(framework);
  const weightOf = (path: readonly string[]): Exact | null => {
    const found = framework.weights?.find((weight) => weight.path.join("/") === path.join("/"));
    return found === undefined ? null : parseDecimal(found.weight);
  };
  return [...new Set(rows.map(({ path }) => path[0]))].map((name) => {
    const own = rows.filter((row) => row.path[0] === name);
    const groups = [...new Set(own.map(({ path }) => path[1]))];
    const parts = groups.map(
      (group) => weightOf([name, group]) ?? pointsOf(own.filter(({ path }) => path[1] === group)),
    );
    return { name, worth: weightOf([name]) ?? sum(parts) };
  });
}
