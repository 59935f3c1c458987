import { DEMO_PASSWORD } from "@hengji/services/demo";
import { wangchengCentre } from "../src/demo-names.ts";
import { ask } from "../src/procedure.ts";
import { signIn } from "../src/sign-in.ts";
import { signInForm } from "../src/sign-in-form.ts";
import { expect, test } from "../src/test.ts";

test("a session that was revoked elsewhere is out at its next request", async ({ page, visitor }) => {
  await signIn(page, "wangcheng-evaluator");
  await page.goto("/evaluations");
  const link = page.getByRole("link", { name: wangchengCentre });
  const sheet = await link.getAttribute("href");

  const elsewhere = await visitor();
  await elsewhere.context().addCookies(await page.context().cookies());
  await elsewhere.goto("/evaluations");
  await elsewhere.getByRole("button", { name: "退出登录" }).click();
  await expect(elsewhere).toHaveURL("/sign-in");

  const refused = await ask(page.request, "evaluation.list", {});
  expect(refused.status()).toBe(401);
  expect(await refused.json()).toMatchObject({ error: { json: { data: { code: "unauthorized" } } } });

  await link.click();
  await expect(page).toHaveURL(`/sign-in?back=${encodeURIComponent(sheet ?? "")}&ended=1`);
  await expect(page.getByRole("status").filter({ hasText: "登录已结束" })).toContainText(
    "可能已超时、在别处退出，或账号有变动",
  );
  await signInForm(page).send("wangcheng-evaluator", DEMO_PASSWORD);
  await expect(page).toHaveURL(sheet ?? "");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(wangchengCentre);
});

test("a page that is asked for anew after the session ended gives the reason, and none of its content", async ({
  page,
  visitor,
}) => {
  await signIn(page, "wangcheng-officer");
  await page.goto("/evaluations");
  await page.getByRole("link", { name: wangchengCentre }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(wangchengCentre);
  const elsewhere = await visitor();
  await elsewhere.context().addCookies(await page.context().cookies());
  await elsewhere.goto("/evaluations");
  await elsewhere.getByRole("button", { name: "退出登录" }).click();
  await expect(elsewhere).toHaveURL("/sign-in");

  const answer = await page.request.get(page.url(), { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  expect(await answer.text()).not.toContain("89.8");
  await page.reload();
  await expect(page.getByText("登录已结束。")).toBeVisible();
});

test("signing out in one browser leaves the same person's other browser signed in", async ({ visitor }) => {
  const [here, there] = [await visitor("shifan-officer"), await visitor("shifan-officer")];
  await here.goto("/evaluations");
  await here.getByRole("button", { name: "退出登录" }).click();
  await expect(here).toHaveURL("/sign-in");
  expect((await ask(there.request, "evaluation.list", {})).status()).toBe(200);
});

test("a cookie that was never given out is no session", async ({ page, baseURL }) => {
  await page.context().addCookies([{ name: "hengji-sid", value: "A".repeat(43), url: baseURL ?? "" }]);
  expect((await ask(page.request, "session.viewer")).status()).toBe(401);
  await page.goto("/evaluations");
  await expect(page).toHaveURL("/sign-in?ended=1");
});

test("requests side by side do not sign anyone out", async ({ page }) => {
  await signIn(page, "wangcheng-officer");
  const cookie = async () =>
    (await page.context().cookies()).find(({ name }) => name === "hengji-sid")?.value;
  const before = await cookie();
  for (let round = 0; round < 3; round += 1) {
    const answers = await Promise.all([
      page.request.get("/api/auth/session"),
      page.request.get("/api/auth/session"),
      ask(page.request, "evaluation.list", {}),
      ask(page.request, "session.viewer"),
      page.request.get("/evaluations", { maxRedirects: 0 }),
      page.request.get("/evaluations", { maxRedirects: 0 }),
    ]);
    expect(answers.map((answer) => answer.status())).toEqual([200, 200, 200, 200, 200, 200]);
  }
  expect(await cookie()).toBe(before);
  await page.goto("/evaluations");
  await expect(page.getByRole("link", { name: wangchengCentre })).toBeVisible();
});
