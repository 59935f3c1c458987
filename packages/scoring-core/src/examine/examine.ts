import type { Framework } from "../framework.ts";
import { acknowledge } from "./acknowledge.ts";
import { checkAboveRange } from "./above-range.ts";
import { checkBands } from "./bands.ts";
import { checkBestPoints } from "./best-points.ts";
import { checkCaseList } from "./case-list.ts";
import { checkClauses } from "./clauses.ts";
import { checkCliff } from "./cliff.ts";
import { checkCreditAndDeduction } from "./credit-and-deduction.ts";
import { checkDeclaredPoints } from "./declared-points.ts";
import type { Check, Defect, Severity } from "./defect.ts";
import { checkDiscretionShare } from "./discretion-share.ts";
import { checkEvidence } from "./evidence.ts";
import { checkGradeBands } from "./grade-bands.ts";
import { checkHeadings } from "./headings.ts";
import { checkLevelOneSmall } from "./level-one-small.ts";
import { checkMoreIsWorse } from "./more-is-worse.ts";
import { checkNotApplicable } from "./not-applicable.ts";
import { checkOutcomeShare } from "./outcome-share.ts";
import { checkPartsSum } from "./parts-sum.ts";
import { checkPointsTotal } from "./points-total.ts";
import { checkPunishedTwice } from "./punished-twice.ts";
import { checkSettledChoices } from "./settled-choices.ts";
import { checkStepRange } from "./step-range.ts";
import { checkStepReadings } from "./step-readings.ts";
import { checkUnits } from "./units.ts";
import { checkUnnamedRow } from "./unnamed-row.ts";
import { checkUnusedFacts } from "./unused-facts.ts";
import { checkZeroDivisor } from "./zero-divisor.ts";

const CHECKS: readonly Check[] = [
  checkPointsTotal,
  checkHeadings,
  checkPartsSum,
  checkDeclaredPoints,
  checkBestPoints,
  checkNotApplicable,
  checkGradeBands,
  checkBands,
  checkAboveRange,
  checkUnits,
  checkZeroDivisor,
  checkStepRange,
  checkSettledChoices,
  checkPunishedTwice,
  checkCaseList,
  checkUnusedFacts,
  checkClauses,
  checkEvidence,
  checkUnnamedRow,
  checkDiscretionShare,
  checkOutcomeShare,
  checkLevelOneSmall,
  checkCliff,
  checkStepReadings,
  checkCreditAndDeduction,
  checkMoreIsWorse,
];

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/**
 * 体检: every defect of a parsed framework at once, errors first, otherwise in the order of the checks and of
 * the table. Pure and deterministic. A defect that the table acknowledges carries the reason.
 */
export function examine(framework: Framework): readonly Defect[] {
  const found = CHECKS.flatMap((check) => check(framework));
  return acknowledge(framework, found).sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}
