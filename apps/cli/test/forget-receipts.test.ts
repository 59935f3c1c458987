import { randomUUID } from "node:crypto";
import { type DatabaseHandle, openDatabase } from "@hengji/db";
import { createSuiteDatabase, makeUser, type SuiteDatabase } from "@hengji/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { startForgetting } from "../src/serve/forget-receipts.ts";

let suite: SuiteDatabase;
let owner: DatabaseHandle;
let notices: string[];

beforeAll(async () => {
  suite = await createSuiteDatabase();
  owner = openDatabase(suite.ownerConfig);
});
afterAll(async () => {
  await owner.close();
  await suite.drop();
});
beforeEach(() => {
  notices = [];
});

const start = (ownerUrl = suite.ownerConfig.connectionString) =>
  startForgetting({ ownerUrl, onNotice: (text) => notices.push(text), everyMs: 20 });

async function answered(hoursAgo: number): Promise<string> {
  const { id } = await makeUser(owner.db);
  const key = randomUUID();
  await owner.pool.query(
    `insert into request_receipt (user_id, key, action, request_hash, response, at)
     values ($1, $2, 'fact.save', sha256('x'), '{}', clock_timestamp() - make_interval(hours => $3))`,
    [id, key, hoursAgo],
  );
  return key;
}
async function kept(): Promise<string[]> {
  const { rows } = await owner.pool.query<{ key: string }>("select key from request_receipt");
  return rows.map(({ key }) => key);
}

test("answers of everybody that are older than 48 hours go, also those that grow old while it runs", async () => {
  const young = await answered(47);
  await answered(49);
  await answered(500);
  const job = start();
  await vi.waitFor(async () => expect(await kept()).toEqual([young]));
  await answered(49);
  await vi.waitFor(async () => expect(await kept()).toEqual([young]));
  await job.stop();
  await answered(49);
  expect(await kept()).toHaveLength(2);
  expect(notices).toEqual([]);
});

test("a database that is away for a round is no news, a fault is told with what comes next", async () => {
  await start("postgresql://nobody:x@127.0.0.1:1/none").stop();
  expect(notices).toEqual([]);
  await owner.pool.query("alter table request_receipt rename to elsewhere");
  await start().stop();
  await owner.pool.query("alter table elsewhere rename to request_receipt");
  expect(notices).toEqual([expect.stringMatching(/^过期的提交记录没有清理，一小时后再试：/)]);
});
