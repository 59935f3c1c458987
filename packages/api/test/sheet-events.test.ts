import { randomUUID } from "node:crypto";
import type { SheetEvent } from "@hengji/contracts";
import { seedDemo } from "@hengji/services/demo";
import { createTestServices, type TestServices } from "@hengji/services/testing";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type ApiSettings, openRequest, sheetEventsHandler } from "../src/index.ts";
import { type EventPage, openPage } from "./event-page.ts";
import { origin, signedIn } from "./signed-in.ts";

let world: TestServices;
let settings: ApiSettings;
let evaluator: Headers;
let lead: Headers;
let officer: Headers;
let evaluationId: string;
const reports: unknown[] = [];

beforeAll(async () => {
  world = await createTestServices();
  await seedDemo(world.owner, new Date());
  settings = { services: world.services, origin, report: (problem) => reports.push(problem) };
  evaluator = await browser("wangcheng-evaluator");
  lead = await browser("wangcheng-lead");
  officer = await browser("wangcheng-officer");
  evaluationId = (await openRequest(settings, officer).call.evaluation.list({})).evaluations[0]!.id;
});
afterAll(() => world.close());

async function browser(account: string): Promise<Headers> {
  const headers = await signedIn(world, account);
  headers.set("origin", origin);
  return headers;
}

type Page = EventPage<SheetEvent>;
const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) page.close();
  await presence(0);
});

const ask = (
  headers: Headers,
  { id = evaluationId, heartbeatMs = 60_000, query = "" } = {},
  init: RequestInit = {},
) =>
  sheetEventsHandler(settings, { heartbeatMs })(
    new Request(`${origin}/api/evaluations/${id}/events${query}`, { headers, ...init }),
  );

async function open(headers: Headers, options: Parameters<typeof ask>[1] = {}): Promise<Page> {
  const page = await openPage<SheetEvent>((signal) => ask(headers, options, { signal }));
  pages.push(page);
  return page;
}

async function presence(count: number): Promise<void> {
  await vi.waitFor(
    async () => {
      const { rows } = await world.owner.pool.query("select 1 from sheet_presence");
      expect(rows).toHaveLength(count);
    },
    { timeout: 10_000 },
  );
}

const save = async (headers: Headers, value: string) => {
  const { call } = openRequest(settings, headers);
  const { revisions } = await call.evaluation.get({ id: evaluationId });
  const observation = { status: "observed", value, basis: { kind: "stated", place: "问卷" } } as const;
  return call.fact.save({
    evaluationId,
    requestKey: randomUUID(),
    baseVersion: revisions.facts["satisfaction"]!.version,
    key: "satisfaction",
    observation,
  });
};
const changed = (page: Page) => page.events.filter(({ type }) => type === "changed");
const people = (page: Page) => page.events.findLast(({ type }) => type === "present");

test("a saved fact is told to whoever has the sheet open, without its value", async () => {
  const [first, second] = [await open(officer), await open(lead)];
  await save(evaluator, "94");
  for (const page of [first, second]) {
    await vi.waitFor(() => expect(changed(page)).toHaveLength(1));
    expect(changed(page)[0]).toEqual({
      type: "changed",
      kind: "fact",
      key: "satisfaction",
      by: "评价组成员",
    });
  }
  expect(JSON.stringify(first.events)).not.toContain("94");
});

test("a change that is refused or changes nothing is not told", async () => {
  const page = await open(officer);
  const { call } = openRequest(settings, evaluator);
  const { input } = await call.evaluation.get({ id: evaluationId });
  const again = input.facts["satisfaction"]!;
  const change = { evaluationId, requestKey: randomUUID(), baseVersion: 1, key: "satisfaction" };
  await call.fact.save({ ...change, observation: again });
  await call.fact
    .save({ ...change, requestKey: randomUUID(), observation: { ...again, value: "1" } as never })
    .catch(() => undefined);
  await save(evaluator, "93.5");
  await vi.waitFor(() => expect(changed(page)).toHaveLength(1));
});

test("批注 of the team are told to the team only", async () => {
  const [bureau, team] = [await open(officer), await open(lead)];
  const { call } = openRequest(settings, evaluator);
  await call.comment.open({
    evaluationId,
    requestKey: randomUUID(),
    indicatorCode: "D1-4",
    audience: "team",
    body: "请核对问卷数",
  });
  await save(evaluator, "92");
  await vi.waitFor(() =>
    expect(changed(team).map((event) => event.type === "changed" && event.kind)).toEqual(["thread", "fact"]),
  );
  await vi.waitFor(() =>
    expect(changed(bureau).map((event) => event.type === "changed" && event.kind)).toEqual(["fact"]),
  );
});

test("who else is there is told at once, with the row they work on, and when they have left", async () => {
  const first = await open(officer);
  await vi.waitFor(() => expect(people(first)).toEqual({ type: "present", people: [] }));
  const second = await open(evaluator, { query: "?row=D1-4" });
  await vi.waitFor(() =>
    expect(people(first)).toEqual({
      type: "present",
      people: [{ name: "评价组成员", indicatorCode: "D1-4" }],
    }),
  );
  await vi.waitFor(() =>
    expect(people(second)).toMatchObject({ people: [{ name: "绩效科经办", indicatorCode: null }] }),
  );
  second.close();
  await vi.waitFor(() => expect(people(first)).toEqual({ type: "present", people: [] }));
});

