import { type Database, schema, type Transaction } from "@hengji/db";
import { and, eq, or, sql } from "drizzle-orm";

const { auditLog } = schema;

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

export interface NamedChainHead extends ChainHead {
  /** The region's code or `platform`. */
  readonly base: string;
  /** The region's name; null for the platform. */
  readonly regionName: string | null;
  /** The database's clock when the head was read, in microseconds since 1970. */
  readonly now: number;
}

/** The heads of all chains that have an entry, the platform's first. */
export async function readChainHeads(db: Database | Transaction): Promise<NamedChainHead[]> {
  const { rows } = await db.execute<
    { base: string; chain: string; region_name: string | null } & Record<
      "seq" | "at" | "now" | "hash",
      string
    >
  >(
    sql`select base, base || suffix as chain, region_name, seq, encode(hash, 'hex') as hash,
               (extract(epoch from last_at) * 1000000)::bigint as at,
               (extract(epoch from clock_timestamp()) * 1000000)::bigint as now
        from (select 'platform' as base, null as region_name union all select id, name from region) as chains
        cross join (values (''), ('.refused')) as kinds (suffix)
        cross join lateral audit_head_of(base || suffix)
        where seq > 0
        order by region_name is not null, base, suffix`,
  );
  return rows.map(({ region_name: regionName, seq, at, now, ...head }) => ({
    ...head,
    regionName,
    seq: Number(seq),
    at: Number(at),
    now: Number(now),
  }));
}

/** The chains among these whose entry of that number is there and has that hash. */
export async function confirmedChains(
  db: Database | Transaction,
  heads: readonly Pick<ChainHead, "chain" | "seq" | "hash">[],
): Promise<ReadonlySet<string>> {
  if (heads.length === 0) return new Set();
  const rows = await db
    .select({ chain: auditLog.chain, hash: sql<string>`encode(${auditLog.hash}, 'hex')` })
    .from(auditLog)
    .where(or(...heads.map(({ chain, seq }) => and(eq(auditLog.chain, chain), eq(auditLog.seq, seq)))));
  const found = new Map(rows.map(({ chain, hash }) => [chain, hash]));
  return new Set(heads.filter(({ chain, hash }) => found.get(chain) === hash).map(({ chain }) => chain));
}
