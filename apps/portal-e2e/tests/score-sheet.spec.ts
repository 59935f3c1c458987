import type { Page } from "@playwright/test";
import { axe } from "../src/axe.ts";
import { openSheet } from "../src/open-sheet.ts";
import { panelSums } from "../src/panel-sums.ts";
import { expect, test } from "../src/test.ts";

const panelOf = (page: Page) => page.getByRole("complementary", { name: /^为什么是这个分/ });

/** Someone who reads the sheet and may change nothing: for them a cell leads to the explanation. */
const reader = { account: "wangcheng-officer", department: "望城区社会治理服务中心" };

test("the sheet shows 30 rows, 89.80, 良 and the distance to 优 @1280", async ({ page }) => {
  await openSheet(page);
  const grid = page.getByRole("grid", { name: /部门整体支出绩效评价指标评分表/ });
  await expect(grid.locator("tbody tr")).toHaveCount(30);
  await expect(grid.locator("tfoot")).toContainText("89.80");
  const verdict = page.getByRole("region", { name: "评价结果" });
  await expect(verdict).toContainText("89.80良距优 0.20");
  await expect(verdict).toContainText("已评 28不适用 2待补 0");
  await expect(verdict).toContainText("失分 9项 10.20");
  await expect(verdict.getByRole("link")).toHaveText("临界：第30行");
  await expect(verdict).toContainText("点核定数、评分说明修改；点得分看“为什么是这个分”");
  await expect(page.getByText("与入库记录不一致")).toHaveCount(0);
});

test("every row's explanation opens and its numbers add up", async ({ page }) => {
  await openSheet(page);
  const rows = page.locator("[role=grid] tbody tr");
  const panel = panelOf(page);
  for (let index = 0; index < 30; index += 1) {
    const score = rows.nth(index).locator("td:last-child button");
    const shown = (await score.locator("b").textContent()) ?? "";
    await score.click();
    await expect(panel).toContainText(`第${index + 1}行`);
    await expect(panel.locator("header p")).toContainText(shown);
    if (shown === "—") {
      await expect(panel.locator("[data-section=去向]")).toContainText("−2.00");
      await expect(panel.locator("[data-section=平衡] tfoot")).toContainText("100.00");
      continue;
    }
    const { outer, single, result } = await panelSums(panel);
    expect(outer, `row ${index + 1}: parts`).toBe(result);
    expect(single, `row ${index + 1}: single lines`).toBe(result);
    const decided = await panel.locator("[data-section=认定] b").allTextContents();
    expect(decided[0] ?? (await panel.locator("[data-section=计算] tfoot td").first().textContent())).toBe(
      shown,
    );
  }
});

test("only the sheet and the panel scroll, never the page @1280", async ({ page }) => {
  for (const query of ["?row=C1-6", "?row=D1-4&criteria=open", "?tab=overview"]) {
    await openSheet(page, query);
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
    expect(content, query).toBe(window);
  }
});

test("a link with a row opens its explanation, back closes it, and rows passed through leave no trace", async ({
  page,
}) => {
  await openSheet(page);
  await page.getByRole("button", { name: /^第11行 政府采购执行率/ }).click();
  await expect(page).toHaveURL(/\?row=B1-7$/);
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await expect(page).toHaveURL(/\?row=B1-7$/);
  await page.goBack();
  await expect(panelOf(page)).toHaveCount(0);
  await page.goForward();
  await expect(panelOf(page)).toContainText("政府采购执行率");
  await page.reload();
  await expect(panelOf(page)).toContainText("政府采购执行率");
  await expect(page.getByRole("button", { name: /^第11行/ })).toBeInViewport();
});

test("with the criteria unfolded beside an explanation, a row's name and score stay while the rest scrolls @1280", async ({
  page,
}) => {
  await openSheet(page, "?row=B2-2&criteria=open");
  const row = page.locator('[role=grid] tr[data-code="B2-2"]');
  const scroller = page.locator("[role=grid]").locator("..");
  for (const left of [0, 1000]) {
    await scroller.evaluate((element, to) => element.scrollTo({ left: to }), left);
    await expect(row.getByRole("rowheader", { name: /^资金使用合规性/ })).toBeInViewport({ ratio: 0.99 });
    await expect(row.locator("[data-column=score] b")).toBeInViewport({ ratio: 0.99 });
  }
});

