import type { Page } from "@playwright/test";
import { axe } from "../src/axe.ts";
import { type EmptyServer, startEmptyServer } from "../src/empty-server.ts";
import { expect, test as base } from "../src/test.ts";

/** A platform of its own for each worker: it is set up only once. */
const test = base.extend<object, { server: EmptyServer }>({
  server: [
    async ({ playwright }, use) => {
      const server = await startEmptyServer();
      const request = await playwright.request.newContext({ baseURL: server.origin });
      await expect(await request.get("/healthz")).toBeOK();
      await request.dispose();
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
});
// A link that is used up, a page that is closed and a refused change are answered with these.
test.use({ expectedErrors: [/status of (404|409|422)/] });
test.describe.configure({ timeout: 180_000 });

const password = "Lotus-pond-7";
const label = {
  code: "代码（见启动平台的控制台，4组各4位）",
  region: "行政区划代码（6位数字）",
  regionName: "行政区划名称，例如某市某区",
  bureau: "财政局名称（全称）",
  manager: "账号（小写字母、数字，2至64位）",
  system: "系统管理员兼安全管理员的账号",
  audit: "审计管理员的账号（必须另有其人）",
};

async function fill(page: Page, fields: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(fields)) {
    await page.getByLabel(name, { exact: true }).fill(value);
  }
}

/** The addresses of the links on the page, by account. */
async function linksOn(page: Page): Promise<Map<string, string>> {
  const items = await page.getByRole("listitem").filter({ hasText: "/link#" }).allInnerTexts();
  return new Map(
    items.map((text) => [
      /账号 ([\w.-]+)/.exec(text)?.[1] ?? "",
      /http\S+\/link#[\w-]{43}/.exec(text)?.[0] ?? "",
    ]),
  );
}

async function setPassword(page: Page, link = "") {
  await page.goto(link);
  await fill(page, { 新密码: password, 再输一次新密码: password });
  await page.getByRole("button", { name: "设置密码并去登录" }).click();
  await expect(page).toHaveURL(/\/sign-in\?set=1$/);
  await expect(page.getByText("密码已设置。")).toBeVisible();
}

/** `home`: where the person's work begins. */
async function signIn(page: Page, account: string, home = /\/evaluations$/) {
  await fill(page, { 账号: account, 密码: password });
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL(home);
}

test("an empty platform is set up with the console's code, and everyone enters by their own link @1280", async ({
  page,
  server,
  visitor,
}) => {
  // The first visit, wherever it goes, leads to the set-up.
  await page.goto("/");
  await expect(page).toHaveURL(/\/set-up$/);
  await axe(page);

  // All problems at once; what was typed stays.
  await page.getByLabel("三员分设").check();
  await fill(page, {
    [label.code]: "WRNG-WRNG-WRNG-WRNG",
    [label.bureau]: "示范区财政局",
    [label.manager]: "Manager",
    [label.audit]: "manager",
  });
  await page.getByRole("button", { name: "完成初始化" }).click();
  await expect(page.getByRole("status").filter({ hasText: "处需要修改" })).toHaveText(
    "有6处需要修改，见各栏下方。",
  );
  await expect(page.getByRole("alert").filter({ hasText: /./ })).toHaveText([
    /初始化代码不对/,
    /行政区划代码为6位数字/,
    /请填写行政区划名称/,
    /请填写系统管理员的账号/,
    /请填写安全管理员的账号/,
    /审计管理员必须另有其人/,
  ]);
  await expect(page.getByLabel(label.code)).toBeFocused();
  await expect(page.getByLabel(label.bureau)).toHaveValue("示范区财政局");
  await axe(page);

  await page.getByLabel("一人兼任系统与安全管理").check();
  await fill(page, {
    [label.code]: server.code.toLowerCase().replaceAll("-", " "),
    [label.region]: "990200",
    [label.regionName]: "示范区",
    [label.system]: "system",
    [label.audit]: "audit",
  });
  await page.getByRole("button", { name: "完成初始化" }).click();
  await expect(page.getByRole("heading", { name: "初始化完成" })).toBeFocused();
  await axe(page);
  const links = await linksOn(page);
  expect([...links.keys()]).toEqual(["manager", "system", "audit"]);

  // Afterwards the set-up is like any address that does not exist.
  const closed = await visitor();
  const pages: string[] = [];
  for (const address of ["/set-up", "/no-such-page"]) {
    expect((await closed.goto(address))?.status()).toBe(404);
    pages.push(`${await closed.title()} ${await closed.locator("body").innerText()}`);
  }
  expect(pages[0]).toBe(pages[1]);

  // The manager sets a password; what it lacks is said as it is typed.
  const manager = await visitor();
  await manager.goto(links.get("manager") ?? "");
  await expect(manager.getByText("绩效科负责人，账号 manager，示范区财政局")).toBeVisible();
  await fill(manager, { 新密码: "manager12" });
  await manager.getByRole("button", { name: "设置密码并去登录" }).click();
  await expect(manager.getByRole("alert").filter({ hasText: /./ })).toHaveText(
    "密码还不符合要求：至少10个字符，现有9个；大写字母、小写字母、数字、符号中至少3种；不含账号和单位名称。",
  );
  await fill(manager, { 新密码: password, 再输一次新密码: "Lotus-pond-8" });
  await manager.getByRole("button", { name: "设置密码并去登录" }).click();
  await expect(manager.getByText("两次输入的不一样，请重新输入。")).toBeVisible();
  await axe(manager);
  await setPassword(manager, links.get("manager"));
  await signIn(manager, "manager");
  await expect(manager.getByRole("main")).toContainText("还没有年度评价");
  await expect(manager.getByRole("navigation", { name: "主导航" }).getByRole("link")).toHaveText([
    "年度评价",
    "指标体系",
  ]);
  expect((await manager.goto("/people"))?.status()).toBe(404);

  // A used link has the one answer of all links that do not count.
  const late = await visitor();
  for (const link of [links.get("manager") ?? "", "/link#unknown", "/link"]) {
    await late.goto("/healthz");
    await late.goto(link);
    await expect(late.getByRole("alert").filter({ hasText: /./ })).toContainText("这个链接不能使用");
    await expect(late.getByRole("link", { name: "已设置过密码，去登录" })).toBeVisible();
  }
  await axe(late);

  // The system administrator gives the auditor a new link; the one before is withdrawn.
  const admin = await visitor();
  await setPassword(admin, links.get("system"));
  await signIn(admin, "system", /\/people$/);
  await expect(admin.getByRole("row")).toHaveCount(4);
  await axe(admin);
  await admin.getByRole("button", { name: "为audit生成邀请链接" }).click();
  await axe(admin);
  await admin.getByRole("button", { name: "生成链接", exact: true }).click();
  await expect(admin.getByRole("heading", { name: "audit的链接已生成" })).toBeVisible();
  await axe(admin);
  const next = (await linksOn(admin)).get("audit");
  await admin.getByRole("button", { name: "已交给本人，关闭" }).click();
  await late.goto("/healthz");
  await late.goto(links.get("audit") ?? "");
  await expect(late.getByRole("alert").filter({ hasText: /./ })).toContainText("这个链接不能使用");
  await setPassword(late, next);

  // A person who is taken out is out at the next request.
  await admin.getByRole("button", { name: "停用manager" }).click();
  await admin.getByRole("button", { name: "停用", exact: true }).click();
  await expect(admin.getByRole("row", { name: /manager/ })).toContainText("已停用");
  await manager.goto("/evaluations");
  await expect(manager).toHaveURL(/\/sign-in\?ended=1$/);
  await admin.getByRole("button", { name: "启用manager" }).click();
  await admin.getByRole("button", { name: "启用", exact: true }).click();
  await expect(admin.getByRole("row", { name: /manager/ })).toContainText("在用");
  await signIn(manager, "manager");
});
