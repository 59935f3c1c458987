import { beyond } from "../engine/beyond.ts";
import type { Table } from "../engine/table.ts";
import type { GradeBand } from "../framework.ts";
import { add, format, lastPlace, subtract } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { Grade, Scorecard } from "../scorecard.ts";
import type { Compiled } from "./compile.ts";
import type { RowResult } from "./score-row.ts";

/** A band of the grades, best first. */
export interface PreparedGrade {
  readonly band: GradeBand;
  readonly from: Exact;
  readonly reached: (total: Exact) => boolean;
}

export const prepareGrades = (grades: readonly GradeBand[], table: Table): readonly PreparedGrade[] =>
  grades.map((band) => ({
    band,
    from: table.decimal(band.from),
    reached: beyond({ at: band.from, included: band.included ?? true }, "up", table),
  }));

const gradeOf = ({ code, label }: GradeBand): Grade => ({ code, label });

/** What the total and the vetoes make of it. */
export interface Graded {
  readonly grade: Grade;
  /** Set when a veto decided the grade. */
  readonly veto: Scorecard["veto"];
  readonly nextGrade: Scorecard["nextGrade"];
  readonly lowerGrade: Scorecard["lowerGrade"];
}

/**
 * The best band that the total reaches, unless a veto sets it (R28): of several vetoes the worst holds, and one
 * that only says "at best" leaves a worse grade alone. Under a veto there is no next grade and no lower one.
 */
export function gradeFor(total: Exact, rows: readonly RowResult[], compiled: Compiled): Graded {
  const { grades } = compiled;
  const place = grades.findIndex(({ reached }) => reached(total));
  const earned = grades[place];
  if (earned === undefined) throw new RangeError("the lowest grade must start at 0");
  const veto = vetoAmong(rows, place, compiled);
  if (veto !== null) return { ...veto, nextGrade: null, lowerGrade: null };
  const better = grades[place - 1];
  const worse = grades[place + 1];
  const { places } = compiled.framework.rounding;
  return {
    grade: gradeOf(earned.band),
    veto: null,
    nextGrade:
      better === undefined ? null : { ...gradeOf(better.band), distance: distanceTo(better, total, places) },
    lowerGrade:
      worse === undefined
        ? null
        : { ...gradeOf(worse.band), distance: format(subtract(total, earned.from), places) },
  };
}

/** What is missing to a grade; to one that its lower end does not belong to, the smallest unit more. */
function distanceTo({ band, from }: PreparedGrade, total: Exact, places: number): string {
  const missing = subtract(from, total);
  if (band.included ?? true) return format(missing, places);
  return format(add(missing, lastPlace(places)), places);
}

function vetoAmong(
  rows: readonly RowResult[],
  earned: number,
  { grades }: Compiled,
): Pick<Graded, "grade" | "veto"> | null {
  let worst: Pick<Graded, "grade" | "veto"> | null = null;
  let rank = -1;
  for (const { indicator, vetoed } of rows) {
    const veto = indicator.gradeVeto;
    if (!vetoed || veto === undefined) continue;
    const place = grades.findIndex(({ band }) => band.code === veto.grade);
    const grade = grades[place];
    if (grade === undefined) throw new TypeError(`grade ${veto.grade} is not declared`);
    if (place <= rank || (veto.effect === "atBest" && place <= earned)) continue;
    worst = { grade: gradeOf(grade.band), veto: { indicator: indicator.code, text: veto.text } };
    rank = place;
  }
  return worst;
}
