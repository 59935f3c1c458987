import { randomUUID } from "node:crypto";
import { schema, type Transaction } from "@hengji/db";
import { and, eq, sql } from "drizzle-orm";

const { signInFailure } = schema;

export interface Attempt {
  readonly account: string;
  readonly network: string;
}

/**
 * Lets one attempt on an account happen at a time, over all processes, until the transaction ends. Without it
 * parallel guesses would all be counted before any of them had failed.
 */
export async function oneAttemptAtATime(tx: Transaction, { account }: Attempt): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${account}`}, 0))`);
}

/**
 * Five failures within 15 minutes lock an account for one network for 30 minutes; 50 within an hour lock it
 * for all. Unknown accounts are counted alike.
 */
export async function isLocked(tx: Transaction, { account, network }: Attempt): Promise<boolean> {
  const recent = tx
    .select({
      network: signInFailure.network,
      at: signInFailure.at,
      fourBefore:
        sql`lag(${signInFailure.at}, 4) over (partition by ${signInFailure.network} order by ${signInFailure.at})`.as(
          "four_before",
        ),
    })
    .from(signInFailure)
    .where(
      and(
        eq(signInFailure.account, account),
        sql`${signInFailure.at} > clock_timestamp() - interval '1 hour'`,
      ),
    )
    .as("recent");
  const [answer] = await tx
    .select({
      locked: sql<boolean>`count(*) >= 50 or coalesce(bool_or(${recent.network} = ${network}
        and ${recent.fourBefore} >= ${recent.at} - interval '15 minutes'
        and ${recent.at} > clock_timestamp() - interval '30 minutes'), false)`,
    })
    .from(recent);
  return answer?.locked ?? false;
}

/** Counts a failure and forgets those that no limit looks at any more. */
export async function countFailure(tx: Transaction, { account, network }: Attempt): Promise<void> {
  await tx.insert(signInFailure).values({ id: randomUUID(), account, network, at: sql`clock_timestamp()` });
  await tx.delete(signInFailure).where(sql`${signInFailure.at} < clock_timestamp() - interval '1 hour'`);
}

/** From every network: what they guessed at counts no more. */
export async function forgetAllFailures(tx: Transaction, account: string): Promise<void> {
  await tx.delete(signInFailure).where(eq(signInFailure.account, account));
}

export async function forgetFailures(tx: Transaction, { account, network }: Attempt): Promise<void> {
  await tx
    .delete(signInFailure)
    .where(and(eq(signInFailure.account, account), eq(signInFailure.network, network)));
}
