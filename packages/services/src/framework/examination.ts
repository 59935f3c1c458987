import { blockingDefects, type Defect, examine, type Framework } from "@hengji/scoring-core";

/** What the examination (体检) says of a framework at a moment. */
export interface Examination {
  readonly defects: readonly Defect[];
  /** Errors that keep it from being published. */
  readonly errors: number;
  readonly warnings: number;
}

export function examined(framework: Framework, now: Date): Examination {
  return counted(examine(framework), framework, now);
}

/** The same of defects that were found before. */
export function counted(
  defects: readonly Defect[],
  { year }: Pick<Framework, "year">,
  now: Date,
): Examination {
  const open = (defect: Defect) => defect.acknowledged === undefined;
  return {
    defects,
    errors: blockingDefects({ year }, defects, yearInBeijing(now)).length,
    warnings: defects.filter((defect) => defect.severity === "warning" && open(defect)).length,
  };
}

/**
 * The table of a past year is kept as it was published, errors and all, with a reason for each. One of this year or a
 * later one is not published over an error, whatever the reason.
 */
export const isPastYear = (year: number, now: Date): boolean => year < yearInBeijing(now);

const beijingYear = new Intl.DateTimeFormat("en-US", { timeZone: "Asia/Shanghai", year: "numeric" });
export const yearInBeijing = (now: Date) => parseInt(beijingYear.format(now), 10);
