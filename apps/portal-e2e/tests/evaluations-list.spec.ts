import { DEMO_PASSWORD } from "@hengji/services/demo";
import type { Page } from "@playwright/test";
import { axe } from "../src/axe.ts";
import { shifanCentre, shifanOperations, wangchengCentre } from "../src/demo-names.ts";
import { signIn } from "../src/sign-in.ts";
import { expect, test } from "../src/test.ts";

// What may not be seen answers 404, and the browser notes that.
test.use({ expectedErrors: [/404 \(Not Found\).*\/evaluations\//] });

const names = (page: Page) => page.getByRole("table").getByRole("rowheader").getByRole("link");

async function openList(page: Page, query = ""): Promise<void> {
  await signIn(page, "shifan-officer");
  await page.goto(`/evaluations${query}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

test("a stage is chosen in the list and kept in the address @1280", async ({ page }) => {
  await openList(page);
  await expect(names(page)).toHaveCount(2);
  await page.getByLabel("阶段").selectOption({ label: "已结论 1" });
  await expect(page).toHaveURL("/evaluations?stage=concluded");
  await expect(names(page)).toHaveText([shifanCentre]);
  await page.reload();
  await expect(page.getByLabel("阶段")).toHaveValue("concluded");
  await expect(names(page)).toHaveText([shifanCentre]);
  await page.getByLabel("阶段").selectOption({ label: "全部阶段" });
  await expect(page).toHaveURL("/evaluations");
  await expect(names(page)).toHaveCount(2);
});

test("a name is searched while it is typed, and Esc gives all back", async ({ page }) => {
  await openList(page);
  const field = page.getByRole("searchbox", { name: "按单位名称筛选" });
  await field.pressSequentially("城市运行");
  await expect(page).toHaveURL(`/evaluations?q=${encodeURIComponent("城市运行")}`);
  await expect(names(page)).toHaveText([shifanOperations]);
  await field.press("Escape");
  await expect(page).toHaveURL("/evaluations");
  await expect(names(page)).toHaveCount(2);
});

test("a link that was sent shows the same rows in the same order", async ({ page }) => {
  await openList(page, `?q=${encodeURIComponent("中心")}&sort=department&order=desc`);
  await expect(names(page)).toHaveText([shifanCentre, shifanOperations]);
  await expect(page.getByRole("searchbox", { name: "按单位名称筛选" })).toHaveValue("中心");
  await openList(page, "?stage=none&sort=size&year=x");
  await expect(names(page)).toHaveCount(2);
});

test("a column's head sorts and turns round, and says which way", async ({ page }) => {
  await openList(page);
  const head = page.getByRole("columnheader", { name: "单位", exact: true });
  await head.getByRole("link").click();
  await expect(page).toHaveURL("/evaluations?sort=department");
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await expect(names(page)).toHaveText([shifanOperations, shifanCentre]);
  await head.getByRole("link").click();
  await expect(page).toHaveURL("/evaluations?sort=department&order=desc");
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(names(page)).toHaveText([shifanCentre, shifanOperations]);
});

test("what has no total stands last whichever way the totals are sorted", async ({ page }) => {
  await openList(page, "?sort=total");
  await expect(names(page)).toHaveText([shifanCentre, shifanOperations]);
  await page.getByRole("columnheader", { name: "得分" }).getByRole("link").click();
  await expect(page).toHaveURL("/evaluations?sort=total&order=asc");
  await expect(names(page)).toHaveText([shifanCentre, shifanOperations]);
});

test("back and forward walk through the views and out of a sheet into the same list", async ({ page }) => {
  await openList(page, "?sort=department");
  await page.getByRole("link", { name: "待我办0" }).click();
  await expect(page.getByText("没有待您办理的评价")).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL("/evaluations?sort=department");
  await expect(names(page)).toHaveCount(2);
  await page.goForward();
  await expect(page.getByText("没有待您办理的评价")).toBeVisible();
  await page.goBack();
  await names(page).filter({ hasText: shifanCentre }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(shifanCentre);
  await page.goBack();
  await expect(page).toHaveURL("/evaluations?sort=department");
  await expect(names(page)).toHaveText([shifanOperations, shifanCentre]);
});

test("nothing that matches is said, with the way back to all", async ({ page }) => {
  await openList(page, "?q=没有这个单位&stage=scoring");
  await expect(page.getByText("没有符合条件的评价")).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
  await page.getByRole("link", { name: "清除筛选" }).click();
  await expect(page).toHaveURL("/evaluations");
  await expect(names(page)).toHaveCount(2);
  await expect(page.getByRole("searchbox", { name: "按单位名称筛选" })).toHaveValue("");
});

test("a person without a mouse gets from signing in to an open sheet", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByLabel("账号")).toBeFocused();
  await page.keyboard.type("wangcheng-evaluator");
  await page.keyboard.press("Tab");
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/evaluations");
  const target = page.getByRole("link", { name: wangchengCentre });
  await expect(target).toBeVisible();

  const skip = page.getByRole("link", { name: "跳到正文" });
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  for (let stop = 0; stop < 20; stop += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(target).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(wangchengCentre);
});

test("the list fits its window without moving sideways @1280", async ({ page }) => {
  await openList(page);
  const overflow = await page
    .getByRole("table")
    .evaluate((table) => table.scrollWidth - (table.parentElement?.clientWidth ?? 0));
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

for (const scheme of ["light", "dark"] as const) {
  test(`the list is accessible in ${scheme}: full, without a match, empty, not found @1280`, async ({
    page,
    visitor,
    context,
    baseURL,
  }) => {
    const theme = { name: "theme", value: scheme, url: baseURL ?? "" };
    await context.addCookies([theme]);
    await openList(page);
    await expect(page.locator("html")).toHaveAttribute("data-theme", scheme);
    await axe(page);
    await page.goto("/evaluations?q=没有这个单位");
    await expect(page.getByText("没有符合条件的评价")).toBeVisible();
    await axe(page);
    await page.goto("/evaluations/no-such-evaluation");
    await expect(page.getByRole("heading", { name: "没有找到这项评价" })).toBeAttached();
    await axe(page);
    const department = await visitor("wangcheng-department");
    await department.context().addCookies([theme]);
    await department.goto("/evaluations");
    await expect(department.getByText("还没有发给您单位的评价结果")).toBeVisible();
    await axe(department);
  });
}
