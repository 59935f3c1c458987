import type { Indicator } from "@hengji/scoring-core";
import { ServiceError } from "../error.ts";
import type { Part } from "./content.ts";

type Row = Part<Indicator>;

/** The rows with one more, behind the row with the code `after`; null puts it first, undefined last. */
export function withRowAfter(
  rows: readonly Row[],
  row: Row,
  after: string | null | undefined,
): readonly Row[] {
  if (after === undefined) return [...rows, row];
  if (after === null) return [row, ...rows];
  const at = rows.findIndex(({ body }) => body.code === after);
  if (at === -1) {
    throw new ServiceError("invalid", "没有保存。要排在其后的一行已不在表中，请刷新页面后重新选择位置。");
  }
  return [...rows.slice(0, at + 1), row, ...rows.slice(at + 1)];
}

export const codesOf = (rows: readonly Row[]): string[] => rows.map(({ body }) => body.code);
