import { DEMO_PASSWORD, seedDemo } from "@hengji/services/demo";
import { findSession, openServices } from "@hengji/services";
import { createTestServices, type TestServices } from "@hengji/services/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { authHandler, type AuthSettings } from "../src/index.ts";
import { browser, origin } from "./browser.ts";

let world: TestServices;
let settings: AuthSettings;
let page: ReturnType<typeof browser>;
const problems: unknown[] = [];
const account = "wangcheng-officer";

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
beforeEach(async () => {
  await world.owner.pool.query("truncate sign_in_failure");
  problems.length = 0;
  page = browser(authHandler(settings));
});

const session = async () => (await (await page.send("session")).json()) as Record<string, unknown>;

test("signing in sets one opaque cookie that opens a session, and says nothing about the person", async () => {
  const answer = await page.signIn(account, DEMO_PASSWORD);
  expect(answer).toMatchObject({ status: 200, error: null });
  const token = page.jar.get("hengji-sid") ?? "";
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await findSession(world.services.db, token)).toMatchObject({ account });
  expect(Object.keys(await session())).toEqual(["expires"]);
});

test("the session cookie is HttpOnly, Lax and lasts twelve hours", async () => {
  const { headers } = await page.signIn(account, DEMO_PASSWORD);
  const [cookie = ""] = headers.getSetCookie().filter((line) => line.startsWith("hengji-sid="));
  expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/);
  expect(cookie).toContain("; Path=/;");
  const expires = Date.parse(/Expires=([^;]+)/.exec(cookie)?.[1] ?? "") - Date.now();
  expect(expires / 3_600_000).toBeCloseTo(12, 1);
});

test("over https the cookies have the __Host- prefix and Secure", async () => {
  const secure = browser(authHandler({ ...settings, origin: "https://jixiao.example.gov.cn" }));
  const response = await secure.send("csrf");
  const names = response.headers.getSetCookie();
  expect(names.length).toBeGreaterThan(0);
  for (const line of names) expect(line).toMatch(/^__Host-.*; Secure/);
});

test("a wrong password and an unknown account get the same answer", async () => {
  const wrong = await page.signIn(account, "wrong");
  const unknown = await page.signIn("nobody-here", "wrong");
  expect(wrong).toMatchObject({ status: 401, error: "wrong" });
  const told = ({ status, url, headers }: typeof wrong) => [status, url, headers.get("retry-after")];
  expect(told(unknown)).toEqual(told(wrong));
  expect(page.jar.has("hengji-sid")).toBe(false);
});

test("after five failures the answer is locked, 429 and when to come back, for unknown accounts too", async () => {
  for (const of of [account, "nobody-here"]) {
    for (let round = 0; round < 5; round += 1) await page.signIn(of, "wrong");
    const answer = await page.signIn(of, DEMO_PASSWORD);
    expect(answer).toMatchObject({ status: 429, error: "locked" });
    expect(answer.headers.get("retry-after")).toBe("1800");
  }
});

test("failures are counted by the network that our own proxy names", async () => {
  const via = (network: string, password: string) =>
    page.post("callback/credentials", { account, password }, { origin, "x-forwarded-for": network });
  for (let round = 0; round < 5; round += 1) await via("198.51.100.1", "wrong");
  expect(await via("198.51.100.1", DEMO_PASSWORD)).toMatchObject({ error: "locked" });
  expect(await via("198.51.100.2", DEMO_PASSWORD)).toMatchObject({ error: null });
});

test("without a proxy failures are counted by the address that our own server saw", async () => {
  const direct = browser(authHandler({ ...settings, trustedProxies: 0, remoteHeader: "x-hengji-remote" }));
  const from = (remote: string, password: string) => {
    const headers = { origin, "x-hengji-remote": remote, "x-forwarded-for": "198.51.100.9" };
    return direct.post("callback/credentials", { account, password }, headers);
  };
  for (let round = 0; round < 5; round += 1) await from("198.51.100.1", "wrong");
  expect(await from("198.51.100.1", DEMO_PASSWORD)).toMatchObject({ error: "locked" });
  expect(await from("198.51.100.2", DEMO_PASSWORD)).toMatchObject({ error: null });
});

test("each sign-in gets a new token", async () => {
  await page.signIn(account, DEMO_PASSWORD);
  const first = page.jar.get("hengji-sid");
  await page.signIn(account, DEMO_PASSWORD);
  expect(page.jar.get("hengji-sid")).not.toBe(first);
});

test("signing in again ends the session that the browser came with, and only that one", async () => {
  await page.signIn(account, DEMO_PASSWORD);
  const first = page.jar.get("hengji-sid") ?? "";
  const elsewhere = browser(authHandler(settings));
  await elsewhere.signIn(account, DEMO_PASSWORD);
  await page.signIn(account, "wrong");
  expect(await findSession(world.services.db, first)).not.toBeNull();
  await page.signIn("wangcheng-manager", DEMO_PASSWORD);
  expect(await findSession(world.services.db, first)).toBeNull();
  expect(await findSession(world.services.db, elsewhere.jar.get("hengji-sid") ?? "")).not.toBeNull();
});

test("a fault is no refusal: 503, when to come back, and a report", async () => {
  const gone = openServices({ databaseUrl: "postgresql://nobody:x@127.0.0.1:1/none" });
  const answer = await browser(authHandler({ ...settings, services: gone })).signIn(account, DEMO_PASSWORD);
  expect(answer).toMatchObject({ status: 503, error: "unavailable" });
  expect(answer.headers.get("retry-after")).toBe("30");
  expect(problems).not.toEqual([]);
  await gone.close();
});

