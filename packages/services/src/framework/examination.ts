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
    errors: blockingDefects({ year }, defects, newFrom(now)).length,
    warnings: defects.filter((defect) => defect.severity === "warning" && open(defect)).length,
  };
}

/** A year is evaluated after it has ended: the table in preparation now is last year's, which is as new as this year's. */
const newFrom = (now: Date): number => yearInBeijing(now) - 1;

/**
 * The table of a past year is kept as it was published, errors and all, with a reason for each. One of last year, whose
 * evaluation is on now, or of a later one is not published over an error, whatever the reason.
 */
export const isPastYear = (year: number, now: Date): boolean => year < newFrom(now);

const beijingYear = new Intl.DateTimeFormat("en-US", { timeZone: "Asia/Shanghai", year: "numeric" });
export const yearInBeijing = (now: Date) => parseInt(beijingYear.format(now), 10);
