import { openServices } from "@hengji/services";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type ApiSettings, trpcHandler } from "../src/index.ts";
import { origin } from "./signed-in.ts";

/** A database that is not there: what is turned away does not depend on it. */
const services = openServices({ databaseUrl: "postgresql://nobody:x@127.0.0.1:1/none" });
const reports: unknown[] = [];
const settings: ApiSettings = { services, origin, report: (problem) => reports.push(problem) };
afterAll(() => services.close());
beforeEach(() => {
  reports.length = 0;
});

const send = (path: string, init: RequestInit = {}) =>
  trpcHandler(settings)(new Request(`${origin}/api/trpc/${path}`, init));
const post = (headers: Record<string, string>, body = "{}") =>
  send("session.viewer", { method: "POST", headers, body });
const json = { "content-type": "application/json" };

test.each([
  ["no Origin", json],
  ["a foreign Origin", { ...json, origin: "https://evil.example" }],
  ["the Origin null", { ...json, origin: "null" }],
  ["our Origin but another site", { ...json, origin, "sec-fetch-site": "cross-site" }],
])("a POST with %s is refused", async (_, headers) => {
  expect((await post(headers as Record<string, string>)).status).toBe(403);
});

test.each([
  "text/plain",
  "multipart/form-data; boundary=x",
  "application/x-www-form-urlencoded",
  "application/jsonp",
])("a POST of type %s is refused", async (type) => {
  expect((await post({ origin, "content-type": type })).status).toBe(415);
});

test("a body of one byte more than 1 MiB is refused, one of 1 MiB is read", async () => {
  expect((await post({ ...json, origin }, " ".repeat(1024 * 1024 + 1))).status).toBe(413);
  expect((await post({ ...json, origin }, `{}${" ".repeat(1024 * 1024 - 2)}`)).status).not.toBe(413);
});

test("eleven calls in one request are refused, ten are answered", async () => {
  const batch = (calls: number) =>
    send(`${Array.from({ length: calls }, () => "session.viewer").join(",")}?batch=1&input={}`);
  expect(await (await batch(10)).json()).toHaveLength(10);
  const refusal = await batch(11);
  expect(refusal.status).toBe(400);
  expect(await refusal.text()).not.toContain("unauthorized");
});

test.each(["PUT", "DELETE", "PATCH"])("%s is no method of ours", async (method) => {
  expect((await send("session.viewer", { method })).status).toBe(405);
});

test("a query is not answered to a POST, and the refusal is not about what was filled in", async () => {
  const response = await post({ ...json, origin });
  expect(response.status).toBe(405);
  expect(await response.text()).toContain("不支持这种请求方式");
});

test("nothing may be kept by a cache, refusals included", async () => {
  for (const response of [await send("session.viewer"), await post({}), await send("x", { method: "PUT" })]) {
    expect(response.headers.get("cache-control")).toBe("no-store");
  }
  expect(reports).toEqual([]);
});
