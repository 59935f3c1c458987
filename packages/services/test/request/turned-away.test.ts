import { schema } from "@hengji/db";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  type Actor,
  exportAuditHeads,
  exportChain,
  findSession,
  listAuditEntries,
  readChainHead,
  recordTurnedAway,
  type TurnedAwayRequest,
} from "../../src/index.ts";
import {
  createTestServices,
  makePerson,
  openTestSession,
  type TestServices,
} from "../../src/testing/index.ts";

const CHAIN = "platform.refused";
let world: TestServices;

beforeAll(async () => {
  world = await createTestServices();
});
afterAll(() => world.close());
/** A minute of its own, so that no test uses up another one's share. */
let now = new Date("2026-01-05T01:00:00Z");
beforeEach(() => nextMinute());
async function nextMinute(): Promise<void> {
  now = new Date(now.getTime() + 60_000);
  await world.owner.pool.query("update audit_head set minute_from = '-infinity' where chain = $1", [CHAIN]);
}

const turnAway = (differences: Partial<TurnedAwayRequest> = {}, db = world.services.db) =>
  recordTurnedAway(db, {
    door: "fact.save",
    why: "otherFormat",
    token: null,
    network: "10.1.2.3",
    at: now,
    ...differences,
  });
const entries = () =>
  world.owner.db
    .select()
    .from(schema.auditLog)
    .where(eq(schema.auditLog.chain, CHAIN))
    .orderBy(asc(schema.auditLog.seq));
const newest = async () => (await entries()).at(-1);
async function signedIn(): Promise<{ token: string; userId: string; name: string }> {
  const user = await makePerson(world);
  return { token: await openTestSession(world, user), userId: user.id, name: user.name };
}

test("is entered into the platform's chain of refusals with network, door and reason", async () => {
  await turnAway();
  expect(await newest()).toMatchObject({
    regionId: null,
    actor: null,
    actorName: null,
    session: null,
    network: "10.1.2.3",
    action: "request.turnAway",
    objectKind: "door",
    objectId: "fact.save",
    after: { label: "填写核定数", text: "HTTP 415", reason: "请求的格式不是本系统页面所用的格式" },
    result: "refused",
  });
});

test("names whose session it came with, and that a foreign page may have borrowed it", async () => {
  const { token, userId, name } = await signedIn();
  await turnAway({ token, why: "foreignPage" });
  const entry = await newest();
  expect(entry).toMatchObject({
    actor: userId,
    actorName: name,
    session: expect.stringMatching(/^[0-9a-f]{12}$/),
    after: { reason: expect.stringContaining("可能是其他网页借用了本人的登录状态") },
  });
  expect(JSON.stringify(entry)).not.toContain(token);
});

test("a token of nobody's session is entered without a person, a made-up one without a trace of it", async () => {
  await turnAway({ token: "A".repeat(43) });
  expect(await newest()).toMatchObject({ actor: null, session: expect.stringMatching(/^[0-9a-f]{12}$/) });
  await turnAway({ token: "' or 1=1 --" });
  expect(await newest()).toMatchObject({ actor: null, session: null });
});

test("does not keep the session alive", async () => {
  const { token, userId } = await signedIn();
  const age = () =>
    world.owner.pool
      .query<{ idle: boolean }>(
        "select last_seen_at < clock_timestamp() - interval '28 minutes' as idle from session where user_id = $1",
        [userId],
      )
      .then(({ rows }) => rows[0]?.idle);
  await world.owner.pool.query(
    "update session set last_seen_at = clock_timestamp() - interval '29 minutes' where user_id = $1",
    [userId],
  );
  await turnAway({ token });
  expect(await age()).toBe(true);
  expect(await findSession(world.services.db, token)).not.toBeNull();
  expect(await age()).toBe(false);
});

test("审计管理员 reads it in words and finds it by them; the export holds it", async () => {
  await turnAway({ door: "/api/auth/[...nextauth]", why: "tooLong" });
  const membership = {
    organisationId: "x",
    organisationName: "平台",
    regionId: null,
    role: "auditAdmin",
  } as const;
  const auditor: Actor = {
    userId: "x",
    name: "审计管理员",
    account: "audit",
    memberships: [{ ...membership, organisationKind: "platform" }],
  };
  const read = (text: string) =>
    listAuditEntries({ db: world.services.db, actor: auditor, now: new Date() }, { result: "refused", text });
  for (const text of ["不接受的方式", "登录与退出", "长度上限", "413"]) {
    const [found] = (await read(text)).entries;
    expect(found).toMatchObject({
      who: "未登录者",
      network: "10.1.2.3",
      what: "试图以本系统不接受的方式请求“登录与退出”，被拒绝",
      reason: "请求的内容超过长度上限",
    });
  }
  const lines: string[] = [];
  for await (const line of exportChain(world.services.db, CHAIN)) lines.push(line);
  expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({
    action: "request.turnAway",
    objectId: "/api/auth/[...nextauth]",
  });
});

test("three hundred at once take two connections and 60 entries; the next one tells of the others", async () => {
  const before = (await readChainHead(world.services.db, CHAIN))?.seq ?? 0;
  let busiest = 0;
  const { pool } = world.owner;
  const looking = setInterval(() => {
    busiest = Math.max(busiest, pool.totalCount - pool.idleCount);
  }, 1);
  await Promise.all(Array.from({ length: 300 }, () => turnAway({}, world.owner.db)));
  clearInterval(looking);
  expect(busiest).toBeLessThanOrEqual(2);
  expect((await readChainHead(world.services.db, CHAIN))?.seq).toBe(before + 60);
  await nextMinute();
  await turnAway();
  expect(await newest()).toMatchObject({
    seq: before + 61,
    after: { reason: "请求的格式不是本系统页面所用的格式；此前另有240次这样的请求，只计数" },
  });
  await turnAway();
  expect(await newest()).toMatchObject({ after: { reason: "请求的格式不是本系统页面所用的格式" } });
});

test("a flood at the doors leaves room for what is denied behind them", async () => {
  await Promise.all(Array.from({ length: 300 }, () => turnAway()));
  const anonymous = {
    db: world.services.db,
    actor: null,
    now,
    origin: { session: null, network: "10.1.2.4" },
  };
  const denied = Array.from({ length: 60 }, () => exportAuditHeads(anonymous));
  expect((await Promise.allSettled(denied)).map(({ status }) => status)).not.toContain("fulfilled");
  const left = (await entries()).slice(-60);
  expect(new Set(left.map(({ action, omitted }) => `${action} ${omitted}`))).toEqual(
    new Set(["/api/audit/heads 0"]),
  );
});

test("what could not be entered is told of once it can be", async () => {
  await turnAway();
  await nextMinute();
  await world.owner.pool.query("revoke insert on audit_log from hengji_app");
  await expect(turnAway()).rejects.toThrow();
  await expect(turnAway()).rejects.toThrow();
  await world.owner.pool.query("grant insert on audit_log to hengji_app");
  await turnAway();
  expect(await newest()).toMatchObject({ after: { reason: expect.stringContaining("另有2次") } });
});
