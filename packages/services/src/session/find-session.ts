import { type Database, schema } from "@hengji/db";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Actor } from "../context.ts";
import { tokenHashOf } from "./token.ts";

const { appUser, membership, organisation, session } = schema;

/**
 * The person behind a token, read anew on every request: revoked, expired or 30 minutes idle sessions, disabled
 * users and sessions from before the last change of password, roles or status give null at once. `extend: false`
 * only looks, where no person asks.
 */
export async function findSession(
  db: Database,
  token: string,
  { extend = true }: { readonly extend?: boolean } = {},
): Promise<Actor | null> {
  const tokenHash = tokenHashOf(token);
  if (tokenHash === null) return null;
  const rows = await db
    .select({
      userId: appUser.id,
      name: appUser.name,
      account: appUser.account,
      role: membership.role,
      organisationId: organisation.id,
      organisationName: organisation.name,
      organisationKind: organisation.kind,
      regionId: organisation.regionId,
      stale: sql<boolean>`${session.lastSeenAt} < clock_timestamp() - interval '1 minute'`,
    })
    .from(session)
    .innerJoin(appUser, and(eq(appUser.id, session.userId), eq(appUser.authEpoch, session.authEpoch)))
    .leftJoin(membership, eq(membership.userId, appUser.id))
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(
      and(
        eq(session.tokenHash, tokenHash),
        isNull(session.revokedAt),
        gt(session.expiresAt, sql`clock_timestamp()`),
        gt(session.lastSeenAt, sql`clock_timestamp() - interval '30 minutes'`),
        eq(appUser.status, "active"),
      ),
    )
    .orderBy(organisation.name, membership.role);
  const [first] = rows;
  if (!first) return null;
  if (extend && first.stale) await touch(db, tokenHash);
  const memberships = rows.flatMap(
    ({ role, organisationId, organisationName, organisationKind, regionId }) =>
      role === null || organisationId === null || organisationName === null || organisationKind === null
        ? []
        : [{ role, organisationId, organisationName, organisationKind, regionId }],
  );
  return { userId: first.userId, name: first.name, account: first.account, memberships };
}

/** At most once a minute, so that reading does not write on every request. */
async function touch(db: Database, tokenHash: Buffer): Promise<void> {
  await db
    .update(session)
    .set({ lastSeenAt: sql`clock_timestamp()` })
    .where(and(eq(session.tokenHash, tokenHash), isNull(session.revokedAt)));
}
