import pg from "pg";
import type { ConnectionConfig } from "./connection.ts";

/** Key of the advisory lock that every user of the server holds shared; any fixed number of our own. */
const SHARE_LOCK = 4_170_002;

/** One user's hold on the server. */
export interface Share {
  /** Gives the hold up; true when nobody else has one, and then nobody gets one until the server is stopped. */
  leave(): Promise<boolean>;
  close(): Promise<void>;
}

/** Takes a hold on the server; `onLost` is called once when the server ends the connection. */
export async function takeShare(owner: ConnectionConfig, onLost: () => void): Promise<Share> {
  const client = new pg.Client({ ...owner, database: "postgres", application_name: "hengji serve" });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select pg_advisory_lock_shared($1)", [SHARE_LOCK]);
  } catch (error) {
    await client.end();
    throw error;
  }
  let leaving = false;
  client.once("end", () => {
    if (!leaving) onLost();
  });
  return {
    async leave() {
      leaving = true;
      await client.query("select pg_advisory_unlock_shared($1)", [SHARE_LOCK]);
      const last = await client.query("select pg_try_advisory_lock($1) as last", [SHARE_LOCK]);
      return last.rows[0].last === true;
    },
    async close() {
      leaving = true;
      await client.end().catch(() => undefined);
    },
  };
}
