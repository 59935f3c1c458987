import type { EvaluationSheet, EvaluationSummary, RoleCode } from "@hengji/contracts";
import type { Actor, ActorMembership } from "../context.ts";
import { noRevisions } from "../sheet/revisions.ts";
import type { LiveRow, ReleasedRow } from "./load.ts";
import { isComplete, type Stage, stageOf } from "./stage.ts";

const holds = (actor: Actor | null, role: RoleCode | null, there: (membership: ActorMembership) => boolean) =>
  actor !== null && actor.memberships.some((membership) => membership.role === role && there(membership));

const rowsOf = ({ assessment }: LiveRow) => ({
  scoredRows: assessment?.scoredRows ?? 0,
  applicableRows: assessment?.applicableRows ?? 0,
});

export const stageOfRow = (row: LiveRow): Stage =>
  stageOf({
    ...rowsOf(row),
    firmId: row.evaluation.firmId,
    released: row.released,
    concluded: row.evaluation.concludedAt !== null,
  });

/** One line of the list from the live tables. Total and grade appear once every row can be scored. */
export function liveSummary(row: LiveRow, actor: Actor | null): EvaluationSummary {
  const { evaluation, assessment, cycle } = row;
  const rows = rowsOf(row);
  const { stage, nextStep, nextRole } = stageOfRow(row);
  const complete = assessment !== null && isComplete(rows);
  return {
    id: evaluation.id,
    year: cycle.year,
    cycleName: cycle.name,
    bureauName: row.bureauName,
    departmentName: row.departmentName,
    firmName: row.firmName,
    stage,
    ...rows,
    total: complete ? assessment.total : null,
    grade: complete ? { code: assessment.gradeCode, label: assessment.gradeLabel } : null,
    nextStep,
    nextRole,
    waitsForMe: holds(
      actor,
      nextRole,
      ({ organisationId, regionId, organisationKind }) =>
        organisationId === evaluation.firmId ||
        organisationId === evaluation.departmentId ||
        (organisationKind === "bureau" && regionId === evaluation.regionId),
    ),
    updatedAt: evaluation.updatedAt.toISOString(),
  };
}

/** A released copy is read, never worked on. */
export const nothingToEdit = {
  revisions: noRevisions,
  may: [],
  threads: [],
} satisfies Partial<EvaluationSheet>;

/** The sheet exactly as it was released; only whose turn it is depends on the reader. */
export function releasedSheet(row: ReleasedRow, actor: Actor): EvaluationSheet {
  const content = row.content as EvaluationSheet;
  const waitsForMe = holds(
    actor,
    content.evaluation.nextRole,
    ({ organisationId }) => organisationId === row.departmentId,
  );
  return { ...content, ...nothingToEdit, evaluation: { ...content.evaluation, waitsForMe } };
}
