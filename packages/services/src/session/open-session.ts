import { schema, type Transaction } from "@hengji/db";
import { and, desc, eq, gt, isNull, lt, notInArray, sql } from "drizzle-orm";
import { newToken, tokenHashOf } from "./token.ts";

const { session } = schema;
const SESSIONS_PER_USER = 3;

/**
 * Opens a session for a user whose credentials were just checked and returns its token, which is not kept.
 * It lives at most 12 hours; the oldest session beyond three is revoked, and those that expired over a day ago go.
 */
export async function openSession(tx: Transaction, user: { id: string; authEpoch: number }): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`session ${user.id}`}, 0))`);
  await tx
    .delete(session)
    .where(
      and(eq(session.userId, user.id), lt(session.expiresAt, sql`clock_timestamp() - interval '1 day'`)),
    );
  const token = newToken();
  await tx.insert(session).values({
    tokenHash: tokenHashOf(token) as Buffer,
    userId: user.id,
    authEpoch: user.authEpoch,
    createdAt: sql`clock_timestamp()`,
    lastSeenAt: sql`clock_timestamp()`,
    expiresAt: sql`clock_timestamp() + interval '12 hours'`,
  });
  const live = and(eq(session.userId, user.id), isNull(session.revokedAt));
  const newest = tx
    .select({ tokenHash: session.tokenHash })
    .from(session)
    .where(and(live, gt(session.expiresAt, sql`clock_timestamp()`)))
    .orderBy(desc(session.createdAt))
    .limit(SESSIONS_PER_USER);
  await tx
    .update(session)
    .set({ revokedAt: sql`clock_timestamp()` })
    .where(and(live, notInArray(session.tokenHash, newest)));
  return token;
}
