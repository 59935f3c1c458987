import { type Database, schema, type Transaction } from "@hengji/db";
import { and, eq, isNull, sql } from "drizzle-orm";
import { emit, sessionPrefix } from "../audit/index.ts";
import { tokenHashOf } from "./token.ts";

const { appUser, session } = schema;
const revoked = { revokedAt: sql`clock_timestamp()` };

/** Revokes this session and records it; its next request is out. An unknown or ended one changes nothing. */
export async function closeSession(db: Database, token: string): Promise<void> {
  await db.transaction((tx) => closeSessionIn(tx, token));
}

/** The same within a transaction that does more. */
export async function closeSessionIn(tx: Transaction, token: string): Promise<void> {
  const tokenHash = tokenHashOf(token);
  if (tokenHash === null) return;
  const [closed] = await tx
    .update(session)
    .set(revoked)
    .where(and(eq(session.tokenHash, tokenHash), isNull(session.revokedAt)))
    .returning({ userId: session.userId });
  const [user] = closed ? await tx.select().from(appUser).where(eq(appUser.id, closed.userId)) : [];
  if (!user) return;
  const context = {
    actor: { userId: user.id, name: user.name },
    // Where it was opened from stands in the entry of the sign-in with the same prefix.
    origin: { session: sessionPrefix(tokenHash), network: null },
  };
  const object = { kind: "account", id: user.account };
  await emit(tx, context, { regionId: null, role: null, action: "session.signOut", object });
}

/** Revokes every session of a user. */
export async function closeAllSessions(db: Database, userId: string): Promise<void> {
  await db
    .update(session)
    .set(revoked)
    .where(and(eq(session.userId, userId), isNull(session.revokedAt)));
}
