import { randomUUID } from "node:crypto";
import type { FrameworkEvent } from "@hengji/contracts";
import { seedDemo } from "@hengji/services/demo";
import {
  createTestServices,
  makeDraft,
  makePerson,
  openTestSession,
  smallFramework,
  type TestServices,
} from "@hengji/services/testing";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { type ApiSettings, frameworkEventsHandler, openRequest, sheetEventsHandler } from "../src/index.ts";
import { type EventPage, openPage } from "./event-page.ts";
import { origin, signedIn } from "./signed-in.ts";

let world: TestServices;
let settings: ApiSettings;
let officer: Headers;
let colleague: Headers;
let manager: Headers;
let draftId: string;
const pages: EventPage<FrameworkEvent>[] = [];

beforeAll(async () => {
  world = await createTestServices();
  await seedDemo(world.owner, new Date());
  settings = { services: world.services, origin };
  officer = await browser("wangcheng-officer");
  manager = await browser("wangcheng-manager");
  const { rows } = await world.owner.pool.query<{ id: string }>(
    "select id from organisation where kind = 'bureau' and region_id = '430112'",
  );
  const second = await makePerson(world, ["bureauOfficer", { id: rows[0]!.id, kind: "bureau" }]);
  colleague = new Headers({ origin, cookie: `hengji-sid=${await openTestSession(world, second)}` });
  const author = await world.owner.pool.query<{ id: string }>(
    "select id from app_user where account = 'wangcheng-officer'",
  );
  const content = { ...smallFramework, year: new Date().getFullYear() + 1 };
  ({ draftId } = await makeDraft(world.owner, { regionId: "430112", content, author: author.rows[0]!.id }));
});
afterAll(() => world.close());
afterEach(async () => {
  for (const page of pages.splice(0)) page.close();
  await vi.waitUntil(async () => (await present()) === 0, { timeout: 10_000 });
});

async function browser(account: string): Promise<Headers> {
  const headers = await signedIn(world, account);
  headers.set("origin", origin);
  return headers;
}

async function present(): Promise<number> {
  const { rowCount } = await world.owner.pool.query(
    "select 1 from framework_presence union all select 1 from sheet_presence",
  );
  return rowCount ?? 0;
}

const ask = (
  headers: Headers,
  id = draftId,
  { heartbeatMs = 60_000, query = "" } = {},
  init: RequestInit = {},
) =>
  frameworkEventsHandler(settings, { heartbeatMs })(
    new Request(`${origin}/api/frameworks/${id}/events${query}`, { headers, ...init }),
  );

async function open(headers: Headers, options: { heartbeatMs?: number; query?: string } = {}) {
  const page = await openPage<FrameworkEvent>((signal) => ask(headers, draftId, options, { signal }));
  pages.push(page);
  return page;
}

const change = (baseVersion: number) => ({ draftId, requestKey: randomUUID(), baseVersion });
const rename = async (headers: Headers, name: string) => {
  const { call } = openRequest(settings, headers);
  const { head } = await call.framework.get({ draftId });
  return call.framework.saveHead({ ...change(head.revision.version), head: { ...head.body, name } });
};
const changed = ({ events }: EventPage<FrameworkEvent>) => events.filter(({ type }) => type === "changed");
const people = ({ events }: EventPage<FrameworkEvent>) => events.findLast(({ type }) => type === "present");

test("a change is told to whoever has the draft open, by its part and by whom, without its content", async () => {
  const [first, second] = [await open(manager), await open(colleague)];
  await rename(officer, "机密名称");
  for (const page of [first, second]) {
    await vi.waitFor(() => expect(changed(page)).toHaveLength(1));
    expect(changed(page)).toEqual([{ type: "changed", kind: "head", key: "head", by: "绩效科经办" }]);
  }
  expect(JSON.stringify(first.events)).not.toContain("机密名称");
});

test("a step of the review is told; a save that changes nothing, a refused one and a trial are not", async () => {
  const page = await open(colleague);
  const { call } = openRequest(settings, officer);
  const { head } = await call.framework.get({ draftId });
  await call.framework.saveHead({ ...change(head.revision.version), head: head.body });
  await call.framework
    .saveHead({ ...change(99), head: { ...head.body, name: "晚了" } })
    .catch(() => undefined);
  await call.framework.saveTrial({ ...change(0), trial: { facts: {}, judgements: {} } });
  await call.framework.submit(change(0));
  await vi.waitFor(() => expect(changed(page)).toHaveLength(1));
  expect(changed(page)).toMatchObject([{ kind: "submission", key: "submission", by: "绩效科经办" }]);
  await openRequest(settings, manager).call.framework.return({ ...change(1), opinion: "再议" });
  await vi.waitFor(() => expect(changed(page)).toHaveLength(2));
});

test("who else is there is told at once, with the row they work on, and when they have left", async () => {
  const first = await open(officer);
  await vi.waitFor(() => expect(people(first)).toEqual({ type: "present", people: [] }));
  const second = await open(manager, { query: "?row=A2" });
  await vi.waitFor(() =>
    expect(people(first)).toEqual({ type: "present", people: [{ name: "绩效科负责人", at: "A2" }] }),
  );
  await vi.waitFor(() =>
    expect(people(second)).toMatchObject({ people: [{ name: "绩效科经办", at: null }] }),
  );
  second.close();
  await vi.waitFor(() => expect(people(first)).toEqual({ type: "present", people: [] }));
});

test("a stream ends with the session, before it tells anything more, and its page leaves", async () => {
  const headers = await browser("wangcheng-manager");
  const page = await open(headers, { heartbeatMs: 50 });
  await world.owner.pool.query(
    "update session set revoked_at = clock_timestamp() where user_id = (select id from app_user where account = 'wangcheng-manager')",
  );
  await rename(officer, "改过的名称");
  await page.ended;
  expect(changed(page)).toEqual([]);
  expect(page.events.at(-1)).toEqual({ type: "ended" });
  await vi.waitFor(async () => expect(await present()).toBe(0));
});

test("six pages of one person are all there is, sheets and drafts together", async () => {
  for (let count = 0; count < 5; count += 1) await open(officer);
  const { evaluations } = await openRequest(settings, officer).call.evaluation.list({});
  const sheet = await openPage<FrameworkEvent>((signal) =>
    sheetEventsHandler(settings)(
      new Request(`${origin}/api/evaluations/${evaluations[0]!.id}/events`, { headers: officer, signal }),
    ),
  );
  pages.push(sheet);
  expect((await ask(officer)).status).toBe(429);
  sheet.close();
  await vi.waitFor(async () => expect(await present()).toBe(5));
  await open(officer);
});

test("whoever has no part in it hears nothing; not visible is like not existing", async () => {
  const elsewhere = await browser("shifan-officer");
  const statuses = [
    await ask(new Headers()),
    await ask(await browser("wangcheng-evaluator")),
    await ask(await browser("wangcheng-department")),
    await ask(elsewhere),
    await ask(elsewhere, randomUUID()),
    await ask(officer, "no-uuid"),
    await ask(officer, draftId, {}, { method: "POST" }),
  ].map(({ status }) => status);
  expect(statuses).toEqual([401, 403, 403, 404, 404, 422, 405]);
  expect(await present()).toBe(0);
});
