import type { FrameworkHead } from "@hengji/contracts";
import { schema, type Transaction } from "@hengji/db";
import type { FactDefinition, Indicator } from "@hengji/scoring-core";
import { and, eq, sql } from "drizzle-orm";
import type { DraftWrite } from "./edit-draft.ts";

const { frameworkDraft, frameworkDraftFact, frameworkDraftIndicator } = schema;

/** Under the draft's lock: the version was compared with what was read after it was granted. */

export async function writeHead(tx: Transaction, at: DraftWrite, head: FrameworkHead): Promise<void> {
  await tx
    .update(frameworkDraft)
    .set({ head, headVersion: at.version, headBy: at.changedBy, headAt: at.changedAt })
    .where(and(eq(frameworkDraft.regionId, at.regionId), eq(frameworkDraft.id, at.draftId)));
}

/** Replaces the fact with this key, or adds it at the end. */
export async function writeFactDefinition(
  tx: Transaction,
  at: DraftWrite,
  body: FactDefinition,
): Promise<void> {
  const { regionId, draftId, ...saved } = at;
  const last = sql<number>`(select coalesce(max(f.position), 0) + 1 from framework_draft_fact f
    where f.region_id = ${regionId} and f.draft_id = ${draftId})`;
  await tx
    .insert(frameworkDraftFact)
    .values({ regionId, draftId, key: body.key, position: last, body, ...saved })
    .onConflictDoUpdate({
      target: [frameworkDraftFact.regionId, frameworkDraftFact.draftId, frameworkDraftFact.key],
      set: { body, ...saved },
    });
}

export async function deleteFactDefinition(tx: Transaction, at: DraftWrite, key: string): Promise<void> {
  await tx
    .delete(frameworkDraftFact)
    .where(
      and(
        eq(frameworkDraftFact.regionId, at.regionId),
        eq(frameworkDraftFact.draftId, at.draftId),
        eq(frameworkDraftFact.key, key),
      ),
    );
}

const ofRow = ({ regionId, draftId }: DraftWrite, code: string) =>
  and(
    eq(frameworkDraftIndicator.regionId, regionId),
    eq(frameworkDraftIndicator.draftId, draftId),
    eq(frameworkDraftIndicator.code, code),
  );

/** The row that had this code, as it is to be; it keeps its place. */
export async function rewriteIndicator(
  tx: Transaction,
  at: DraftWrite,
  code: string,
  body: Indicator,
): Promise<void> {
  const { regionId: _, draftId: __, ...saved } = at;
  await tx
    .update(frameworkDraftIndicator)
    .set({ code: body.code, body, ...saved })
    .where(ofRow(at, code));
}

/** Several rows that keep their codes, in one statement. */
export async function rewriteIndicators(
  tx: Transaction,
  { regionId, draftId, version, changedBy, changedAt }: DraftWrite,
  rows: readonly Indicator[],
): Promise<void> {
  await tx.execute(sql`
    update framework_draft_indicator i
    set body = r.body, version = ${version}, changed_by = ${changedBy}, changed_at = ${changedAt.toISOString()}
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as r (body)
    where i.region_id = ${regionId} and i.draft_id = ${draftId} and i.code = r.body ->> 'code'`);
}

export async function insertIndicator(
  tx: Transaction,
  at: DraftWrite,
  body: Indicator,
  position: number,
): Promise<void> {
  await tx.insert(frameworkDraftIndicator).values({ ...at, code: body.code, position, body });
}

export async function deleteIndicator(tx: Transaction, at: DraftWrite, code: string): Promise<void> {
  await tx.delete(frameworkDraftIndicator).where(ofRow(at, code));
}

/** Puts the rows into this order. Their versions stay: a row that others pass is the row that it was. */
export async function writeOrder(
  tx: Transaction,
  { regionId, draftId }: DraftWrite,
  codes: readonly string[],
): Promise<void> {
  await tx.execute(sql`
    update framework_draft_indicator i set position = o.position
    from jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb) with ordinality as o (code, position)
    where i.region_id = ${regionId} and i.draft_id = ${draftId} and i.code = o.code and i.position <> o.position`);
}