test.each(["\u0000", `${account}\u0000`, "a\u007fb"])(
  "the account %j is a wrong one, not a fault",
  async (odd) => {
    expect(await page.signIn(odd, DEMO_PASSWORD)).toMatchObject({ status: 401, error: "wrong" });
    expect(problems).toEqual([]);
  },
);

test("a token that the browser brought along is never adopted", async () => {
  const planted = "A".repeat(43);
  page.jar.set("hengji-sid", planted);
  await page.signIn(account, DEMO_PASSWORD);
  expect(page.jar.get("hengji-sid")).not.toBe(planted);
  expect(await findSession(world.services.db, planted)).toBeNull();
});

test("parallel requests keep the one token and stay signed in", async () => {
  await page.signIn(account, DEMO_PASSWORD);
  const token = page.jar.get("hengji-sid");
  const answers = await Promise.all(Array.from({ length: 6 }, session));
  for (const answer of answers) expect(answer).toHaveProperty("expires");
  expect(page.jar.get("hengji-sid")).toBe(token);
});

test("signing out ends the session on the server, not only in the browser", async () => {
  await page.signIn(account, DEMO_PASSWORD);
  const token = page.jar.get("hengji-sid") ?? "";
  expect(await page.signOut()).toMatchObject({ status: 200, error: null });
  expect(page.jar.has("hengji-sid")).toBe(false);
  expect(await findSession(world.services.db, token)).toBeNull();
});

test("a session revoked elsewhere is out at its next request and its cookie is cleared, without a report", async () => {
  await page.signIn(account, DEMO_PASSWORD);
  await world.owner.pool.query("update session set revoked_at = now()");
  expect(await session()).toEqual({});
  expect(page.jar.has("hengji-sid")).toBe(false);
  expect(problems).toEqual([]);
});

test("another cookie whose name begins like ours does no harm", async () => {
  await page.signIn(account, DEMO_PASSWORD);
  page.jar.set("hengji-sidebar", "open");
  expect(await session()).toHaveProperty("expires");
});

test.each(["callback", "csrf", "state", "sid", "hengji-callback", "hengji-csrf", "hengji-sid"])(
  "a cookie %s with a value that is none of ours does no harm to signing in",
  async (name) => {
    for (const value of ["foo", "%", "//", "javascript:alert(1)"]) {
      page = browser(authHandler(settings));
      page.jar.set(name, value);
      expect((await page.send("csrf")).status).toBe(200);
      expect(await page.signIn(account, DEMO_PASSWORD)).toMatchObject({ status: 200, error: null });
    }
    expect(problems).toEqual([]);
  },
);

test("an address to return to that is none does no harm to signing in", async () => {
  expect((await page.send("csrf?callbackUrl=foo")).status).toBe(200);
  expect(
    await page.post("callback/credentials?callbackUrl=%25", {
      account,
      password: DEMO_PASSWORD,
      callbackUrl: "//",
    }),
  ).toMatchObject({ status: 200, error: null });
  expect(problems).toEqual([]);
});

test.each([{}, { origin: "https://evil.example" }, { origin, "sec-fetch-site": "cross-site" }])(
  "a sign-in or sign-out posted with %j is refused",
  async (headers) => {
    const fields = { account, password: DEMO_PASSWORD };
    const sent = headers as Record<string, string>;
    expect((await page.post("callback/credentials", fields, sent)).status).toBe(403);
    expect((await page.post("signout", {}, sent)).status).toBe(403);
    expect(page.jar.has("hengji-sid")).toBe(false);
  },
);

test("without the request token of the page nothing is tried", async () => {
  const body = new URLSearchParams({ account, password: DEMO_PASSWORD, csrfToken: "made up", json: "true" });
  await page.send("callback/credentials", { method: "POST", headers: { origin }, body });
  expect(page.jar.has("hengji-sid")).toBe(false);
});

test("a body that is no form, or a very long one, is refused", async () => {
  const post = (body: string, type: string) =>
    page.send("callback/credentials", { method: "POST", headers: { origin, "content-type": type }, body });
  expect((await post("{}", "application/json")).status).toBe(415);
  expect((await post("x".repeat(16 * 1024 + 1), "application/x-www-form-urlencoded")).status).toBe(413);
});

test.each(["_log", "session", "signin/credentials", "verify-request"])("POST %s is closed", async (path) => {
  expect((await page.post(path, {})).status).toBe(404);
});

test.each(["https://evil.example/", "//evil.example", "http://localhost:3998/", "javascript:alert(1)"])(
  "after signing in nobody is sent to %s",
  async (callbackUrl) => {
    const { url } = await page.post("callback/credentials", {
      account,
      password: DEMO_PASSWORD,
      callbackUrl,
    });
    if (url !== "") expect(new URL(url).origin).toBe(origin);
  },
);

test("the demo's published password opens nothing where others can reach the portal", async () => {
  process.env["NEXTAUTH_URL"] = "http://10.0.0.5:3999";
  const open = authHandler({ ...settings, origin: "http://10.0.0.5:3999", allowHttp: true });
  const elsewhere = browser(open);
  const answer = await elsewhere.post(
    "callback/credentials",
    { account, password: DEMO_PASSWORD },
    { origin: "http://10.0.0.5:3999" },
  );
  process.env["NEXTAUTH_URL"] = origin;
  expect(answer.error).toBe("wrong");
});
