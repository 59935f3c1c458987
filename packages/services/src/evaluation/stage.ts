import type { NextStepCode, RoleCode, StageCode } from "@hengji/contracts";

export interface EvaluationFacts {
  readonly firmId: string | null;
  readonly released: boolean;
  readonly concluded: boolean;
  readonly scoredRows: number;
  readonly applicableRows: number;
}

export interface Stage {
  readonly stage: StageCode;
  readonly nextStep: NextStepCode;
  readonly nextRole: RoleCode | null;
}

/** Whether every row that applies has the facts it needs; a partial total is nobody's score. */
export const isComplete = ({
  scoredRows,
  applicableRows,
}: Pick<EvaluationFacts, "scoredRows" | "applicableRows">) =>
  applicableRows > 0 && scoredRows === applicableRows;

/** The stage of an evaluation and whose turn it is, derived from what has happened and never stored. */
export function stageOf(facts: EvaluationFacts): Stage {
  if (facts.concluded) return { stage: "concluded", nextStep: "none", nextRole: null };
  if (facts.released) {
    return { stage: "released", nextStep: "answerConsultation", nextRole: "departmentFiller" };
  }
  if (facts.firmId === null) {
    return { stage: "awaitingFirm", nextStep: "commissionFirm", nextRole: "bureauOfficer" };
  }
  if (isComplete(facts)) return { stage: "scoring", nextStep: "prepareDraft", nextRole: "leadEvaluator" };
  return { stage: "scoring", nextStep: "completeFacts", nextRole: "evaluator" };
}
