import { schema, type Transaction } from "@hengji/db";
import { eq, sql } from "drizzle-orm";

/**
 * A code that no framework of the region has: the source's with the new year in it, or one made of the year. Two that
 * are made at once wait for each other.
 */
export async function freeCode(
  tx: Transaction,
  regionId: string,
  source: string | null,
  year: number,
): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`framework code ${regionId}`}, 0))`);
  const taken = await tx
    .select({ code: schema.framework.code })
    .from(schema.framework)
    .where(eq(schema.framework.regionId, regionId));
  return freeAmong(
    taken.map(({ code }) => code),
    codeOfYear(source, year),
  );
}

/** wangcheng-2021 in 2026 is wangcheng-2026; a code without a year gets one. */
export function codeOfYear(source: string | null, year: number): string {
  const [stem] = (source ?? "framework").split(/-(?:19|20|21)\d{2}(?:-\d+)?$/);
  return `${stem?.slice(0, LONGEST_STEM) ?? "framework"}-${year}`;
}

const LONGEST_STEM = 48;

export function freeAmong(taken: readonly string[], wanted: string): string {
  if (!taken.includes(wanted)) return wanted;
  let number = 2;
  while (taken.includes(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
