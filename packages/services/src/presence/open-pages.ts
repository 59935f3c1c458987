import { schema, type Transaction } from "@hengji/db";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Actor } from "../context.ts";
import { ServiceError } from "../error.ts";

const { frameworkPresence, sheetPresence } = schema;
const STREAMS_PER_USER = 6;

/** A page says every 15 seconds that it is still there; one that was not heard of for 45 is closed. */
export const isFresh = (seenAt: AnyPgColumn): SQL =>
  sql`${seenAt} > clock_timestamp() - interval '45 seconds'`;

/**
 * Room for one more page of this person, on sheets and drafts together; `tooMany` beyond six. One at a time per
 * person, so that pages opened together are counted. Rows of dead processes go as well.
 */
export async function makeRoom(tx: Transaction, { userId }: Actor): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`watch ${userId}`}, 0))`);
  let open = 0;
  for (const table of [sheetPresence, frameworkPresence]) {
    await tx.delete(table).where(and(eq(table.userId, userId), sql`not (${isFresh(table.seenAt)})`));
    open += await tx.$count(table, eq(table.userId, userId));
  }
  if (open >= STREAMS_PER_USER) {
    throw new ServiceError("tooMany", "您打开的评分表和指标体系过多，请关闭一些页面后再试。");
  }
}
