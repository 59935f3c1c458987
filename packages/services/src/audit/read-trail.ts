import { schema, type Transaction } from "@hengji/db";
import { and, desc, eq, inArray, lt, ne, sql } from "drizzle-orm";
import { auditSentence, type AuditWords, auditWords } from "./action-words.ts";

const { auditLog } = schema;
const MOST = 100;
const objectOf = sql<string>`${auditLog.objectKind} || ':' || ${auditLog.objectId}`;

export interface TrailRecord extends AuditWords {
  readonly seq: number;
  readonly action: string;
  readonly at: Date;
  readonly actorName: string | null;
  readonly role: string | null;
  /** Kind and id of what it is about: `fact:satisfaction`. */
  readonly object: string;
  /** 64 hexadecimal digits. */
  readonly hash: string;
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
  {
    before,
    limit,
    objects,
    withoutKind,
  }: {
    readonly before?: number;
    readonly limit: number;
    /** Only entries about one of these, as in `TrailRecord.object`. */
    readonly objects?: readonly string[];
    readonly withoutKind?: string;
  },
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
        objects && inArray(objectOf, [...objects]),
        withoutKind === undefined ? undefined : ne(auditLog.objectKind, withoutKind),
      ),
    )
    .orderBy(desc(auditLog.seq))
    .limit(size + 1);
  const page = rows.slice(0, size);
  return {
    records: page.map((row) => ({
      seq: row.seq,
      action: row.action,
      at: row.at,
      actorName: row.actorName,
      role: row.role,
      object: `${row.objectKind}:${row.objectId}`,
      hash: row.hash.toString("hex"),
      ...auditWords(row),
      sentence: auditSentence(row),
    })),
    next: rows.length > size ? (page.at(-1)?.seq ?? null) : null,
  };
}
