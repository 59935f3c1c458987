import { afterAll, beforeAll, expect, test } from "vitest";
import { type DatabaseHandle, openDatabase } from "../src/index.ts";
import { createSuiteDatabase, type SuiteDatabase } from "../src/testing/index.ts";

let suite: SuiteDatabase;
let handle: DatabaseHandle;
beforeAll(async () => {
  suite = await createSuiteDatabase();
  handle = openDatabase(suite.ownerConfig);
});
afterAll(async () => {
  await handle.close();
  await suite.drop();
});

test("a connection that the server drops between two statements fails the next one and not the process", async () => {
  const uncaught: unknown[] = [];
  const hear = (error: unknown) => uncaught.push(error);
  process.on("uncaughtException", hear);
  const client = await handle.pool.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  const ended = new Promise<void>((resolve) => client.once("end", resolve));
  await handle.pool.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
  await ended;
  await expect(client.query("select 1")).rejects.toThrow();
  client.release(true);
  expect((await handle.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  process.off("uncaughtException", hear);
  expect(uncaught).toEqual([]);
});

test("who waits for a lock gives up with the lock's own code, before the statement would be stopped", async () => {
  const { rows } = await handle.pool.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name in ('lock_timeout', 'statement_timeout') order by name",
  );
  const [lock = 0, statement = 0] = rows.map(({ setting }) => Number(setting));
  expect(lock).toBeGreaterThan(0);
  expect(lock).toBeLessThan(statement);

  const { pool, close } = openDatabase({ ...suite.ownerConfig, lock_timeout: 50 });
  const holder = await handle.pool.connect();
  await holder.query("begin");
  await holder.query("lock table region");
  await expect(pool.query("select from region")).rejects.toMatchObject({ code: "55P03" });
  holder.release(true);
  await close();
});
