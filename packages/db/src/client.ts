import { sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import * as schema from "./schema/index.ts";

export type Database = NodePgDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

export interface DatabaseHandle {
  readonly db: Database;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/**
 * Opens a pool; connections are made on first use. numeric and int8 stay strings. Who waits for a lock gives up before
 * the statement would be stopped: that somebody else was at it is no fault of the statement.
 */
export function openDatabase(config: pg.PoolConfig): DatabaseHandle {
  const pool = new pg.Pool({
    max: 10,
    statement_timeout: 10_000,
    lock_timeout: 8_000,
    connectionTimeoutMillis: 10_000,
    ...config,
  });
  // Without listeners a connection that the server drops would end the process: an idle one, and one in use between
  // two statements. The next statement on it fails and says so.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return { db: drizzle(pool, { schema, casing: "snake_case" }), pool, close: () => pool.end() };
}

/** The organisations and regions whose rows the caller may touch at most. */
export interface TenantScope {
  readonly organisationIds: readonly string[];
  readonly regionIds: readonly string[];
}

/**
 * Runs `work` in one transaction with the caller's organisations and regions set for it. Every access to
 * a tenant table goes through here or `readInTenant`, so that row policies have one place to read them from.
 */
export const inTenant = <T>(
  db: Database,
  scope: TenantScope,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> => scoped(db, scope, work);

/**
 * The same for what only reads: all its statements see one moment. Between two statements of `inTenant` another
 * change may commit, and the facts would be newer than the total beside them.
 */
export const readInTenant = <T>(
  db: Database,
  scope: TenantScope,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> => scoped(db, scope, work, { isolationLevel: "repeatable read", accessMode: "read only" });

function scoped<T>(
  db: Database,
  scope: TenantScope,
  work: (tx: Transaction) => Promise<T>,
  config?: Parameters<Database["transaction"]>[1],
): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('app.organisations', ${scope.organisationIds.join(",")}, true),
                 set_config('app.regions', ${scope.regionIds.join(",")}, true)`,
    );
    return work(tx);
  }, config);
}
