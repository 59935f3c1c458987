import { createServer, type IncomingHttpHeaders, request as ask } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noStore, standingHeaders } from "../security/response-headers.ts";
import { guard } from "./guard.ts";

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

// The framework's place: tells what it was asked, and redirects without a word about anything.
const server = createServer(
  guard(
    (request, response) => {
      if (request.url === "//x") response.writeHead(308, { location: "/x" });
      response.end(JSON.stringify({ url: request.url, remote: request.headers["x-remote"] }));
    },
    { remoteHeader: "x-remote", https: true },
  ),
);
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve)));
afterAll(() => void server.close());

function send(path: string, { method = "GET", headers = {} } = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    ask({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode, headers: response.headers, text });
      });
    })
      .on("error", reject)
      .end();
  });
}

const standing = Object.fromEntries(
  Object.entries(standingHeaders).map(([name, value]) => [name.toLowerCase(), value]),
);

test("every answer begins with our headers, also those that no code of ours makes", async () => {
  for (const answer of [
    await send("/"),
    await send("//x"),
    await send("/%"),
    await send("/", { method: "TRACE" }),
  ]) {
    expect(answer.headers).toMatchObject(standing);
    expect(answer.headers["cache-control"]).toBe(noStore);
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(answer.headers["strict-transport-security"]).toContain("max-age=");
  }
  expect((await send("//x")).status).toBe(308);
});

test("how long a hashed file may be kept is left to who serves it", async () => {
  expect((await send("/_next/static/a.js")).headers).not.toHaveProperty("cache-control");
});

test.each([
  "/%",
  "/evaluations/%",
  "/evaluations/%E0%A4",
  "/evaluations/%C0%80",
  "/a%00b",
  "*",
  "http://elsewhere.test/",
])("the address %s is refused in words", async (path) => {
  const answer = await send(path);
  expect(answer.status).toBe(400);
  expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
  expect(answer.text).toMatch(/^地址/);
});

test.each(["/", "/evaluations/%E8%B4%A2?q=%", "/a%2Fb", "/?%E0%A4", "//x?y"])(
  "the address %s passes",
  async (path) => {
    expect((await send(path)).text).toContain(JSON.stringify(path));
  },
);

test.each(["TRACE", "PROPFIND", "LINK"])("%s is no method here", async (method) => {
  const answer = await send("/", { method });
  expect(answer.status).toBe(405);
  expect(answer.headers["allow"]).toBe("GET, HEAD, POST");
  expect(answer.text).toBe(`不支持 ${method} 请求。\n`);
});

test("what a browser claims about its address is overwritten, however often it says so", async () => {
  for (const claimed of ["203.0.113.7", ["203.0.113.7", "203.0.113.8"]]) {
    const { text } = await send("/", { headers: { "X-Remote": claimed } });
    expect(JSON.parse(text)).toMatchObject({ remote: "127.0.0.1" });
  }
});

describe("the state of a page that navigation sends", () => {
  const state = (value: string) => send("/", { headers: { "next-router-state-tree": value } });
  const sent = (tree: unknown) => encodeURIComponent(JSON.stringify(tree));

  test.each([
    sent(["", { children: ["(main)", { children: ["evaluations", {}] }] }, null, null, 16]),
    sent(["", { children: [["id", "0193", "d", null], { children: ["__PAGE__", {}, null, "refetch"] }] }]),
    sent(["", {}, ["/a", "/b"], "metadata-only", 1, "x"]),
  ])("%s passes", async (value) => expect((await state(value)).status).toBe(200));

  test.each([
    "bad",
    "%",
    "null",
    "{}",
    "[]",
    sent(["", []]),
    sent(["", { children: 1 }]),
    sent([["id", "1"], {}]),
    "[".repeat(50_000),
  ])("%.20s is refused in words", async (value) => {
    const answer = await state(value);
    expect([400, 431]).toContain(answer.status);
  });
});
