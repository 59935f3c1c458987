import type { Database, Transaction } from "@hengji/db";
import { sql } from "drizzle-orm";

/** Where a chain stands: number, time (microseconds since 1970) and hash of its last entry. */
export interface ChainHead {
  readonly chain: string;
  readonly seq: number;
  readonly at: number;
  /** 64 hexadecimal digits. */
  readonly hash: string;
}

/** The head as the database keeps it beside the log; null when nothing was ever entered. */
export async function readChainHead(db: Database | Transaction, chain: string): Promise<ChainHead | null> {
  const { rows } = await db.execute<{ seq: string; at: string; hash: string }>(
    sql`select seq, (extract(epoch from last_at) * 1000000)::bigint as at, encode(hash, 'hex') as hash
        from audit_head_of(${chain})`,
  );
  const [head] = rows;
  return head ? { chain, seq: Number(head.seq), at: Number(head.at), hash: head.hash } : null;
}
