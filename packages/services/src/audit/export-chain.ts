import { type Database, schema } from "@hengji/db";
import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import { ServiceError } from "../error.ts";
import { type ChainHead, readChainHead } from "./chain-head.ts";

const { auditLog } = schema;
const BATCH = 1000;

/**
 * A chain as JSON lines without line ends, first its head, then every entry from 1. Columns stand in the order in
 * which they are hashed, times in microseconds since 1970, before and after as their JSON text, hashes in
 * hexadecimal. `hengji verify` reads it without a database. `notFound` when the chain has no entry.
 */
export async function* exportChain(db: Database, chain: string): AsyncGenerator<string, void, undefined> {
  const head = await readChainHead(db, chain);
  if (head === null) throw new ServiceError("notFound", `审计链“${chain}”还没有记录，没有可以导出的内容。`);
  yield* chainLines(db, head);
}

/** The same up to a head that was read before. */
export async function* chainLines(
  db: Database,
  { chain, seq, at, hash }: ChainHead,
): AsyncGenerator<string, void, undefined> {
  yield JSON.stringify({ export: "hengji-audit", chain, seq, at, hash });
  // The head is older than these reads, so every entry up to it is there, if nobody removed it.
  for (let last = 0; last < seq;) {
    const rows = await readBatch(db, chain, last, seq);
    for (const row of rows) yield JSON.stringify({ ...row, at: Number(row.at) });
    last = rows.at(-1)?.seq ?? seq;
  }
}

function readBatch(db: Database, chain: string, after: number, upTo: number) {
  return db
    .select({
      scheme: auditLog.scheme,
      chain: auditLog.chain,
      seq: auditLog.seq,
      at: sql<string>`(extract(epoch from ${auditLog.at}) * 1000000)::bigint`,
      regionId: auditLog.regionId,
      evaluationId: auditLog.evaluationId,
      actor: auditLog.actor,
      actorName: auditLog.actorName,
      role: auditLog.role,
      session: auditLog.session,
      network: auditLog.network,
      action: auditLog.action,
      objectKind: auditLog.objectKind,
      objectId: auditLog.objectId,
      objectVersion: auditLog.objectVersion,
      before: sql<string | null>`${auditLog.before}::text`,
      after: sql<string | null>`${auditLog.after}::text`,
      result: auditLog.result,
      omitted: auditLog.omitted,
      prev: sql<string>`encode(${auditLog.prev}, 'hex')`,
      hash: sql<string>`encode(${auditLog.hash}, 'hex')`,
    })
    .from(auditLog)
    .where(and(eq(auditLog.chain, chain), gt(auditLog.seq, after), lte(auditLog.seq, upTo)))
    .orderBy(asc(auditLog.seq))
    .limit(BATCH);
}
