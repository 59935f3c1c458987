import { type Database, schema, type Transaction } from "@hengji/db";
import { eq } from "drizzle-orm";

/** Whether the installation was set up; a bureau is never removed. */
export async function bureauExists(db: Database | Transaction): Promise<boolean> {
  const { organisation } = schema;
  const [bureau] = await db
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.kind, "bureau"))
    .limit(1);
  return bureau !== undefined;
}
