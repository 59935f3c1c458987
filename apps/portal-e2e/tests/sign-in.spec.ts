import { randomUUID } from "node:crypto";
import { DEMO_PASSWORD } from "@hengji/services/demo";
import { axe } from "../src/axe.ts";
import { wangchengCentre } from "../src/demo-names.ts";
import { ask, evaluationId } from "../src/procedure.ts";
import { signIn } from "../src/sign-in.ts";
import { signInForm } from "../src/sign-in-form.ts";
import { expect, test } from "../src/test.ts";

test.use({ expectedErrors: [/status of (401|429).*\/api\/auth\/callback\/credentials/] });

test("a right password leads to the list @1280", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL("/sign-in");
  await expect(page).toHaveTitle("登录 · 衡绩");
  await signInForm(page).send("wangcheng-officer", DEMO_PASSWORD);
  await expect(page).toHaveURL("/evaluations");
  await expect(page.getByRole("row", { name: wangchengCentre })).toBeVisible();
  await page.goto("/sign-in");
  await expect(page).toHaveURL("/evaluations");
});

test("a wrong password keeps the account and says so beneath the password", async ({ page }) => {
  await page.goto("/sign-in");
  const form = signInForm(page);
  await form.send("shifan-officer", "not-the-password");
  await expect(form.message).toHaveText("账号或密码不对，请核对后重新输入。");
  await expect(form.account).toHaveValue("shifan-officer");
  await expect(form.password).toHaveValue("");
  await expect(form.password).toBeFocused();
  await expect(form.password).toHaveAccessibleDescription("账号或密码不对，请核对后重新输入。");
  await expect(form.password).toHaveAttribute("aria-invalid", "true");
  await form.send("shifan-officer", DEMO_PASSWORD);
  await expect(page).toHaveURL("/evaluations");
});

test("an unknown account is answered like a wrong password, in words and over the wire", async ({ page }) => {
  await page.goto("/sign-in");
  const form = signInForm(page);
  const refusal = async (account: string) => {
    const answered = page.waitForResponse("**/api/auth/callback/credentials");
    await form.send(account, "not-the-password");
    const answer = await answered;
    await expect(form.message).toHaveCount(1);
    return {
      words: await form.message.textContent(),
      status: answer.status(),
      body: await answer.text(),
      cookies: (await page.context().cookies()).map(({ name }) => name).sort(),
    };
  };
  const known = await refusal("shifan-evaluator");
  expect(known.status).toBe(401);
  expect(await refusal("nobody-here")).toEqual(known);
});

test("an empty field is asked for before anything is sent", async ({ page }) => {
  await page.goto("/sign-in");
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.method()));
  const form = signInForm(page);
  await form.send("", "");
  await expect(form.message).toHaveText("请输入账号。");
  await expect(form.account).toBeFocused();
  await form.send("wangcheng-officer", "");
  await expect(form.message).toHaveText("请输入密码。");
  expect(sent).not.toContain("POST");
});

test("five failures lock the account, and nobody else", async ({ page }) => {
  await page.goto("/sign-in");
  const form = signInForm(page);
  const account = `journey-${randomUUID()}`;
  for (let failure = 1; failure <= 5; failure += 1) {
    const answered = page.waitForResponse("**/api/auth/callback/credentials");
    await form.send(account, `guess-${failure}`);
    expect((await answered).status()).toBe(401);
    await expect(form.password).toHaveValue("");
  }
  const answered = page.waitForResponse("**/api/auth/callback/credentials");
  await form.send(account, "guess-6");
  const locked = await answered;
  expect(locked.status()).toBe(429);
  expect(locked.headers()["retry-after"]).toBe("1800");
  await expect(form.message).toHaveText(
    "连续多次输入有误，请30分钟后再试，或请系统管理员生成重置密码的链接。",
  );
  await form.send("wangcheng-officer", DEMO_PASSWORD);
  await expect(page).toHaveURL("/evaluations");
});

test("after signing in one is at the address that was asked for", async ({ page, visitor }) => {
  const officer = await visitor("wangcheng-officer");
  const id = await evaluationId(officer.request, wangchengCentre);
  await page.goto(`/evaluations/${id}?row=B1-7`);
  await expect(page).toHaveURL(`/sign-in?back=${encodeURIComponent(`/evaluations/${id}?row=B1-7`)}`);
  await expect(page.getByText("登录已结束")).toHaveCount(0);
  await signInForm(page).send("wangcheng-evaluator", DEMO_PASSWORD);
  await expect(page).toHaveURL(`/evaluations/${id}?row=B1-7`);
  await expect(page.getByRole("complementary", { name: /政府采购执行率/ })).toBeVisible();
});

for (const back of ["https://example.test/", "//example.test/", "/\\example.test/", "/api/auth/signout"]) {
  test(`after signing in ${back} is not followed`, async ({ page }) => {
    await page.goto(`/sign-in?back=${encodeURIComponent(back)}`);
    await signInForm(page).send("wangcheng-officer", DEMO_PASSWORD);
    await expect(page).toHaveURL("/evaluations");
  });
}

test("whoever opens a page as 127.0.0.1 signs in at the address that counts", async ({
  request,
  baseURL,
}) => {
  const answer = await request.get(`${baseURL?.replace("localhost", "127.0.0.1")}/evaluations?stage=scoring`);
  expect(answer.status()).toBe(200);
  expect(answer.url()).toBe(`${baseURL}/sign-in?back=${encodeURIComponent("/evaluations?stage=scoring")}`);
});

test("after signing out, back shows nothing and the old cookies open nothing", async ({ page, visitor }) => {
  await signIn(page, "wangcheng-officer");
  await page.goto("/evaluations");
  await page.getByRole("link", { name: wangchengCentre }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(wangchengCentre);
  const kept = await page.context().cookies();

  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page).toHaveURL("/sign-in");
  await page.goBack();
  await expect(signInForm(page).account).toBeVisible();
  await expect(page.getByText("89.80")).toHaveCount(0);
  await expect(page.getByText(wangchengCentre)).toHaveCount(0);

  const thief = await visitor();
  await thief.context().addCookies(kept);
  expect((await ask(thief.request, "evaluation.list", {})).status()).toBe(401);
  await thief.goto("/evaluations");
  await expect(thief).toHaveURL("/sign-in?ended=1");
});

for (const scheme of ["light", "dark"] as const) {
  test(`the sign-in page is accessible in ${scheme}, refusal included @1280`, async ({ page }) => {
    await page.goto("/sign-in?ended=1");
    await page.getByLabel("外观").selectOption(scheme);
    await expect(page.locator("html")).toHaveAttribute("data-theme", scheme);
    await axe(page);
    await signInForm(page).send("", "");
    await expect(signInForm(page).message).toHaveCount(1);
    await axe(page);
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-theme", scheme);
  });
}
