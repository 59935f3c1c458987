import { type Database, schema } from "@hengji/db";
import { and, eq, isNull, sql } from "drizzle-orm";
import { tokenHashOf } from "./token.ts";

const { session } = schema;
const revoked = { revokedAt: sql`clock_timestamp()` };

/** Revokes this session; its next request is out. An unknown token changes nothing. */
export async function closeSession(db: Database, token: string): Promise<void> {
  const tokenHash = tokenHashOf(token);
  if (tokenHash === null) return;
  await db
    .update(session)
    .set(revoked)
    .where(and(eq(session.tokenHash, tokenHash), isNull(session.revokedAt)));
}

/** Revokes every session of a user. */
export async function closeAllSessions(db: Database, userId: string): Promise<void> {
  await db
    .update(session)
    .set(revoked)
    .where(and(eq(session.userId, userId), isNull(session.revokedAt)));
}
