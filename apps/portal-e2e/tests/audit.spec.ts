import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { axe } from "../src/axe.ts";
import { signIn } from "../src/sign-in.ts";
import { expect, test } from "../src/test.ts";

const VERIFIER = path.resolve(import.meta.dirname, "../../cli/src/verify/verify-chain.ts");

/** The verifier as anybody runs it, without the product. */
function verify(...files: readonly string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [VERIFIER, ...files], (error, said) =>
      resolve({ code: error ? Number(error.code) : 0, said }),
    );
  });
}

async function download(page: Page, name: string | RegExp, file: string): Promise<string> {
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name }).click();
  const taken = await started;
  expect(taken.suggestedFilename()).toMatch(/^hengji-audit-.*\.jsonl$/);
  await taken.saveAs(file);
  return file;
}

const rows = (page: Page) => page.getByRole("table", { name: /^审计记录/ }).locator("tbody tr");

test("审计管理员 reads who did what, and finds it by result, person and content @1280", async ({ page }) => {
  await signIn(page, "platform-audit");
  await page.goto("/audit");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("审计");
  await expect(page.getByRole("navigation", { name: "主导航" }).getByRole("link")).toHaveText(["审计"]);
  await expect(rows(page).filter({ hasText: "platform-audit" }).first()).toContainText("登录");

  await page.getByLabel("结果").selectOption("refused");
  await expect(page).toHaveURL(/result=refused/);
  await page.getByLabel("结果").selectOption("");
  await expect(page).not.toHaveURL(/result=/);
  await page.getByLabel("按人员筛选").fill("platform-audit");
  await expect(page).toHaveURL(/person=platform-audit/);
  await page.getByLabel("按内容筛选").fill("登录");
  await expect(page).toHaveURL(/q=/);
  await expect(rows(page).first()).toContainText("platform-audit");
  await axe(page);

  await page.getByLabel("按内容筛选").fill("没有这样的内容");
  await expect(page.getByText("没有符合条件的记录")).toBeVisible();
  await axe(page);
  await page.getByRole("link", { name: "清除筛选" }).click();
  await expect(page).toHaveURL(/\/audit$/);
  await expect(rows(page).first()).toBeVisible();
});

test("two filters changed one right after the other both count", async ({ page }) => {
  await signIn(page, "platform-audit");
  await page.goto("/audit");
  await expect(rows(page).first()).toBeVisible();
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/audit\?.*_rsc/, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByLabel("链").selectOption("platform");
  await page.getByLabel("结果").selectOption("refused");
  await expect(page.getByLabel("链")).toHaveValue("platform");
  release();
  await expect(page).toHaveURL(/chain=platform/);
  await expect(page).toHaveURL(/result=refused/);
  await expect(page.getByLabel("链")).toHaveValue("platform");
});

test("an exported chain verifies against the signed heads, and one changed byte is found @1280", async ({
  page,
}, testInfo) => {
  await signIn(page, "platform-audit");
  await page.goto("/audit?tab=chains");
  const row = page.getByRole("table", { name: "审计链" }).getByRole("row", { name: /^平台.*已办/ });
  await expect(row).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(row).toContainText("与签名链头一致", { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await axe(page);

  const heads = await download(page, "下载签名链头", testInfo.outputPath("heads.jsonl"));
  const file = await download(page, "导出全链：平台，已办", testInfo.outputPath("platform.jsonl"));
  const fingerprint = (await page.getByText(/^[0-9a-f]{64}$/).textContent()) ?? "";
  const intact = await verify(file, heads, `--key=${fingerprint}`);
  expect(intact.said).toContain("逐条校验一致");
  expect(intact.said).toMatch(/与 \d+ 个留存的链头一致/);
  expect(intact.code).toBe(0);

  const bytes = await readFile(file);
  const at = bytes.lastIndexOf("audit.export");
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(file, bytes);
  const broken = await verify(file, heads);
  expect(broken.code).toBe(1);
  expect(broken.said).toMatch(/^第 \d+ 条的内容与它的校验值不符/);

  await page.goto("/audit?chain=platform");
  await expect(rows(page).filter({ hasText: "导出审计链“平台”" }).first()).toContainText("审计管理员");
});

test.describe("who does not audit", () => {
  test.use({ expectedErrors: [/404 \(Not Found\)/] });

  for (const account of ["wangcheng-manager", "wangcheng-department", "platform-system"]) {
    test(`${account} finds no such page, gets no export, and the attempt is on record`, async ({
      page,
      visitor,
    }) => {
      await signIn(page, account);
      const answer = await page.goto("/audit");
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有找到这一页");
      await expect(page.getByRole("link", { name: "审计" })).toHaveCount(0);
      const refused = await page.request.get("/api/audit/platform/export");
      expect(refused.status()).toBe(403);

      const auditor = await visitor("platform-audit");
      await auditor.goto(`/audit?result=refused&person=${account}`);
      await expect(rows(auditor).filter({ hasText: "试图导出审计链" }).first()).toContainText(account);
    });
  }
});
