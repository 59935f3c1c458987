import { expect, type Page } from "@playwright/test";
import { signIn } from "./sign-in.ts";

const published = { account: "wangcheng-evaluator", department: "望城区社会治理服务中心" };

/** A sheet, the published case unless another is named, opened from the list by someone who may see it. */
export async function openSheet(page: Page, query = "", { account, department } = published): Promise<void> {
  await signIn(page, account);
  await page.goto("/evaluations");
  const link = page.getByRole("main").getByRole("link", { name: department });
  const path = await link.getAttribute("href");
  await page.goto(`${path?.split("?")[0]}${query}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(new RegExp(`${department}$`));
}
