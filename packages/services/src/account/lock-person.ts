import { schema, type Transaction } from "@hengji/db";
import { eq } from "drizzle-orm";

const { appUser } = schema;

/**
 * The person, locked until the transaction ends; null without one. Whoever changes a person or their links locks
 * here first, so that nobody waits in a circle.
 */
export async function lockPerson(tx: Transaction, id: string) {
  const [person] = await tx
    .select({
      id: appUser.id,
      name: appUser.name,
      account: appUser.account,
      status: appUser.status,
      passwordHash: appUser.passwordHash,
    })
    .from(appUser)
    .where(eq(appUser.id, id))
    .for("no key update");
  return person ?? null;
}
