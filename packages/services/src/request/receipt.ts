import { createHash } from "node:crypto";
import { type Database, schema, type Transaction } from "@hengji/db";
import { canonicalJson } from "@hengji/scoring-core";
import { and, eq, sql } from "drizzle-orm";
import { ServiceError } from "../error.ts";

const { requestReceipt } = schema;

/** One request of one person: what was asked, under the key that its form made. */
export interface Request {
  readonly userId: string;
  readonly key: string;
  readonly action: string;
  readonly input: unknown;
}

const hashOf = ({ action, input }: Request) =>
  createHash("sha256")
    .update(canonicalJson([action, input]))
    .digest();

/** Lets copies of one request pass one after another, over all processes, until the transaction ends. */
export async function oneCopyAtATime(tx: Transaction, { userId, key }: Request): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`request ${userId} ${key}`}, 0))`);
}

/** The answer that this request was given before; `invalid` when its key has served another one. */
export async function findReceipt(tx: Transaction, request: Request): Promise<{ answer: unknown } | null> {
  const [found] = await tx
    .select({ hash: requestReceipt.requestHash, answer: requestReceipt.response })
    .from(requestReceipt)
    .where(and(eq(requestReceipt.userId, request.userId), eq(requestReceipt.key, request.key)));
  if (!found) return null;
  if (found.hash.equals(hashOf(request))) return { answer: found.answer };
  throw new ServiceError("invalid", "这次提交的编号已用于另一项内容，没有保存。请刷新页面，核对后重新填写。");
}

/** Keeps the answer and returns it as a replay will read it. */
export async function storeReceipt(tx: Transaction, request: Request, answer: object): Promise<unknown> {
  const { userId, key, action } = request;
  const [stored] = await tx
    .insert(requestReceipt)
    .values({ userId, key, action, requestHash: hashOf(request), response: answer })
    .returning({ answer: requestReceipt.response });
  return stored?.answer;
}

/** Lets go of the answers that were given 48 hours ago and before, and returns how many. For the server itself. */
export async function forgetOldReceipts(db: Database): Promise<number> {
  const { rowCount } = await db
    .delete(requestReceipt)
    .where(sql`${requestReceipt.at} < clock_timestamp() - interval '48 hours'`);
  return rowCount ?? 0;
}
