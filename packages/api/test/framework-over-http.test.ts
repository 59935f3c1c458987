import { randomUUID } from "node:crypto";
import { seedDemo } from "@hengji/services/demo";
import { createTestServices, type TestServices } from "@hengji/services/testing";
import superjson from "superjson";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiSettings, type ErrorData, openRequest, trpcHandler } from "../src/index.ts";
import { origin, signedIn } from "./signed-in.ts";

let world: TestServices;
let settings: ApiSettings;
let officer: Headers;
let manager: Headers;

beforeAll(async () => {
  world = await createTestServices();
  await seedDemo(world.owner, new Date());
  settings = { services: world.services, origin };
  [officer, manager] = [await browser("wangcheng-officer"), await browser("wangcheng-manager")];
});
afterAll(() => world.close());

async function browser(account: string): Promise<Headers> {
  const headers = await signedIn(world, account);
  headers.set("origin", origin);
  headers.set("content-type", "application/json");
  return headers;
}
const call = (headers: Headers) => openRequest(settings, headers).call.framework;

async function post(headers: Headers, procedure: string, input: object) {
  const body = JSON.stringify(superjson.serialize(input));
  const request = new Request(`${origin}/api/trpc/${procedure}`, { method: "POST", headers, body });
  const response = await trpcHandler(settings)(request);
  const text = await response.text();
  const wire = JSON.parse(text) as { error?: { json: { message: string; data: ErrorData } } };
  return { status: response.status, text, error: wire.error?.json };
}
const draftIn = async (state: string) =>
  (await call(officer).list({})).frameworks.find((one) => one.state === state)!.draftId!;

test("everything of the library leaves as the contract names it, and nothing else", async () => {
  const { frameworks } = await call(manager).list({});
  expect(frameworks.map(({ state }) => state)).toEqual(["inReview", "draft", "accepted"]);
  const draft = await call(officer).get({ draftId: await draftIn("draft") });
  expect(draft.indicators).toHaveLength(30);
  const { frameworkId, version } = frameworks.at(-1)!;
  expect((await call(manager).version({ frameworkId, version })).framework.indicators).toHaveLength(30);
});

test("a stale row is 409 with the row that stands, its version and whose it is", async () => {
  const draftId = await draftIn("draft");
  const { indicators } = await call(officer).get({ draftId });
  const row = indicators[0]!.body;
  const change = (gist: string) => ({
    draftId,
    requestKey: randomUUID(),
    baseVersion: 1,
    code: row.code,
    indicator: { ...row, gist },
  });
  expect((await post(officer, "framework.saveIndicator", change("甲稿"))).status).toBe(200);
  const { status, error } = await post(officer, "framework.saveIndicator", change("乙稿"));
  expect(status).toBe(409);
  expect(error?.data).toMatchObject({
    code: "conflict",
    conflict: {
      kind: "indicator",
      key: row.code,
      current: { gist: "甲稿" },
      revision: { version: 2, by: "绩效科经办" },
    },
  });
});

test("a row that cannot be read is 422 in words that name it; a step of the loop that is refused 409 without a conflict", async () => {
  const draftId = await draftIn("draft");
  const change = { draftId, requestKey: randomUUID(), baseVersion: 1 };
  const broken = await post(officer, "framework.saveIndicator", {
    ...change,
    code: "A1-2",
    indicator: { code: "A1-2", name: "绩效指标明确性" },
  });
  expect(broken.status).toBe(422);
  expect(broken.error?.message).toContain("“绩效指标明确性”没有保存");
  const refused = await post(officer, "framework.submit", {
    ...change,
    requestKey: randomUUID(),
    baseVersion: 0,
  });
  expect(refused.status).toBe(409);
  expect(refused.error).toMatchObject({
    message: expect.stringContaining("体检还有2处错误没有处理"),
    data: { code: "conflict", conflict: null },
  });
});

test("twenty copies of a publication get one answer, byte for byte, and publish once", async () => {
  const input = { draftId: await draftIn("inReview"), requestKey: randomUUID(), baseVersion: 1 };
  expect((await post(officer, "framework.approve", input)).status).toBe(403);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => post(manager, "framework.approve", input)),
  );
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]?.status).toBe(200);
  const { rows } = await world.owner.pool.query("select 1 from framework_version where draft_id = $1", [
    input.draftId,
  ]);
  expect(rows).toHaveLength(1);
});
