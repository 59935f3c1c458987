import { type PolicyKey, policy } from "@hengji/services";
import { seedDemo } from "@hengji/services/demo";
import { createTestServices, type TestServices } from "@hengji/services/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { trpcHandler } from "../src/index.ts";
import { origin, signedIn } from "./signed-in.ts";

let world: TestServices;
let lead: Headers;
const problems: unknown[] = [];

beforeAll(async () => {
  world = await createTestServices();
  await seedDemo(world.owner, new Date());
  lead = await signedIn(world, "wangcheng-lead");
});
afterAll(() => world.close());
beforeEach(() =>
  world.owner.pool.query("update audit_head set minute_from = '-infinity' where chain = 'platform.refused'"),
);

function send(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(lead);
  for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
  const handle = trpcHandler({
    services: world.services,
    origin,
    report: (problem) => problems.push(problem),
  });
  return handle(new Request(`${origin}/api/trpc/${path}`, { ...init, headers }));
}

interface Entry {
  readonly chain: string;
  readonly actor_name: string | null;
  readonly object_id: string;
  readonly after: unknown;
}
async function entries(): Promise<Entry[]> {
  const { rows } = await world.owner.pool.query<Entry>(
    "select chain, actor_name, object_id, after from audit_log where result = 'refused' order by at, seq",
  );
  return rows;
}

const json = { "content-type": "application/json" };
const ours = { ...json, origin };
const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
const times = (count: number, name: string) =>
  `${Array.from({ length: count }, () => name).join(",")}?batch=1`;
const post = (headers: Record<string, string>, body = "{}"): RequestInit => ({
  method: "POST",
  headers,
  body,
});
const form = (type: string, from = origin) => post({ origin: from, "content-type": type });

test.each<[string, number, string, RequestInit, PolicyKey, string]>([
  [
    "a foreign page's JSON",
    403,
    "fact.save",
    post({ ...json, origin: "https://evil.example" }),
    "fact.save",
    "不是从本系统的页面",
  ],
  ["JSON from nowhere", 403, "fact.save", post(json), "fact.save", "不是从本系统的页面"],
  [
    "a foreign form",
    403,
    "fact.save",
    form("text/plain", "https://evil.example"),
    "fact.save",
    "不是从本系统的页面",
  ],
  ["a form of text", 415, "fact.save", form("text/plain"), "fact.save", "格式"],
  ["a form with parts", 415, "comment.open", form("multipart/form-data; boundary=x"), "comment.open", "格式"],
  ["an encoded form", 415, "fact.save", form("application/x-www-form-urlencoded"), "fact.save", "格式"],
  ["a mountain", 413, "fact.save", post(ours, " ".repeat(1024 * 1024 + 1)), "fact.save", "长度上限"],
  ["a chasm", 400, "fact.save", post(ours, `{"json":${deep}}`), "fact.save", "嵌套过深"],
  ["500 calls", 400, times(500, "fact.save"), post(ours), "fact.save", "事项过多"],
  [
    "11 calls of several",
    400,
    `evaluation.get,${times(10, "fact.save")}`,
    post(ours),
    "/api/trpc/[trpc]",
    "事项过多",
  ],
  [
    "11 calls parted by code",
    400,
    times(11, "fact.save").replaceAll(",", "%2C"),
    post(ours),
    "fact.save",
    "事项过多",
  ],
  ["a chasm that is asked", 400, `evaluation.get?input=${deep}`, {}, "evaluation.get", "嵌套过深"],
  ["500 questions", 400, times(500, "evaluation.get"), {}, "evaluation.get", "事项过多"],
  ["a foreign call of what is none", 403, "no.such", post(json), "/api/trpc/[trpc]", "不是从本系统的页面"],
  ["a foreign call of a page", 403, "/people", post(json), "/api/trpc/[trpc]", "不是从本系统的页面"],
])("%s is refused with one entry", async (_, status, path, init, door, reason) => {
  const before = (await entries()).length;
  const answer = await send(path, init);
  expect([answer.status, await answer.text()]).toEqual([status, ""]);
  expect((await entries()).slice(before)).toEqual([
    {
      chain: "platform.refused",
      actor_name: expect.stringMatching(/./),
      object_id: door,
      after: { label: policy[door].purpose, text: `HTTP ${status}`, reason: expect.stringContaining(reason) },
    },
  ]);
});

test("what our pages send leaves no such entry", async () => {
  const before = (await entries()).length;
  await send("session.viewer");
  await send(`${times(10, "session.viewer")}&input={}`);
  await send("fact.save", post(ours));
  expect(await entries()).toHaveLength(before);
  expect(problems).toEqual([]);
});
