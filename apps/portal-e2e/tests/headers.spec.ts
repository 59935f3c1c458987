import type { APIRequestContext, APIResponse } from "@playwright/test";
import { wangchengCentre } from "../src/demo-names.ts";
import { ask, evaluationId, procedureAddress } from "../src/procedure.ts";
import { signIn } from "../src/sign-in.ts";
import { expect, test } from "../src/test.ts";

const nonceOf = (answer: APIResponse) =>
  /script-src 'self' 'nonce-([A-Za-z0-9+/]{22}==)' 'strict-dynamic';/.exec(
    answer.headers()["content-security-policy"] ?? "",
  )?.[1];

/** One answer of every kind, refusals included, by what it is. */
async function everyKind(
  request: APIRequestContext,
  origin: string,
): Promise<[string, number, APIResponse][]> {
  const id = await evaluationId(request, wangchengCentre);
  const json = { origin, "content-type": "application/json" };
  const post = (data: string, headers: Record<string, string> = json) =>
    request.post("/api/trpc/session.viewer", { headers, data });
  const later = { maxRedirects: 0 };
  return [
    ["list", 200, await request.get("/evaluations", later)],
    ["sheet", 200, await request.get(`/evaluations/${id}`, later)],
    ["redirect", 307, await request.get("/", later)],
    ["unknown page", 404, await request.get("/nowhere", later)],
    ["procedure", 200, await ask(request, "evaluation.get", { id })],
    ["not visible", 404, await ask(request, "evaluation.get", { id: crypto.randomUUID() })],
    ["invalid", 400, await ask(request, "evaluation.get", { id: "x" })],
    ["unknown procedure", 404, await ask(request, "evaluation.delete")],
    ["foreign origin", 403, await post("{}", { ...json, origin: "https://example.test" })],
    ["not JSON", 415, await post("{}", { origin, "content-type": "text/plain" })],
    ["too large", 413, await post(" ".repeat(1024 * 1024 + 1))],
    ["unknown method", 405, await request.put("/api/trpc/session.viewer", { headers: json })],
    ["request token", 200, await request.get("/api/auth/csrf")],
    ["unknown sign-in action", 404, await request.get("/api/auth/signout")],
    ["health", 200, await request.get("/healthz")],
    ["icon", 200, await request.get("/icon.svg")],
    ["missing file", 404, await request.get("/missing.png")],
  ];
}

test("every answer carries a policy with a nonce of its own, nosniff, opener policy and no-store", async ({
  page,
  baseURL,
  visitor,
}) => {
  await signIn(page, "wangcheng-officer");
  const answers = await everyKind(page.request, baseURL ?? "");
  const stranger = await visitor();
  answers.push(
    ["sign-in page", 200, await stranger.request.get("/sign-in")],
    ["not signed in", 401, await ask(stranger.request, "evaluation.list", {})],
    ["led to sign in", 307, await stranger.request.get("/evaluations", { maxRedirects: 0 })],
  );
  for (const [kind, status, answer] of answers) {
    expect.soft(answer.status(), kind).toBe(status);
    const headers = answer.headers();
    expect.soft(nonceOf(answer), kind).toBeDefined();
    for (const directive of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect.soft(headers["content-security-policy"], kind).toContain(directive);
    expect.soft(headers["x-content-type-options"], kind).toBe("nosniff");
    expect.soft(headers["cross-origin-opener-policy"], kind).toBe("same-origin");
    expect.soft(headers["x-frame-options"], kind).toBe("DENY");
    expect.soft(headers["referrer-policy"], kind).toBe("same-origin");
    expect.soft(headers["cache-control"], kind).toContain("no-store");
    expect.soft(headers, kind).not.toHaveProperty("x-powered-by");
    expect.soft(headers, kind).not.toHaveProperty("access-control-allow-origin");
  }
  const nonces = answers.map(([, , answer]) => nonceOf(answer));
  expect(new Set(nonces).size).toBe(answers.length);
});

test("every script and style element of a page bears the page's nonce", async ({ page }) => {
  await signIn(page, "wangcheng-officer");
  for (const path of ["/evaluations", "/nowhere"]) {
    const answer = await page.request.get(path);
    const html = await answer.text();
    const elements = html.match(/<(script|style)\b[^>]*>/g) ?? [];
    expect(elements.length).toBeGreaterThan(5);
    for (const element of elements) expect(element).toContain(`nonce="${nonceOf(answer)}"`);
  }
});

test("hashed files may be kept for good and run nothing by themselves", async ({ page }) => {
  const html = await (await page.request.get("/sign-in")).text();
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(html)?.[1] ?? "";
  const answer = await page.request.get(script);
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    "cache-control": "public, max-age=31536000, immutable",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
  });
});

const origins = { "a foreign": "https://example.test", no: undefined, "the opaque": "null" };
for (const [kind, origin] of Object.entries(origins)) {
  test(`a POST from ${kind} origin is refused, right password or not`, async ({ request }) => {
    const from = origin === undefined ? {} : { origin };
    const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
    const form = { csrfToken, account: "wangcheng-officer", password: "Hengji-demo-2021", json: "true" };
    const answers = [
      await request.post("/api/auth/callback/credentials", { headers: from, form }),
      await request.post("/api/auth/signout", { headers: from, form: { csrfToken, json: "true" } }),
      await request.post("/api/trpc/session.viewer", { headers: from, data: {} }),
    ];
    expect(answers.map((answer) => answer.status())).toEqual([403, 403, 403]);
    expect((await ask(request, "session.viewer")).status()).toBe(401);
  });
}

test("only the one kind of body is read at each door", async ({ request, baseURL }) => {
  const post = async (path: string, type: string) => {
    const headers = { origin: baseURL ?? "", "content-type": type };
    return (await request.post(path, { headers, data: "{}" })).status();
  };
  const plain = "text/plain";
  const multipart = "multipart/form-data; boundary=x";
  const form = "application/x-www-form-urlencoded";
  const json = "application/json";
  for (const type of [plain, multipart, form])
    expect(await post("/api/trpc/session.viewer", type), type).toBe(415);
  for (const type of [plain, multipart, json])
    expect(await post("/api/auth/callback/credentials", type), type).toBe(415);
});

test("eleven calls in one request are refused, ten are answered", async ({ page }) => {
  await signIn(page, "wangcheng-officer");
  const batch = (calls: number) =>
    page.request.get(
      `${procedureAddress(Array.from({ length: calls }, () => "session.viewer").join(","))}?batch=1&input={}`,
    );
  expect((await batch(10)).status()).toBe(200);
  const refused = await batch(11);
  expect(refused.status()).toBe(400);
  expect(await refused.text()).not.toContain("wangcheng-officer");
});

test("a body over 1 MiB is refused, and the server is as well as before", async ({ page, baseURL }) => {
  await signIn(page, "wangcheng-officer");
  const send = (data: Buffer) =>
    page.request.post("/api/trpc/session.viewer", {
      headers: { origin: baseURL ?? "", "content-type": "application/json" },
      data,
    });
  for (const mebibytes of [2, 8, 32]) {
    // Who refuses early may close the connection before all of it was sent.
    const status = await send(Buffer.alloc(mebibytes * 1024 * 1024, " ")).then(
      (answer) => answer.status(),
      () => 413,
    );
    expect(status).toBe(413);
  }
  expect(await (await page.request.get("/healthz")).text()).toBe("ok\n");
  expect((await ask(page.request, "evaluation.list", {})).status()).toBe(200);
  await page.goto("/evaluations");
  await expect(page.getByRole("link", { name: wangchengCentre })).toBeVisible();
});
