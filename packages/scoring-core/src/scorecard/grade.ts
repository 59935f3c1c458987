import type { Framework, GradeBand } from "../framework.ts";
import { compare, format, subtract } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { Grade, Scorecard } from "../scorecard.ts";
import type { Compiled } from "./compile.ts";
import type { RowResult } from "./score-row.ts";

export const gradeOf = ({ code, label }: GradeBand): Grade => ({ code, label });

/** Grade by total: the best band that the total reaches; a bound belongs to the better band. */
export function bandOf(total: Exact, { framework, decimal }: Compiled): GradeBand {
  const band = framework.grades.find(({ from }) => compare(total, decimal(from)) >= 0);
  if (band === undefined) throw new RangeError("the lowest grade must start at 0");
  return band;
}

/** The next better grade and what is missing to it. Null at the best grade and while a veto stands. */
export function nextGrade(total: Exact, compiled: Compiled): Scorecard["nextGrade"] {
  const { grades, rounding } = compiled.framework;
  const better = grades[grades.indexOf(bandOf(total, compiled)) - 1];
  if (better === undefined) return null;
  const distance = subtract(compiled.decimal(better.from), total);
  return { ...gradeOf(better), distance: format(distance, rounding.places) };
}

export interface Veto {
  readonly indicator: string;
  readonly text: string;
  readonly grade: Grade;
}

/** R28: the veto in force; of several, the one with the worst grade. */
export function vetoAmong(rows: readonly RowResult[], framework: Framework): Veto | null {
  let worst: Veto | null = null;
  let rank = -1;
  for (const { indicator, vetoed } of rows) {
    const veto = indicator.gradeVeto;
    if (!vetoed || veto === undefined) continue;
    const place = framework.grades.findIndex(({ code }) => code === veto.grade);
    const band = framework.grades[place];
    if (band === undefined) throw new TypeError(`grade ${veto.grade} is not declared`);
    if (place > rank) {
      worst = { indicator: indicator.code, text: veto.text, grade: gradeOf(band) };
      rank = place;
    }
  }
  return worst;
}
