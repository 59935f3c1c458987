import { randomUUID } from "node:crypto";
import type { ErrorData } from "../src/index.ts";
import { seedDemo } from "@hengji/services/demo";
import { createTestServices, type TestServices } from "@hengji/services/testing";
import superjson from "superjson";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type ApiSettings, openRequest, trpcHandler } from "../src/index.ts";
import { origin, signedIn } from "./signed-in.ts";

let world: TestServices;
let settings: ApiSettings;
let evaluator: Headers;
let evaluationId: string;
let version: number;

beforeAll(async () => {
  world = await createTestServices();
  await seedDemo(world.owner, new Date());
  settings = { services: world.services, origin };
  evaluator = await signedIn(world, "wangcheng-evaluator");
  evaluator.set("origin", origin);
  evaluationId = (await openRequest(settings, evaluator).call.evaluation.list({})).evaluations[0]!.id;
});
afterAll(() => world.close());
const sheet = () => openRequest(settings, evaluator).call.evaluation.get({ id: evaluationId });
beforeEach(async () => {
  version = (await sheet()).revisions.facts["satisfaction"]!.version;
});

const observed = (value: string) => ({ status: "observed", value, basis: { kind: "stated", place: "问卷" } });
const input = (value: string, baseVersion = version) => ({
  evaluationId,
  requestKey: randomUUID(),
  baseVersion,
  key: "satisfaction",
  observation: observed(value),
});

async function post(body: unknown, headers: Record<string, string> = {}) {
  const all = new Headers({
    cookie: evaluator.get("cookie")!,
    origin,
    "content-type": "application/json",
    ...headers,
  });
  const text = typeof body === "string" ? body : JSON.stringify(superjson.serialize(body));
  const response = await trpcHandler(settings)(
    new Request(`${origin}/api/trpc/fact.save`, { method: "POST", headers: all, body: text }),
  );
  const answer = await response.text();
  const wire = (answer === "" ? {} : JSON.parse(answer)) as {
    result?: { data: { json: { revision: { version: number }; total: string } } };
    error?: { json: { message: string; data: ErrorData } };
  };
  return { status: response.status, answer, wire };
}

test("a saved fact answers with its version and what followed", async () => {
  const { status, wire } = await post(input("95"));
  expect(status).toBe(200);
  expect(wire.result?.data.json).toMatchObject({ revision: { version: version + 1 }, total: "90.80" });
});

test("a stale one is 409 with the value that stands, its version and its author", async () => {
  await post(input("94"));
  const { status, wire } = await post(input("93"));
  expect(status).toBe(409);
  expect(wire.error?.json.data).toMatchObject({
    code: "conflict",
    conflict: {
      kind: "fact",
      key: "satisfaction",
      current: observed("94"),
      revision: { version: version + 1, by: "评价组成员" },
    },
  });
});

test("copies of one request get one answer, byte for byte; the key with another body is 422", async () => {
  const given = input("91");
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(given)));
  expect(new Set(answers.map(({ answer }) => answer)).size).toBe(1);
  expect((await sheet()).revisions.facts["satisfaction"]!.version).toBe(version + 1);
  const other = await post({ ...given, observation: observed("90") });
  expect(other.status).toBe(422);
  expect(other.wire.error?.json.data).toMatchObject({ code: "invalid", conflict: null });
});

test("an impossible value is 422 in words that name the fact and its range", async () => {
  const { status, wire } = await post(input("101"));
  expect(status).toBe(422);
  expect(wire.error?.json.message).toContain("“社会公众或服务对象满意度”应在 0 至 100 % 之间");
});

test.each<[string, Record<string, string>]>([
  ["a foreign page", { origin: "https://evil.example" }],
  ["a page without Origin", { origin: "" }],
  ["another site with our Origin", { "sec-fetch-site": "cross-site" }],
  ["a plain form", { "content-type": "text/plain" }],
  ["an upload form", { "content-type": "multipart/form-data; boundary=x" }],
  ["an encoded form", { "content-type": "application/x-www-form-urlencoded" }],
])("%s changes nothing", async (_, headers) => {
  const before = await sheet();
  expect([403, 415]).toContain((await post(input("88"), headers)).status);
  expect(await sheet()).toEqual(before);
});

test("10,000 levels of nesting are refused before anything reads them, 50 MB as well", async () => {
  const deep = `{"json":{"observation":${"[".repeat(10_000)}${"]".repeat(10_000)}}}`;
  expect((await post(deep)).status).toBe(400);
  expect((await post(`{"json":"${"x".repeat(50 * 1024 * 1024)}"}`)).status).toBe(413);
});

test("what a person may do here comes with the sheet", async () => {
  const mayOf = async (account: string) => {
    const { call } = openRequest(settings, await signedIn(world, account));
    return (await call.evaluation.get({ id: evaluationId })).may;
  };
  const all = [
    "evaluation.records",
    "fact.save",
    "judgement.save",
    "override.set",
    "override.withdraw",
    "rationale.save",
    "comment.open",
    "comment.reply",
    "comment.resolve",
  ];
  expect(await mayOf("wangcheng-evaluator")).toEqual(all);
  expect(await mayOf("wangcheng-officer")).toEqual(["evaluation.records"]);
});

test("记录 tells in words what was done, and by row", async () => {
  const { call } = openRequest(settings, evaluator);
  await post(input("87.5"));
  const { records } = await call.evaluation.records({ evaluationId });
  expect(records[0]).toMatchObject({
    by: "评价组成员",
    role: "评价组成员",
    what: expect.stringMatching(/^将“社会公众或服务对象满意度”由 .+% 改为 87\.5%。$/),
    to: "87.5%",
    indicatorCode: "D1-4",
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect((await call.evaluation.records({ evaluationId, indicatorCode: "D1-4" })).records[0]).toEqual(
    records[0],
  );
  expect((await call.evaluation.records({ evaluationId, indicatorCode: "A1-1" })).records).toEqual([]);
});

test("a page of one person does not act in the name of another who signed in on the same browser", async () => {
  const foreign = await post(input("95"), { "x-hengji-account": "wangcheng-lead" });
  expect(foreign.status).toBe(401);
  expect(foreign.wire.error!.json.data.code).toBe("unauthorized");
  expect((await sheet()).revisions.facts["satisfaction"]!.version).toBe(version);
  expect((await post(input("95"), { "x-hengji-account": "wangcheng-evaluator" })).status).toBe(200);
});

test("what a page reads by itself is no use of the session, what a person asks for is", async () => {
  const { pool } = world.owner;
  const session = "user_id = (select id from app_user where account = 'wangcheng-evaluator')";
  const idle = "update session set last_seen_at = clock_timestamp() - interval '20 minutes' where ";
  const { rows } = await pool.query(`${idle}${session} returning last_seen_at`);
  const seen = async () => (await pool.query(`select last_seen_at from session where ${session}`)).rows;
  const read = (headers: Record<string, string>) => {
    const query = encodeURIComponent(JSON.stringify({ json: { id: evaluationId } }));
    const all = { cookie: evaluator.get("cookie")!, ...headers };
    return trpcHandler(settings)(
      new Request(`${origin}/api/trpc/evaluation.get?input=${query}`, { headers: all }),
    );
  };
  expect((await read({ "x-hengji-unasked": "1" })).status).toBe(200);
  expect(await seen()).toEqual(rows);
  expect((await read({})).status).toBe(200);
  expect(await seen()).not.toEqual(rows);
});
