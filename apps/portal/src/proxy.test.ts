import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { noStore } from "./security/response-headers.ts";

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgres://app@db/hengji");
  vi.stubEnv("NEXTAUTH_SECRET", "secret");
});
afterEach(() => vi.unstubAllEnvs());

async function answer(origin: string, path: string, headers: Record<string, string> = {}) {
  vi.stubEnv("APP_ORIGIN", origin);
  const { proxy } = await import("./proxy.ts");
  return proxy(new NextRequest(`${origin}${path}`, { headers }));
}

test("no answer is kept by a cache", async () => {
  expect((await answer("http://localhost:3000", "/evaluations")).headers.get("cache-control")).toBe(noStore);
});

test("the page is rendered with the nonce that the browser is told", async () => {
  const { headers } = await answer("http://localhost:3000", "/evaluations");
  const nonce = headers.get("x-middleware-request-x-hengji-nonce");
  expect(nonce).toHaveLength(24);
  expect(headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
});

test("a browser cannot bring its own nonce or claim another address", async () => {
  const { headers } = await answer("http://localhost:3000", "/evaluations?stage=scoring", {
    "x-hengji-nonce": "mine",
    "x-hengji-path": "/elsewhere",
  });
  expect(headers.get("x-middleware-request-x-hengji-nonce")).not.toBe("mine");
  expect(headers.get("x-middleware-request-x-hengji-path")).toBe("/evaluations?stage=scoring");
});

test("a body that says it is longer than 1 MiB is refused before anything reads it, with the policy of every answer", async () => {
  const tooLong = { "content-length": String(1024 * 1024 + 1) };
  const { status, headers } = await answer("http://localhost:3000", "/evaluations", tooLong);
  expect(status).toBe(413);
  expect(headers.get("content-security-policy")).toContain("'nonce-");
  expect(headers.get("cache-control")).toBe(noStore);
  const just = await answer("http://localhost:3000", "/evaluations", {
    "content-length": String(1024 * 1024),
  });
  expect(just.status).toBe(200);
  // The API refuses it itself, with an entry.
  expect((await answer("http://localhost:3000", "/api/trpc/x", tooLong)).status).toBe(200);
});

describe("the browser is held to https", () => {
  test("where it came by https", async () => {
    const { headers } = await answer("https://jx.example", "/sign-in");
    expect(headers.get("strict-transport-security")).toContain("max-age=63072000");
  });

  test("and not where this machine is tried over http", async () => {
    expect((await answer("http://localhost:3000", "/sign-in")).headers.has("strict-transport-security")).toBe(
      false,
    );
  });
});
