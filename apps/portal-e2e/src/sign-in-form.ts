import type { Page } from "@playwright/test";

/** The sign-in page's own words and fields. */
export function signInForm(page: Page) {
  const account = page.getByLabel("账号");
  const password = page.getByLabel("密码");
  return {
    account,
    password,
    message: page.getByRole("alert").filter({ hasText: /./ }),
    send: async (name: string, secret: string) => {
      await account.fill(name);
      await password.fill(secret);
      await page.getByRole("button", { name: "登录" }).click();
    },
  };
}