test("the address holds filter, fold and tab", async ({ page }) => {
  await openSheet(page, "?row=D1-4&show=lost&criteria=open");
  await expect(page.locator("[role=grid] tbody tr")).toHaveCount(9);
  await expect(page.getByRole("columnheader", { name: "评分要点" })).toBeVisible();
  await expect(panelOf(page)).toContainText("满意度");
  await page.getByRole("link", { name: /^推定/ }).click();
  await expect(page).toHaveURL(/show=inferred/);
  await page.getByRole("link", { name: "概况" }).click();
  await expect(page.getByText("指标体系", { exact: true })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.locator("[role=grid] tbody tr")).toHaveCount(9);
});

test("the folded criteria can be read in full on the screen", async ({ page }) => {
  await openSheet(page);
  const clause = page.getByRole("gridcell", { name: /②合乎“三定”职责/ });
  await expect(clause).toHaveCount(0);
  await page
    .getByRole("columnheader", { name: /^评分标准/ })
    .getByRole("link")
    .click();
  await expect(clause).toBeVisible();
});

test("the sheet is worked by keyboard alone", async ({ page }) => {
  await openSheet(page);
  const focused = page.locator(":focus");
  await page.getByRole("button", { name: /^第1行/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(focused).toHaveAccessibleName(/^第2行/);
  await page.keyboard.press("Control+End");
  await expect(focused).toHaveAccessibleName(/^第30行/);
  await page.keyboard.press("Enter");
  await expect(panelOf(page)).toContainText("第30行");
  await page.keyboard.press("k");
  await expect(panelOf(page)).toContainText("第29行");
  await page.keyboard.press("j");
  await expect(panelOf(page)).toContainText("第30行");
  await page.keyboard.press("Escape");
  await expect(panelOf(page)).toHaveCount(0);
  await expect(focused).toHaveAccessibleName(/^第30行/);
  await page.keyboard.press("Control+Home");
  await expect(focused).toHaveText("2.00");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "按键和图例" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "按键和图例" })).toBeHidden();
  await page.keyboard.press("Tab");
  await expect(focused).not.toHaveAttribute("data-stop");
});

test("a cell with several facts leads to all of them in the explanation", async ({ page }) => {
  await openSheet(page, "", reader);
  await page.getByRole("button", { name: /^内部控制健全性，看\s*另2项/ }).click();
  await expect(panelOf(page).getByRole("rowheader", { name: "内控制度缺项数" })).toBeInViewport();
});

test("a click or Enter anywhere in a row opens its explanation", async ({ page }) => {
  await openSheet(page, "", reader);
  const row = (code: string) => page.locator(`tr[data-code=${code}]`);
  await row("B1-7").getByRole("rowheader", { name: "政府采购执行率" }).click();
  await expect(panelOf(page)).toContainText("第11行");
  await row("B1-4")
    .getByRole("gridcell", { name: /年末没有结转结余/ })
    .click();
  await expect(panelOf(page)).toContainText("第8行");
  await page.keyboard.press("Escape");
  await row("B1-5")
    .getByRole("gridcell", { name: /变动率为0/ })
    .focus();
  await page.keyboard.press("Enter");
  await expect(panelOf(page)).toContainText("第9行");
});

test("no press of J or K is lost, however fast", async ({ page }) => {
  await openSheet(page, "?row=A1-1");
  await expect(panelOf(page)).toContainText("第1行");
  for (let press = 0; press < 12; press += 1) await page.keyboard.press("j");
  await expect(panelOf(page)).toContainText("第13行");
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("k");
  await expect(panelOf(page)).toContainText("第8行");
  await expect(page).toHaveURL(/row=B1-4$/);
});

test("the marks are explained beside the keys", async ({ page }) => {
  await openSheet(page);
  await page.getByRole("button", { name: "按键和图例" }).click();
  const dialog = page.getByRole("dialog", { name: "按键和图例" });
  for (const mark of ["据原文", "推定", "未载明", "酌定", "不适用", "待补"])
    await expect(dialog.getByRole("term").filter({ hasText: mark })).toBeVisible();
});

