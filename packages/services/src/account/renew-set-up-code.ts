import { type Database, schema } from "@hengji/db";
import { sql } from "drizzle-orm";
import { forgetAllFailures, oneAttemptAtATime } from "../session/throttle.ts";
import { bureauExists } from "./bureau-exists.ts";
import { makeSetUpCode, SET_UP_ATTEMPTS, setUpCodeHash } from "./set-up-code.ts";

/**
 * A new one-time code for the first set-up, as the database's owner; it ends the one before and what was counted against
 * it. Null when a bureau exists, and, unless `begin`, when no set-up was ever begun here.
 */
export function renewSetUpCode(db: Database, { begin }: { begin: boolean }): Promise<string | null> {
  const { setupCode } = schema;
  return db.transaction(async (tx) => {
    // Not between another process's look at the code and its set-up.
    await oneAttemptAtATime(tx, { account: SET_UP_ATTEMPTS, network: "console" });
    if (await bureauExists(tx)) return null;
    if (!begin && (await tx.$count(setupCode)) === 0) return null;
    const code = makeSetUpCode();
    const fresh = { codeHash: setUpCodeHash(code), createdAt: sql`clock_timestamp()` };
    await forgetAllFailures(tx, SET_UP_ATTEMPTS);
    await tx.insert(setupCode).values(fresh).onConflictDoUpdate({ target: setupCode.id, set: fresh });
    return code;
  });
}
