import type { Scorecard, Sensitivity, StepReading } from "@hengji/scoring-core";
import { pointsText, sumOf } from "./decimal-text.ts";
import type { SheetModel } from "./sheet-model.ts";

export interface Verdict {
  readonly scored: number;
  readonly notApplicable: number;
  readonly missing: number;
  readonly lostRows: number;
  /** Sum of what the lost rows lost. */
  readonly lost: string;
}

/** How many rows stand where, and how much was lost in how many of them. */
export function verdictOf({ rows }: SheetModel): Verdict {
  const count = (status: string) => rows.filter(({ score }) => score.status === status).length;
  const losing = rows.filter(({ outcome }) => outcome === "lost" || outcome === "missing");
  return {
    scored: count("scored"),
    notApplicable: count("notApplicable"),
    missing: count("missing"),
    lostRows: losing.length,
    lost: pointsText(sumOf(losing.map(({ score }) => score.lost))),
  };
}

export const readingWords: Record<StepReading, string> = {
  fraction: "不足一步按比例计",
  whole: "只计整步",
  started: "不足一步按一步计",
};

/** The reading that would change the most: one that changes the grade, else none. */
export function decisiveReading(card: Scorecard): Sensitivity | null {
  return card.sensitivity.find(({ changesGrade }) => changesGrade) ?? null;
}

/** "满意度若只计整步，合计90.00，优". */
export function sensitivityText(model: SheetModel, one: Sensitivity): string {
  const name = model.rows.find(({ code }) => code === one.indicator)?.name ?? one.label;
  return `${name}若${readingWords[one.reading]}，合计${pointsText(one.total)}，${one.grade.label}`;
}