test("a sheet that lacks facts has no grade, and its rows say what they lack", async ({ page }) => {
  await openSheet(page, "", { account: "shifan-evaluator", department: "示范区城市运行中心" });
  const verdict = page.getByRole("region", { name: "评价结果" });
  await expect(verdict).toContainText("评分未完成，暂计85.40分，待补4项");
  await expect(verdict).not.toContainText("距");
  await expect(verdict.getByRole("img")).toHaveCount(0);
  await page.getByRole("link", { name: "待补4" }).click();
  const rows = page.locator("[role=grid] tbody tr");
  await expect(rows).toHaveCount(4);
  for (const row of await rows.all()) await expect(row).toContainText(/得分待定.*缺核定数/);
  await rows.last().locator("[data-column=score]").click();
  await expect(panelOf(page)).toContainText("本行待定，还缺1项：社会公众或服务对象满意度");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  const pages = page.locator("[data-frame=paper] section");
  for (const sheet of await pages.all()) await expect(sheet).toContainText("未定稿");
  await expect(page.locator("[data-paper=total]")).toContainText("评分未完成");
  await expect(page.locator("[data-paper=signatures]")).toHaveCount(0);
});

test("the sensitivity sentence leads to its row", async ({ page }) => {
  await openSheet(page, "?show=inferred");
  await page.getByRole("region", { name: "评价结果" }).getByRole("link").click();
  await expect(panelOf(page)).toContainText("第30行");
  await expect(panelOf(page)).toContainText(
    "若不足1个百分点的部分不计，合计90.00（优）；现行标准：不足1个百分点的按比例扣",
  );
});

test("on paper it is the official form: eight columns, header and merged names on each page", async ({
  page,
}) => {
  await openSheet(page, "?row=B1-7");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  const tables = page.locator("[data-frame=paper] table");
  expect(await tables.count()).toBeGreaterThan(1);
  const names = ["一级指标", "二级指标", "三级指标", "分值", "评分要点", "评分标准", "评分说明", "得分"];
  for (const table of await tables.all()) {
    await expect(table.getByRole("columnheader")).toHaveText(names);
    const first = table.locator("tbody tr").first();
    await expect(first.getByRole("rowheader")).toHaveCount(3);
  }
  await expect(page.locator("[data-frame=paper] tbody tr:not([data-paper])")).toHaveCount(30);
  await expect(page.locator("[data-paper=total]")).toContainText("89.80");
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("grid")).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(tables).toHaveCount(1);
});

for (const scheme of ["light", "dark"] as const) {
  test(`accessible in ${scheme}: sheet, open row, open criteria, overview @1280`, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.addCookies([{ name: "theme", value: scheme, url: baseURL ?? "" }]);
    for (const query of ["", "?row=C1-6", "?row=B2-5&criteria=open", "?row=A2-2&show=all", "?tab=overview"]) {
      await openSheet(page, query);
      await expect(page.locator("html")).toHaveAttribute("data-theme", scheme);
      await axe(page);
    }
  });
}

test("at 150 % the panel lies over the sheet, and no number is cut by it", async ({ page }) => {
  await page.setViewportSize({ width: 960, height: 600 });
  await openSheet(page, "?row=B1-7");
  const value = page.locator("tr[data-code=B1-7] td").nth(1);
  const [cell, panel] = [await value.boundingBox(), await panelOf(page).boundingBox()];
  expect(cell && panel && cell.x + cell.width).toBeLessThanOrEqual((panel?.x ?? 0) + 1);
  const grid = page.locator("[role=grid]");
  expect(await grid.evaluate((table) => table.scrollWidth <= (table.parentElement?.clientWidth ?? 0))).toBe(
    true,
  );
});

test("on a phone the rows stand one beneath the other and nothing scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSheet(page);
  await expect(page.getByRole("grid")).toHaveCount(0);
  const list = page.getByRole("list", { name: "评分表，逐行" });
  await expect(list.getByRole("button")).toHaveCount(30);
  await expect(page.getByRole("region", { name: "评价结果" })).toContainText("89.80良距优 0.20");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await list.getByRole("button", { name: /^政府采购执行率/ }).click();
  const box = await panelOf(page).boundingBox();
  expect([box?.x, box?.width]).toEqual([0, 390]);
  await page.getByRole("button", { name: "关闭" }).click();
  await expect(list.getByRole("button", { name: /^政府采购执行率/ })).toBeFocused();
});

for (const width of [960, 390]) {
  test(`accessible at ${width}: sheet, open row, overview`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const query of ["", "?row=B2-1", "?tab=overview"]) {
      await openSheet(page, query);
      await axe(page);
    }
  });
}
