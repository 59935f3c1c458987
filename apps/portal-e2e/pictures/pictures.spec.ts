import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { openSheet } from "../src/open-sheet.ts";
import { signIn } from "../src/sign-in.ts";
import { expect, test } from "../src/test.ts";

async function take(page: Page, name: string, theme: "light" | "dark" = "light"): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
  await page.evaluate(() => document.fonts.ready);
  const path = fileURLToPath(new URL(`../../../docs/${name}.png`, import.meta.url));
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
}

/** Scrolls the sheet on to the next row that stands wholly beneath its head. */
const beginWithWholeRow = (page: Page) =>
  page.getByRole("grid").evaluate((grid) => {
    const head = grid.querySelector("thead th")?.getBoundingClientRect().bottom ?? 0;
    const tops = [...grid.querySelectorAll("tbody tr")].map((row) => row.getBoundingClientRect().top);
    const below = tops.find((top) => top >= head) ?? head;
    let scroller = grid.parentElement;
    while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
    scroller?.scrollBy({ top: below - head, behavior: "instant" });
  });

const chooseTheme = (page: Page, value: "light" | "dark", url = "") =>
  page.context().addCookies([{ name: "theme", value, url }]);

for (const [name, theme] of [
  ["score-sheet", "light"],
  ["score-sheet-dark", "dark"],
] as const) {
  test(name, async ({ page, baseURL }) => {
    await chooseTheme(page, theme, baseURL);
    await openSheet(page, "?row=B1-7");
    await expect(page.getByRole("complementary", { name: /政府采购执行率/ })).toBeVisible();
    await expect(page.getByRole("button", { name: /^第11行/ })).toBeInViewport();
    await beginWithWholeRow(page);
    await take(page, name, theme);
  });
}

test("evaluations", async ({ page, baseURL }) => {
  await chooseTheme(page, "light", baseURL);
  await signIn(page, "shifan-officer");
  await page.goto("/evaluations");
  await expect(page.getByRole("table").getByRole("rowheader")).toHaveCount(2);
  await take(page, "evaluations");
});

test("sign-in", async ({ page, baseURL }) => {
  await chooseTheme(page, "light", baseURL);
  await page.goto("/sign-in");
  await expect(page.getByLabel("账号")).toBeFocused();
  await take(page, "sign-in");
});
