import { schema, type Transaction } from "@hengji/db";
import { and, eq, sql } from "drizzle-orm";
import { contentHash } from "../assessment/content-hash.ts";
import { liveSheet } from "./live-sheet.ts";
import { loadLive } from "./load.ts";
import { nothingToEdit } from "./summary.ts";

/** Copies the sheet as it stands into the next release; from then on the department reads this copy. */
export async function freezeRelease(
  tx: Transaction,
  { regionId, evaluationId, releasedAt }: { regionId: string; evaluationId: string; releasedAt: Date },
): Promise<void> {
  const bureauReach = {
    live: { regionIds: [regionId], firmIds: [] },
    released: { departmentIds: [], parentIds: [] },
  };
  const row = await loadLive(tx, bureauReach, evaluationId);
  if (!row) throw new Error(`no evaluation ${evaluationId} in region ${regionId}`);
  const at = releasedAt.toISOString();
  const sheet = await liveSheet(tx, { ...row, released: true }, null);
  const content = {
    ...sheet,
    ...nothingToEdit,
    view: "released",
    releasedAt: at,
    evaluation: { ...sheet.evaluation, updatedAt: at },
  };
  const { evaluationRelease } = schema;
  const [last] = await tx
    .select({ number: sql<number>`coalesce(max(${evaluationRelease.number}), 0)::int` })
    .from(evaluationRelease)
    .where(and(eq(evaluationRelease.regionId, regionId), eq(evaluationRelease.evaluationId, evaluationId)));
  await tx.insert(evaluationRelease).values({
    regionId,
    evaluationId,
    number: (last?.number ?? 0) + 1,
    releasedAt,
    content,
    contentHash: contentHash(content),
  });
}
