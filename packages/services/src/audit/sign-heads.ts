import type { Database } from "@hengji/db";
import { sql } from "drizzle-orm";
import { confirmedChains, type NamedChainHead, readChainHeads } from "./chain-head.ts";
import type { HeadsFile } from "./heads-file.ts";
import { type SignedHead, signHead, type SigningKey } from "./signed-head.ts";

/** Class of the advisory locks under which heads are signed; any fixed number of our own. */
const SIGN_LOCK = 4_170_005;
const MOST_ENTRIES = 500;
const LONGEST_MICROSECONDS = 600_000_000;

export interface Signing {
  readonly signed: readonly SignedHead[];
  /** Chains that no longer hold the entry of their last signed head; they get no new one. */
  readonly differing: readonly string[];
}

/**
 * Signs the head of every chain that is 500 entries or 10 minutes further than its last signed head, or of every
 * chain that is further at all (`all`). Whoever shares the key takes turns: null when another one is at it.
 */
export async function signHeads(
  db: Database,
  { key, file, all = false }: { readonly key: SigningKey; readonly file: HeadsFile; readonly all?: boolean },
): Promise<Signing | null> {
  return db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(${SIGN_LOCK}, ${lockOf(key)}) as mine`,
    );
    if (rows[0]?.mine !== true) return null;
    const heads = await readChainHeads(tx);
    const latest = await file.latest();
    const due = heads.filter((head) => isDue(head, latest.get(head.chain), all));
    const before = due.flatMap(({ chain }) => latest.get(chain) ?? []);
    const confirmed = await confirmedChains(tx, before);
    const differs = ({ chain }: NamedChainHead) => latest.has(chain) && !confirmed.has(chain);
    const signed = due.filter((head) => !differs(head)).map((head) => signHead(head, key));
    if (signed.length > 0) await file.append(signed);
    const lost = [...latest.keys()].filter((chain) => !heads.some((head) => head.chain === chain));
    return { signed, differing: [...due.filter(differs).map(({ chain }) => chain), ...lost] };
  });
}

function isDue({ seq, now }: NamedChainHead, last: SignedHead | undefined, all: boolean): boolean {
  if (last === undefined) return true;
  if (seq === last.seq) return false;
  // Shorter than what was signed: looked at, and found to differ.
  if (seq < last.seq || all) return true;
  return seq - last.seq >= MOST_ENTRIES || now - last.at >= LONGEST_MICROSECONDS;
}

const lockOf = ({ fingerprint }: SigningKey) => Buffer.from(fingerprint, "hex").readInt32BE(0);
