import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { openServices } from "@hengji/services";
import { DEMO_PASSWORD, seedDemo } from "@hengji/services/demo";
import { createTestServices, type TestServices } from "@hengji/services/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { authHandler, type AuthSettings } from "../src/index.ts";
import { browser, origin } from "./browser.ts";

const FORM = "application/x-www-form-urlencoded";
let world: TestServices;
let settings: AuthSettings;
const problems: unknown[] = [];

beforeAll(async () => {
  process.env["NEXTAUTH_URL"] = origin;
  world = await createTestServices();
  await seedDemo(world.owner, new Date());
  settings = {
    services: world.services,
    origin,
    secret: "a secret of the test",
    trustedProxies: 1,
    report: (problem) => problems.push(problem),
  };
});
afterAll(() => world.close());
beforeEach(() => {
  problems.length = 0;
});

interface Entry {
  readonly actor_name: string | null;
  readonly network: string;
  readonly object_id: string;
  readonly after: unknown;
}
async function entries(): Promise<Entry[]> {
  const { rows } = await world.owner.pool.query<Entry>(
    "select actor_name, network, object_id, after from audit_log where action = 'request.turnAway' order by seq",
  );
  return rows;
}

const post = (page: ReturnType<typeof browser>, headers: Record<string, string>, body = "") =>
  page.send("signout", { method: "POST", headers, body });

test.each([
  [
    "from a foreign page",
    403,
    { origin: "https://evil.example", "content-type": FORM },
    "",
    "不是从本系统的页面发出",
  ],
  ["from nowhere", 403, { "content-type": FORM }, "", "不是从本系统的页面发出"],
  ["in another format", 415, { origin, "content-type": "application/json" }, "{}", "格式"],
  ["that is too long", 413, { origin, "content-type": FORM }, "x".repeat(16 * 1024 + 1), "超过长度上限"],
])("a post %s is refused with one entry", async (_, status, headers, body, reason) => {
  const before = (await entries()).length;
  const forwarded = { ...(headers as Record<string, string>), "x-forwarded-for": "10.7.7.7" };
  expect((await post(browser(authHandler(settings)), forwarded, body)).status).toBe(status);
  const left = (await entries()).slice(before);
  expect(left).toEqual([
    {
      actor_name: null,
      network: "10.7.7.7",
      object_id: "/api/auth/[...nextauth]",
      after: { label: "登录与退出", text: `HTTP ${status}`, reason: expect.stringContaining(reason) },
    },
  ]);
});

test("a foreign page that would sign somebody out leaves whose session it used, and the session", async () => {
  const page = browser(authHandler(settings));
  await page.signIn("wangcheng-officer", DEMO_PASSWORD);
  expect((await post(page, { origin: "https://evil.example" })).status).toBe(403);
  expect((await entries()).at(-1)).toMatchObject({
    actor_name: expect.stringMatching(/./),
    after: { reason: expect.stringContaining("借用了本人的登录状态") },
  });
  expect(await (await page.send("session")).json()).toHaveProperty("expires");
});

/** A database that takes connections and never says a word. */
async function silent(): Promise<{ databaseUrl: string; close: () => void }> {
  const taken = new Set<Socket>();
  const server = createServer((socket) => taken.add(socket)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    databaseUrl: `postgresql://nobody:x@127.0.0.1:${port}/none`,
    close() {
      for (const socket of taken) socket.destroy();
      server.close();
    },
  };
}

test("the answer is the same where the database is gone or does not answer, with and without a session", async () => {
  const hanging = await silent();
  const urls = ["postgresql://nobody:x@127.0.0.1:1/none", hanging.databaseUrl];
  for (const databaseUrl of urls) {
    const services = openServices({ databaseUrl });
    const page = browser(authHandler({ ...settings, services }));
    const answers = [await post(page, {})];
    page.jar.set("hengji-sid", "A".repeat(43));
    answers.push(await post(page, {}));
    for (const answer of answers) {
      expect(answer.status).toBe(403);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(await answer.text()).toBe("");
    }
    if (databaseUrl === hanging.databaseUrl) hanging.close();
    await services.close();
  }
  expect(problems).toEqual([]);
});

test("a fault while it is entered changes nothing for the caller and is reported", async () => {
  await world.owner.pool.query("revoke insert on audit_log from hengji_app");
  expect((await post(browser(authHandler(settings)), {})).status).toBe(403);
  await world.owner.pool.query("grant insert on audit_log to hengji_app");
  expect(problems).toHaveLength(1);
});
