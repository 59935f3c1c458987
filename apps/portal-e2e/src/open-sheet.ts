import { expect, type Page } from "@playwright/test";
import { signIn } from "./sign-in.ts";

const published = { account: "wangcheng-evaluator", department: "望城区社会治理服务中心" };

/** Who a page is signed in as: signing in again would end the oldest of the account's sessions. */
const signedIn = new WeakMap<Page, string>();

/** A sheet, the published case unless another is named, opened from the list by someone who may see it. */
export async function openSheet(page: Page, query = "", { account, department } = published): Promise<void> {
  if (signedIn.get(page) !== account) await signIn(page, account);
  signedIn.set(page, account);
  await page.goto("/evaluations");
  const link = page.getByRole("main").getByRole("link", { name: department });
  const path = await link.getAttribute("href");
  await page.goto(`${path?.split("?")[0]}${query}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(new RegExp(`${department}$`));
}
