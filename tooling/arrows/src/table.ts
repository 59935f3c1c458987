import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One cell: the whole package, one of its entries, or its names (types and constants) only. */
export type Arrow = { package: string; entry?: string; only?: "names" };

/** Package → what it may import. A package without a row may not exist. */
export type Table = ReadonlyMap<string, readonly Arrow[]>;

type Cell = string | Arrow;

export function tableFrom(rows: Record<string, readonly Cell[]>): Table {
  return new Map(
    Object.entries(rows).map(([name, cells]) => [
      name,
      cells.map((cell) => (typeof cell === "string" ? { package: cell } : cell)),
    ]),
  );
}

/** The table of the repository: `tooling/arrows.json`. */
export function readTable(repository: string): Table {
  const text = readFileSync(join(repository, "tooling/arrows.json"), "utf8");
  return tableFrom(JSON.parse(text) as Record<string, readonly Cell[]>);
}
