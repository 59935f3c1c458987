import type { Scorecard, Sensitivity } from "@hengji/scoring-core";
import { pointsText, sumOf } from "./decimal-text.ts";
import type { SheetModel, SheetRow } from "./sheet-model.ts";

export interface Verdict {
  readonly scored: number;
  readonly notApplicable: number;
  readonly missing: number;
  /** Rows with results that are not yet due; they count for now as the table declares. */
  readonly later: number;
  readonly lostRows: number;
  /** Sum of what the lost rows lost; rows that still lack facts have lost nothing yet. */
  readonly lost: string;
  /** False while any row lacks facts: the total is then provisional and there is no grade. */
  readonly finished: boolean;
}

/** How many rows stand where, and how much was lost in how many of them. */
export function verdictOf({ rows }: SheetModel): Verdict {
  const count = (status: string) => rows.filter(({ score }) => score.status === status).length;
  const losing = rows.filter(({ outcome }) => outcome === "lost");
  return {
    scored: count("scored"),
    notApplicable: count("notApplicable"),
    missing: count("missing"),
    later: rows.filter(({ score }) => score.notYetDue.length > 0).length,
    lostRows: losing.length,
    lost: pointsText(sumOf(losing.map(({ score }) => score.lost))),
    finished: count("missing") === 0,
  };
}

/** "评分未完成，暂计85.40分，待补4项": what every place says instead of a grade. */
export const unfinishedText = ({ card }: SheetModel, { missing }: Verdict): string =>
  `评分未完成，暂计${pointsText(card.total)}分，待补${missing}项`;

/** Rows under a heading that still lack facts. */
export const awaitedIn = ({ rows }: SheetModel, path: readonly string[]): readonly SheetRow[] =>
  rows.filter((row) => row.outcome === "missing" && path.every((name, level) => row.path[level] === name));

/** The reading that would change the most: one that changes the grade, else none. */
export function decisiveReading(card: Scorecard): Sensitivity | null {
  return card.sensitivity.find(({ changesGrade }) => changesGrade) ?? null;
}