test("one person with two pages is one person, and none to themselves", async () => {
  const first = await open(officer);
  const [one] = [await open(lead), await open(lead)];
  await vi.waitFor(() => expect(people(first)).toMatchObject({ people: [{ name: "主评人" }] }));
  await vi.waitFor(() => expect(people(one)).toMatchObject({ people: [{ name: "绩效科经办" }] }));
});

test("rows of a process that died count as gone after 45 seconds", async () => {
  const page = await open(officer, { heartbeatMs: 50 });
  await world.owner.pool.query(
    `insert into sheet_presence select region_id, evaluation_id, gen_random_uuid(),
       (select id from app_user where account = 'wangcheng-lead'), null, clock_timestamp() - interval '44 seconds'
     from sheet_presence limit 1`,
  );
  await vi.waitFor(() => expect(people(page)).toMatchObject({ people: [{ name: "主评人" }] }));
  await vi.waitFor(() => expect(people(page)).toEqual({ type: "present", people: [] }), { timeout: 5_000 });
  await world.owner.pool.query(
    "delete from sheet_presence where seen_at < clock_timestamp() - interval '40 seconds'",
  );
});

describe("a stream ends", () => {
  const revoke = (account: string) =>
    world.owner.pool.query(
      "update session set revoked_at = clock_timestamp() where user_id = (select id from app_user where account = $1)",
      [account],
    );

  test("with the session, at the next heartbeat, and says so", async () => {
    const headers = await browser("wangcheng-manager");
    const page = await open(headers, { heartbeatMs: 50 });
    await revoke("wangcheng-manager");
    await page.ended;
    expect(page.events.at(-1)).toEqual({ type: "ended" });
    await presence(0);
  });

  test("before it tells a revoked reader anything", async () => {
    const headers = await browser("wangcheng-manager");
    const page = await open(headers);
    await revoke("wangcheng-manager");
    await save(evaluator, "91.5");
    await page.ended;
    expect(changed(page)).toEqual([]);
    expect(page.events.at(-1)).toEqual({ type: "ended" });
  });

  test("with the right to see the work", async () => {
    const headers = await browser("wangcheng-manager");
    const page = await open(headers, { heartbeatMs: 50 });
    await world.owner.pool.query(
      "delete from membership where user_id = (select id from app_user where account = 'wangcheng-manager')",
    );
    await page.ended;
    expect(page.events.at(-1)).toEqual({ type: "ended" });
  });

  test("when the listening connection breaks, without a word, and the next one hears again", async () => {
    const page = await open(officer);
    // As the application: a role ends its own connections only.
    await world.services.db.execute(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'",
    );
    await page.ended;
    expect(page.events.filter(({ type }) => type === "ended")).toEqual([]);
    const next = await open(officer);
    await save(evaluator, "90.5");
    await vi.waitFor(() => expect(changed(next)).toHaveLength(1));
  });

  test("an open page does not keep its session alive", async () => {
    const idle = () =>
      world.owner.pool.query(
        `update session set last_seen_at = clock_timestamp() - interval '20 minutes'
         where user_id = (select id from app_user where account = 'wangcheng-lead') returning last_seen_at`,
      );
    const { rows } = await idle();
    const page = await open(lead, { heartbeatMs: 20 });
    await vi.waitFor(() => expect(page.events.length).toBeGreaterThan(0));
    await save(evaluator, "89.5");
    await vi.waitFor(() => expect(changed(page)).toHaveLength(1));
    const seen = await world.owner.pool.query(
      "select last_seen_at from session where user_id = (select id from app_user where account = 'wangcheng-lead')",
    );
    expect(seen.rows).toEqual(rows);
  });
});

test("a seventh page of one person waits, whichever sheet it shows", async () => {
  for (let count = 0; count < 6; count++) await open(officer);
  const refused = await ask(officer);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("5");
  await open(lead);
  pages[0]!.close();
  await presence(6);
  await open(officer);
});

test("seven pages opened at the same moment are six", async () => {
  const answers = await Promise.all(Array.from({ length: 7 }, () => ask(officer)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 429]);
  for (const answer of answers) await answer.body?.cancel();
});

test("who may not see the work hears nothing; not visible is like not existing", async () => {
  const department = await browser("wangcheng-department");
  const elsewhere = await browser("shifan-evaluator");
  expect((await ask(new Headers())).status).toBe(401);
  expect((await ask(department)).status).toBe(403);
  const answers = [await ask(elsewhere), await ask(elsewhere, { id: randomUUID() })];
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  expect((await ask(officer, { id: "no-uuid" })).status).toBe(422);
  expect((await ask(officer, {}, { method: "POST" })).status).toBe(405);
  await presence(0);
});

test("nothing of it may be kept or collected by a proxy", async () => {
  const response = await ask(officer);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  await response.body?.cancel();
});
