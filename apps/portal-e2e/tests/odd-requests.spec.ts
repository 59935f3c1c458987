import type { APIRequestContext, APIResponse } from "@playwright/test";
import { signIn } from "../src/sign-in.ts";
import { expect, test } from "../src/test.ts";

const unknown = "00000000-0000-4000-8000-000000000000";

/** Requests that the framework answers or fails at before any page or interface of ours runs. */
async function oddRequests(
  request: APIRequestContext,
  origin: string,
): Promise<[string, number, APIResponse][]> {
  const get = (path: string, headers: Record<string, string> = {}) =>
    request.get(origin + path, { headers, maxRedirects: 0 });
  const state = (value: string) => get("/evaluations", { RSC: "1", "Next-Router-State-Tree": value });
  return [
    ["a slash at the end", 308, await get("/evaluations/")],
    ["two slashes", 308, await get("//x")],
    ["half an encoding", 400, await get("/evaluations/%")],
    ["half a letter", 400, await get("/evaluations/%E0%A4")],
    ["half an encoding of a procedure", 400, await get("/api/trpc/%")],
    ["half an encoding of a sign-in action", 400, await get("/api/auth/%")],
    ["a file of half an encoding", 400, await get("/_next/static/%")],
    ["an encoded control character", 400, await get("/evaluations/%00")],
    ["a broken state of the page", 400, await state("bad")],
    ["a state that is no tree", 400, await state("%5B%5D")],
    ["TRACE", 405, await request.fetch(origin, { method: "TRACE" })],
  ];
}

test("what the framework would redirect or fail at carries every header and no word of English", async ({
  request,
  baseURL,
}) => {
  for (const [kind, status, answer] of await oddRequests(request, baseURL ?? "")) {
    expect.soft(answer.status(), kind).toBe(status);
    expect.soft(answer.headers(), kind).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "same-origin",
      "cache-control": "private, no-store",
    });
    expect.soft(answer.headers()["content-security-policy"], kind).toContain("frame-ancestors 'none'");
    if (status !== 308) expect.soft(await answer.text(), kind).toMatch(/^\p{Script=Han}.*。\n$/u);
  }
});

test("cookies of another program on this machine do not stand in the way of signing in", async ({
  page,
  baseURL,
}) => {
  const names = ["callback", "csrf", "state", "sid", "hengji-callback"];
  await page.context().addCookies(names.map((name) => ({ name, value: "foo", url: baseURL ?? "" })));
  await signIn(page, "wangcheng-officer");
  await page.goto("/evaluations");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a body that does not say how long it is, is taken in no further than needed", async ({ baseURL }) => {
  const body = new ReadableStream({
    start(stream) {
      for (let part = 0; part < 8; part += 1) stream.enqueue(new Uint8Array(1024 * 1024).fill(32));
      stream.close();
    },
  });
  const headers = { origin: baseURL ?? "", "content-type": "application/json" };
  const init = { method: "POST", headers, body, duplex: "half" } as const;
  const answer = await fetch(`${baseURL}/api/trpc/session.viewer`, init);
  expect(answer.status).toBe(413);
});

test.describe("an evaluation that is not found", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("is a 404 to machines and a page to people", async ({ page }) => {
    await signIn(page, "wangcheng-officer");
    const answer = await page.goto(`/evaluations/${unknown}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "没有找到这项评价" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  });
});

test("the row of an evaluation shows that its page is on the way", async ({ page }) => {
  await signIn(page, "wangcheng-officer");
  await page.goto("/evaluations");
  const row = page.locator("tbody").getByRole("link").first();
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\/evaluations\/[0-9a-f-]{36}\?.*_rsc=/, async (route) => {
    await arrived;
    await route.continue();
  });
  await row.click();
  await expect(page.getByRole("status").filter({ hasText: "正在打开" })).toBeAttached();
  arrive();
  await expect(page).toHaveURL(/\/evaluations\/[0-9a-f-]{36}/);
});
