import type { Framework, Indicator } from "../framework.ts";
import { format } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { Defect } from "./defect.ts";
import type { Spot } from "./walk/pieces.ts";

/** What a check has to say about a spot; where it lies is added. */
type Said = Pick<Defect, "code" | "severity" | "message" | "repair"> & {
  readonly numbers?: Readonly<Record<string, Exact>>;
};

const written = (numbers: Readonly<Record<string, Exact>> = {}): Defect["numbers"] =>
  Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, format(number)]));

/** A defect of the table as a whole, of a heading, a fact or a grade. */
export const defectOf = (place: string, said: Said): Defect => ({
  ...said,
  place,
  numbers: written(said.numbers),
});

/** A defect inside a row. */
export const defectAt = ({ place, row, clause }: Spot, said: Said): Defect => ({
  ...defectOf(place, said),
  ...(row === null ? {} : { indicator: row.code }),
  ...(clause === undefined ? {} : { clause }),
});

/** The row itself as a spot. */
export const rowSpot = (row: Indicator): Spot => ({ place: `indicator/${row.code}`, row });

/** “体系建设”①; a row without a name is called after the row it continues. */
export function nameOf(framework: Framework, { row, clause = "" }: Spot): string {
  if (row === null) return "总分上限";
  const { name, continues, code } = row;
  if (name !== null) return `“${name}”${clause}`;
  const above = framework.indicators.find((other) => other.code === continues)?.name;
  return `${above ? `“${above}”下未命名的一行` : `未命名的一行（${code}）`}${clause}`;
}
