import { expect, type Page } from "@playwright/test";
import { signIn } from "./sign-in.ts";

/** Who a page is signed in as: signing in again would end the oldest of the account's sessions. */
const signedIn = new WeakMap<Page, string>();

/** The published case, opened from the list by someone who may see it; `query` is added to its address. */
export async function openSheet(page: Page, query = "", account = "wangcheng-evaluator"): Promise<void> {
  if (signedIn.get(page) !== account) await signIn(page, account);
  signedIn.set(page, account);
  await page.goto("/evaluations");
  const link = page.getByRole("main").getByRole("link", { name: "望城区社会治理服务中心" });
  const path = await link.getAttribute("href");
  await page.goto(`${path?.split("?")[0]}${query}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/望城区社会治理服务中心$/);
}
