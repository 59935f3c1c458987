import { schema, type Transaction } from "@hengji/db";
import { and, desc, eq, lt } from "drizzle-orm";
import { auditSentence, type AuditWords, auditWords } from "./action-words.ts";

const { auditLog } = schema;
const MOST = 100;

export interface TrailRecord extends AuditWords {
  readonly seq: number;
  readonly action: string;
  readonly sentence: string;
}

export interface TrailPage {
  readonly records: readonly TrailRecord[];
  /** Give it as `before` for the page that follows; null at the end. */
  readonly next: number | null;
}

/**
 * What was done on one evaluation, newest first, at most 100 a page. The caller has loaded the evaluation as one
 * whose work the reader may see: entries tell of drafts.
 */
export async function readTrail(
  tx: Transaction,
  { regionId, id }: { readonly regionId: string; readonly id: string },
  { before, limit }: { readonly before?: number; readonly limit: number },
): Promise<TrailPage> {
  const size = Math.min(Math.max(limit, 1), MOST);
  const rows = await tx
    .select()
    .from(auditLog)
    .where(
      and(
        eq(auditLog.chain, regionId),
        eq(auditLog.evaluationId, id),
        before === undefined ? undefined : lt(auditLog.seq, before),
      ),
    )
    .orderBy(desc(auditLog.seq))
    .limit(size + 1);
  const page = rows.slice(0, size);
  return {
    records: page.map((row) => ({
      seq: row.seq,
      action: row.action,
      ...auditWords(row),
      sentence: auditSentence(row),
    })),
    next: rows.length > size ? (page.at(-1)?.seq ?? null) : null,
  };
}
