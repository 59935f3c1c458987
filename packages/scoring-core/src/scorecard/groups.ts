import { add, format } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { GroupScore } from "../scorecard.ts";
import type { Compiled } from "./compile.ts";
import type { RowResult } from "./score-row.ts";

interface Group {
  readonly path: readonly string[];
  points: Exact;
  awarded: Exact;
  computed: Exact;
  rows: number;
}

/**
 * Level 1 and level 2 headings, each level 1 before its level 2, in the order in which the table first
 * names them. A heading that the table prints twice (cut by a page) is one group.
 */
export function groupScores(rows: readonly RowResult[], compiled: Compiled): readonly GroupScore[] {
  const { places } = compiled.framework.rounding;
  const groups = new Map<string, Map<string | null, Group>>();
  for (const row of rows) {
    const [first, second] = row.indicator.path;
    const level = groups.get(first) ?? new Map<string | null, Group>();
    groups.set(first, level);
    collect(level, null, [first], row, compiled);
    collect(level, second, [first, second], row, compiled);
  }
  return [...groups.values()]
    .flatMap((level) => [...level.values()])
    .map(({ path, points, awarded, computed, rows: count }) => ({
      path,
      points: format(points, places),
      awarded: format(awarded, places),
      computed: format(computed, places),
      rows: count,
    }));
}

function collect(
  level: Map<string | null, Group>,
  name: string | null,
  path: readonly string[],
  row: RowResult,
  compiled: Compiled,
): void {
  const points = compiled.decimal(row.indicator.points);
  const group = level.get(name);
  if (group === undefined) {
    level.set(name, { path, points, awarded: row.awarded, computed: row.computed, rows: 1 });
    return;
  }
  group.points = add(group.points, points);
  group.awarded = add(group.awarded, row.awarded);
  group.computed = add(group.computed, row.computed);
  group.rows += 1;
}
