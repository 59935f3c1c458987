import type { Decimal } from "../expression.ts";
import type { Framework } from "../framework.ts";

/** An error blocks publication, a warning wants a decision, a notice only wants to be known. */
export type Severity = "error" | "warning" | "notice";

/** One defect of a framework (体检): what is wrong where, with which numbers, and how it could be mended. */
export interface Defect {
  readonly code: DefectCode;
  readonly severity: Severity;
  /**
   * Stable across edits elsewhere: `indicator/B2-5`, `indicator/B2-5/rule.losses[0]`, `fact/overdueOpen`,
   * `heading/投入/预算配置`, `grade/good`, `framework`.
   */
  readonly place: string;
  /** Code of the row that the place lies in. */
  readonly indicator?: string;
  readonly clause?: string;
  /** Official Chinese: what is wrong. */
  readonly message: string;
  /** The numbers that the message rests on, by name. */
  readonly numbers: Readonly<Record<string, Decimal>>;
  /** Official Chinese: a proposed repair. */
  readonly repair: string;
  /** Reason of the acknowledgement, where the table declares one for this code and place. */
  readonly acknowledged?: string;
}

export type DefectCode =
  | "noRows"
  | "bestBelowPoints"
  | "bestAbovePoints"
  | "worstAboveZero"
  | "pointsNotTotal"
  | "weightsNotTotal"
  | "headingNotSum"
  | "headingTwice"
  | "partsNotSum"
  | "bandOverlap"
  | "bandGap"
  | "boundaryTwoOwners"
  | "boundaryNoOwner"
  | "cliff"
  | "stepBeyondRange"
  | "stepUnstated"
  | "stepReadingsMixed"
  | "aboveRangeUnstated"
  | "capScopeUnstated"
  | "orderUnstated"
  | "caseUnstated"
  | "quantityUnstated"
  | "zeroDivisor"
  | "factUnused"
  | "factWrongUnit"
  | "factPunishedTwice"
  | "discretionShare"
  | "outcomeShare"
  | "levelOneSmall"
  | "gradeBandInteger"
  | "notApplicableVanishes"
  | "rowUnnamed"
  | "creditAndDeduction"
  | "moreIsWorse"
  | "caseListMissing"
  | "evidenceMissing"
  | "criterionUnanswered"
  | "standardUnmatched"
  | "acknowledgementStale";

/** One check: every defect of its kind. Pure, never throws on a parsed framework. */
export type Check = (framework: Framework) => readonly Defect[];
