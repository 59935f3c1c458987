import type { Framework } from "../framework.ts";
import type { Defect } from "./defect.ts";

/**
 * The errors that stand against publishing a table. `newFrom` is the first evaluated year whose tables count as
 * new, usually the year of the evaluation being prepared. The table of an earlier year was used as it was
 * published, so an acknowledgement lifts its errors; in a new table an error is mended, whatever is said for it.
 */
export function blockingDefects(
  { year }: Pick<Framework, "year">,
  defects: readonly Defect[],
  newFrom: number,
): readonly Defect[] {
  const kept = (defect: Defect): boolean => defect.acknowledged !== undefined && year < newFrom;
  return defects.filter((defect) => defect.severity === "error" && !kept(defect));
}

/** Whether any error stands against publishing a table. */
export const blocksPublication = (...given: Parameters<typeof blockingDefects>): boolean =>
  blockingDefects(...given).length > 0;
