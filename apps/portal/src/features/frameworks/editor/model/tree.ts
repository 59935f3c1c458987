import type { Defect, Severity } from "@hengji/scoring-core";
import { isZero, sumOf } from "../../../score-sheet/model/decimal-text.ts";
import { rowName, type Working, type WorkingRow } from "./working.ts";

export interface TreeRow {
  readonly row: WorkingRow;
  readonly code: string;
  readonly name: string;
  /** Null while it is no number. */
  readonly points: string | null;
  readonly worst: Severity | "unfinished" | null;
}
export interface TreeGroup {
  readonly path: readonly string[];
  readonly name: string;
  readonly points: string;
  readonly worst: Severity | "unfinished" | null;
}
export interface LevelTwo extends TreeGroup {
  readonly rows: readonly TreeRow[];
}
export interface LevelOne extends TreeGroup {
  readonly groups: readonly LevelTwo[];
}

const rank = { error: 3, unfinished: 2, warning: 1, notice: 0 } as const;
const worse = (a: TreeRow["worst"], b: TreeRow["worst"]): TreeRow["worst"] =>
  a === null ? b : b === null || rank[a] >= rank[b] ? a : b;
const worstOf = (all: readonly TreeRow["worst"][]): TreeRow["worst"] => all.reduce(worse, null);

const decimal = /^(0|[1-9]\d*)(\.\d+)?$/;
const scored = ({ row }: TreeRow) => (row.body.role ?? "scored") === "scored";
const pointsOf = (rows: readonly TreeRow[]): string =>
  sumOf(rows.filter(scored).flatMap(({ points }) => (points === null ? [] : [points])));

/** The rows of a draft under their headings, in table order; a heading that comes again is a group of its own. */
export function treeOf(working: Working, defects: readonly Defect[]): readonly LevelOne[] {
  const open = defects.filter(
    ({ acknowledged, severity }) => acknowledged === undefined && severity !== "notice",
  );
  const rows = working.rows.map((row): TreeRow => {
    const { code, points } = row.body;
    const own = open.filter(({ indicator }) => indicator === code).map(({ severity }) => severity);
    return {
      row,
      code: codeOf(row),
      name: rowName(row.body, working.rows),
      points: decimal.test(points) ? points : null,
      worst: worstOf([...own, row.issues.length > 0 ? "unfinished" : null]),
    };
  });
  return runsOf(rows, ({ row }) => row.body.path[0]).map(([name, own]) => ({
    ...groupOf([name], own, open),
    groups: runsOf(own, ({ row }) => row.body.path[1]).map(([second, inner]) => ({
      ...groupOf([name, second], inner, open),
      rows: inner,
    })),
  }));
}

/** By which the address and the store name the row: as the server knows it. */
export const codeOf = ({ part }: WorkingRow): string => part.slice("row:".length);

function groupOf(path: readonly string[], rows: readonly TreeRow[], open: readonly Defect[]): TreeGroup {
  const place = `heading/${path.join("/")}`;
  const own = open.filter((defect) => defect.place === place).map(({ severity }) => severity);
  return {
    path,
    name: path.at(-1) ?? "",
    points: pointsOf(rows),
    worst: worstOf([...own, ...rows.map(({ worst }) => worst)]),
  };
}

function runsOf<Of>(
  all: readonly Of[],
  nameOf: (one: Of) => string,
): readonly (readonly [string, readonly Of[]])[] {
  const runs: [string, Of[]][] = [];
  for (const one of all) {
    const last = runs.at(-1);
    if (last?.[0] === nameOf(one)) last[1].push(one);
    else runs.push([nameOf(one), [one]]);
  }
  return runs;
}

export const treeTotal = (tree: readonly LevelOne[]): string => sumOf(tree.map(({ points }) => points));
export const isWorthless = (points: string | null): boolean => points === null || isZero(points);
