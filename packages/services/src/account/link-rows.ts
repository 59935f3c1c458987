import { type Database, schema, type Transaction } from "@hengji/db";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { IssuedLink, LinkPurposeCode } from "@hengji/contracts";
import { newToken, tokenHashOf } from "../session/token.ts";

const { appUser, membership, oneTimeLink, organisation } = schema;

/** Neither used nor withdrawn nor past its time. */
export const isOpen = and(
  isNull(oneTimeLink.usedAt),
  isNull(oneTimeLink.withdrawnAt),
  gt(oneTimeLink.expiresAt, sql`clock_timestamp()`),
);

/** A new link of 72 hours. Its secret is in the path and nowhere else. */
export async function insertLink(
  tx: Transaction,
  userId: string,
  purpose: LinkPurposeCode,
): Promise<Pick<IssuedLink, "path" | "expiresAt">> {
  const secret = newToken();
  const [link] = await tx
    .insert(oneTimeLink)
    .values({
      secretHash: tokenHashOf(secret) as Buffer,
      userId,
      purpose,
      createdAt: sql`clock_timestamp()`,
      expiresAt: sql`clock_timestamp() + interval '72 hours'`,
    })
    .returning({ expiresAt: oneTimeLink.expiresAt });
  if (!link) throw new Error("the link was not stored");
  return { path: `/link#${secret}`, expiresAt: link.expiresAt.toISOString() };
}

/** Withdraws every link of this person that is still open. Lock the person first. */
export async function withdrawLinks(tx: Transaction, userId: string): Promise<void> {
  await tx
    .update(oneTimeLink)
    .set({ withdrawnAt: sql`clock_timestamp()` })
    .where(and(eq(oneTimeLink.userId, userId), isNull(oneTimeLink.usedAt), isNull(oneTimeLink.withdrawnAt)));
}

export interface OpenLink {
  readonly secretHash: Buffer;
  readonly userId: string;
  readonly name: string;
  readonly account: string;
  readonly purpose: LinkPurposeCode;
  readonly expiresAt: Date;
  readonly organisations: readonly string[];
}

/** The open link with this secret and whose it is; null for any other text, and for a disabled person. */
export async function findOpenLink(db: Database, secret: string): Promise<OpenLink | null> {
  const secretHash = tokenHashOf(secret);
  if (secretHash === null) return null;
  const rows = await db
    .select({
      userId: appUser.id,
      name: appUser.name,
      account: appUser.account,
      purpose: oneTimeLink.purpose,
      expiresAt: oneTimeLink.expiresAt,
      organisation: organisation.name,
    })
    .from(oneTimeLink)
    .innerJoin(appUser, eq(appUser.id, oneTimeLink.userId))
    .leftJoin(membership, eq(membership.userId, appUser.id))
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(oneTimeLink.secretHash, secretHash), isOpen, eq(appUser.status, "active")))
    .orderBy(organisation.name);
  const [first] = rows;
  if (!first) return null;
  const names = rows.map((row) => row.organisation).filter((name) => name !== null);
  return { ...first, secretHash, organisations: [...new Set(names)] };
}
