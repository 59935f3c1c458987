import { schema, type Transaction } from "@hengji/db";
import { and, eq } from "drizzle-orm";

const { appUser, membership } = schema;

/** The system administrators who may sign in once they have a password, who came first first. */
export const activeAdministrators = (tx: Transaction) =>
  tx
    .select({ id: appUser.id, account: appUser.account, passwordHash: appUser.passwordHash })
    .from(appUser)
    .innerJoin(membership, eq(membership.userId, appUser.id))
    .where(and(eq(membership.role, "systemAdmin"), eq(appUser.status, "active")))
    .orderBy(appUser.createdAt, appUser.account);
