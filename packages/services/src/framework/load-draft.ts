import { schema, type Transaction } from "@hengji/db";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias, type AnyPgColumn } from "drizzle-orm/pg-core";

const { appUser, framework, frameworkDraft, frameworkSubmission, organisation } = schema;
const headWriter = alias(appUser, "head_writer");

/** Name of the bureau that keeps the frameworks of a region. */
export const bureauNameOf = (regionId: AnyPgColumn) =>
  sql<string>`coalesce((select o.name from ${organisation} o where o.kind = 'bureau' and o.region_id = ${regionId}), '')`;

/** A later version of the same framework, on its way or published. */
const laterVersion = sql<boolean>`(
  exists (select from framework_submission s where s.region_id = ${frameworkDraft.regionId}
    and s.framework_id = ${frameworkDraft.frameworkId} and s.framework_version > ${frameworkDraft.version}
    and s.state_kind <> 'cancelled')
  or exists (select from framework_version v where v.region_id = ${frameworkDraft.regionId}
    and v.framework_id = ${frameworkDraft.frameworkId} and v.version > ${frameworkDraft.version}))`;

function draftRows(tx: Transaction, where: SQL) {
  return tx
    .select({
      draft: frameworkDraft,
      code: framework.code,
      headBy: headWriter.name,
      changedBy: appUser.name,
      bureauName: bureauNameOf(frameworkDraft.regionId),
      submission: frameworkSubmission,
      newerVersion: laterVersion,
    })
    .from(frameworkDraft)
    .innerJoin(
      framework,
      and(eq(framework.regionId, frameworkDraft.regionId), eq(framework.id, frameworkDraft.frameworkId)),
    )
    .innerJoin(
      frameworkSubmission,
      and(
        eq(frameworkSubmission.regionId, frameworkDraft.regionId),
        eq(frameworkSubmission.draftId, frameworkDraft.id),
      ),
    )
    .leftJoin(headWriter, eq(headWriter.id, frameworkDraft.headBy))
    .leftJoin(appUser, eq(appUser.id, frameworkDraft.changedBy))
    .where(where);
}
export type DraftRow = Awaited<ReturnType<typeof draftRows>>[number];

const inReach = (regionIds: readonly string[], id: string) =>
  and(eq(frameworkDraft.id, id), inArray(frameworkDraft.regionId, [...regionIds])) as SQL;

export async function loadDraft(
  tx: Transaction,
  regionIds: readonly string[],
  id: string,
): Promise<DraftRow | null> {
  const [row] = await draftRows(tx, inReach(regionIds, id));
  return row ?? null;
}

/** The drafts of these regions that are not published; a published one is listed as its version. */
export const loadOpenDrafts = (tx: Transaction, regionIds: readonly string[]) =>
  draftRows(
    tx,
    and(
      inArray(frameworkDraft.regionId, [...regionIds]),
      sql`${frameworkSubmission.stateKind} <> 'accepted'`,
    ) as SQL,
  );

/**
 * The same, locked until the transaction ends, so that changes of one draft pass one after another. The lock has a
 * statement of its own: what is read after it was granted is what the one before has left.
 */
export async function loadDraftLocked(
  tx: Transaction,
  regionIds: readonly string[],
  id: string,
): Promise<DraftRow | null> {
  const [locked] = await tx
    .select({ id: frameworkDraft.id })
    .from(frameworkDraft)
    .where(inReach(regionIds, id))
    .for("no key update");
  return locked ? loadDraft(tx, regionIds, id) : null;
}
