import { schema, type Transaction } from "@hengji/db";
import { and, desc, eq, getTableColumns, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Framework } from "@hengji/scoring-core";
import type { EvaluationScope } from "../policy/scope.ts";
import { department, departmentOfEvaluation, liveTo, releasedTo } from "./visible.ts";

const { assessment, cycle, entry, evaluation, evaluationRelease, fact, factCase, frameworkVersion } = schema;
const { appUser, judgement, organisation } = schema;
const bureau = alias(organisation, "bureau");
const firm = alias(organisation, "firm");
const writer = alias(appUser, "writer");

/** What the list and the sheet say about an evaluation, from the live tables. */
function liveRows(tx: Transaction, where: SQL) {
  const bureauName = tx
    .select({ name: bureau.name })
    .from(bureau)
    .where(and(eq(bureau.kind, "bureau"), eq(bureau.regionId, evaluation.regionId)))
    .orderBy(bureau.id)
    .limit(1);
  const anyRelease = tx
    .select({ one: sql`1` })
    .from(evaluationRelease)
    .where(
      and(
        eq(evaluationRelease.regionId, evaluation.regionId),
        eq(evaluationRelease.evaluationId, evaluation.id),
      ),
    );
  return tx
    .select({
      evaluation: getTableColumns(evaluation),
      cycle: { year: cycle.year, name: cycle.name, noticeNumber: cycle.noticeNumber },
      bureauName: sql<string>`coalesce((${bureauName}), '')`,
      departmentName: department.name,
      firmName: firm.name,
      released: sql<boolean>`exists (${anyRelease})`,
      assessment: getTableColumns(assessment),
    })
    .from(evaluation)
    .innerJoin(cycle, and(eq(cycle.regionId, evaluation.regionId), eq(cycle.id, evaluation.cycleId)))
    .innerJoin(department, departmentOfEvaluation)
    .leftJoin(firm, eq(firm.id, evaluation.firmId))
    .leftJoin(
      assessment,
      and(
        eq(assessment.regionId, evaluation.regionId),
        eq(assessment.evaluationId, evaluation.id),
        eq(assessment.kind, "thirdParty"),
      ),
    )
    .where(where);
}
export type LiveRow = Awaited<ReturnType<typeof liveRows>>[number];

export const loadLiveList = (tx: Transaction, scope: EvaluationScope, year: number | undefined) =>
  liveRows(tx, and(liveTo(scope), year === undefined ? undefined : eq(cycle.year, year)) as SQL);

export async function loadLive(tx: Transaction, scope: EvaluationScope, id: string): Promise<LiveRow | null> {
  const [row] = await liveRows(tx, and(eq(evaluation.id, id), liveTo(scope)) as SQL);
  return row ?? null;
}

/**
 * The same, locked until the transaction ends, so that changes of one evaluation pass one after another. The lock
 * has a statement of its own: what is read after it was granted is what the one before has left.
 */
export async function loadLiveLocked(
  tx: Transaction,
  scope: EvaluationScope,
  id: string,
): Promise<LiveRow | null> {
  const [locked] = await tx
    .select({ id: evaluation.id })
    .from(evaluation)
    .where(and(eq(evaluation.id, id), liveTo(scope)))
    .for("no key update");
  return locked ? loadLive(tx, scope, id) : null;
}

/** The latest release of each evaluation: its frozen content and the key by which the reader reached it. */
function releasedRows(tx: Transaction, where: SQL) {
  return tx
    .selectDistinctOn([evaluationRelease.regionId, evaluationRelease.evaluationId], {
      evaluationId: evaluationRelease.evaluationId,
      departmentId: evaluation.departmentId,
      content: evaluationRelease.content,
    })
    .from(evaluationRelease)
    .innerJoin(
      evaluation,
      and(
        eq(evaluation.regionId, evaluationRelease.regionId),
        eq(evaluation.id, evaluationRelease.evaluationId),
      ),
    )
    .innerJoin(department, departmentOfEvaluation)
    .where(where)
    .orderBy(evaluationRelease.regionId, evaluationRelease.evaluationId, desc(evaluationRelease.number));
}
export type ReleasedRow = Awaited<ReturnType<typeof releasedRows>>[number];

export const loadReleasedList = (tx: Transaction, scope: EvaluationScope) =>
  releasedRows(tx, releasedTo(scope));

export async function loadReleased(
  tx: Transaction,
  scope: EvaluationScope,
  id: string,
): Promise<ReleasedRow | null> {
  const [row] = await releasedRows(tx, and(eq(evaluation.id, id), releasedTo(scope)) as SQL);
  return row ?? null;
}

/**
 * Framework, facts, judgements and entries of the third-party assessment, with who saved each last: five queries,
 * however many rows.
 */
export async function loadSheetRows(tx: Transaction, { evaluation: row }: Pick<LiveRow, "evaluation">) {
  const own = <T extends typeof entry | typeof fact | typeof factCase | typeof judgement>(table: T) =>
    and(eq(table.regionId, row.regionId), eq(table.evaluationId, row.id), eq(table.kind, "thirdParty"));
  const version = await loadFramework(tx, row);
  return {
    version,
    facts: await tx
      .select({ ...getTableColumns(fact), by: appUser.name })
      .from(fact)
      .leftJoin(appUser, eq(appUser.id, fact.changedBy))
      .where(own(fact))
      .orderBy(fact.key),
    cases: await tx.select().from(factCase).where(own(factCase)).orderBy(factCase.key, factCase.position),
    judgements: await tx
      .select({ ...getTableColumns(judgement), by: appUser.name })
      .from(judgement)
      .leftJoin(appUser, eq(appUser.id, judgement.changedBy))
      .where(own(judgement))
      .orderBy(judgement.key),
    entries: await tx
      .select({ ...getTableColumns(entry), by: appUser.name, writer: writer.name })
      .from(entry)
      .leftJoin(appUser, eq(appUser.id, entry.changedBy))
      .leftJoin(writer, eq(writer.id, entry.rationaleBy))
      .where(own(entry))
      .orderBy(entry.indicatorCode),
  };
}
export type SheetRows = Awaited<ReturnType<typeof loadSheetRows>>;

/** The framework version that an evaluation is scored with; checked by the engine when it was published. */
export async function loadFramework(tx: Transaction, row: LiveRow["evaluation"]) {
  const [version] = await tx
    .select({ content: frameworkVersion.content, hash: frameworkVersion.contentHash })
    .from(frameworkVersion)
    .where(
      and(
        eq(frameworkVersion.regionId, row.regionId),
        eq(frameworkVersion.frameworkId, row.frameworkId),
        eq(frameworkVersion.version, row.frameworkVersion),
      ),
    );
  if (!version) throw new Error(`evaluation ${row.id} without its framework version`);
  return { hash: version.hash, framework: version.content as Framework };
}
