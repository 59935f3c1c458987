import { axe } from "../src/axe.ts";
import { addRow, editor } from "../src/framework-editor.ts";
import { signIn } from "../src/sign-in.ts";
import { expect, test } from "../src/test.ts";

/** The table of a past year stands as it was printed: its errors are kept with a reason, and what is said is read by the other side. */
test("a past year's error is kept with its reason; the manager returns the draft, the officer reads why, submits again and withdraws", async ({
  page,
  visitor,
}, { project }) => {
  test.setTimeout(120_000);
  const name = `往年的指标体系（${project.name}）`;
  await signIn(page, "wangcheng-officer");
  await page.goto("/frameworks");
  await page.getByRole("button", { name: "新建指标体系" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("名称").fill(name);
  await dialog.getByLabel("适用年度").fill("2020");
  await dialog.getByRole("button", { name: "建立并编制" }).click();
  await addRow(page, { first: "产出", second: "数量", name: "目标质量", points: "60", rule: "酌情计分" });
  const { saved, examination, tree } = editor(page);
  await expect(saved).toHaveText(/^已保存/);
  const submit = page.getByRole("button", { name: "提交审核" });

  await test.step("60 of 100 points is an error, and stays one until there is a reason", async () => {
    await expect(submit).toHaveAttribute("aria-disabled", "true");
    const wrong = examination.locator('[data-defect="pointsNotTotal"]');
    await wrong.getByRole("button", { name: /^写明理由，保留/ }).click();
    const asked = page.getByRole("dialog", { name: "写明理由，保留这一处" });
    await asked.getByRole("button", { name: "保留并记下理由" }).click();
    await expect(asked.getByRole("alert")).toContainText("请写明为什么保留");
    await asked.getByLabel(/^保留的理由/).fill("按当年印发的表执行");
    await asked.getByRole("button", { name: "保留并记下理由" }).click();
    await expect(wrong).toContainText("保留的理由：按当年印发的表执行");
    await expect(submit).toHaveAttribute("aria-disabled", "false");
  });

  await test.step("a heading is renamed in every row below it", async () => {
    await tree.getByRole("button", { name: /^数量/ }).press("F2");
    await page.getByLabel(/^新名称/).fill("产出数量");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("combobox", { name: "二级指标" })).toHaveValue("产出数量");
  });

  await submit.click();
  await page.getByRole("dialog").getByRole("button", { name: "提交审核" }).click();
  await expect(page.getByText("待审核发布")).toBeVisible();

  await test.step("the manager returns it and has to say why", async () => {
    const manager = await visitor("wangcheng-manager");
    await manager.goto("/frameworks?view=mine");
    await manager.getByRole("link", { name }).click();
    await manager.getByRole("link", { name: "体系设置" }).click();
    await expect(manager.getByLabel("总分", { exact: true })).toBeDisabled();
    await axe(manager);
    await manager.getByRole("button", { name: "退回" }).click();
    const asked = manager.getByRole("dialog", { name: "退回修改" });
    await asked.getByRole("button", { name: "退回并说明理由" }).click();
    await expect(asked.getByRole("alert")).toContainText("请写明退回的理由");
    await asked.getByLabel("退回的理由").fill("第1行补上佐证材料");
    await asked.getByRole("button", { name: "退回并说明理由" }).click();
    await expect(manager.getByText("已退回")).toBeVisible();
  });

  await test.step("the officer reads it without asking for it, mends, submits, and takes it back once more", async () => {
    await expect(page.getByText("退回理由：第1行补上佐证材料")).toBeVisible();
    await page.getByLabel("佐证材料").fill("绩效目标表");
    await page.keyboard.press("Control+s");
    await expect(saved).toHaveText(/^已保存/);
    await submit.click();
    await page.getByRole("dialog").getByRole("button", { name: "提交审核" }).click();
    await page.getByRole("button", { name: "撤回修改" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "撤回修改" }).click();
    await expect(page.getByText("已撤回")).toBeVisible();
    await page.getByRole("link", { name: "办理经过" }).click();
    await expect(page.getByRole("region", { name: "办理经过" })).toContainText("第1行补上佐证材料");
  });
});

test("a published table is copied to the next year and compared with its source; both print and download", async ({
  page,
}, { project }) => {
  await signIn(page, "shifan-officer");
  await page.goto("/frameworks?view=published");
  await page.getByRole("link", { name: /^示范区2021年度/ }).click();
  await expect(page.getByText("校验值")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载JSON" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.framework\.json$/);
  await page.getByRole("link", { name: /^体检/ }).click();
  await axe(page);

  await page.getByRole("button", { name: "复制为下一年度" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("名称")).toHaveValue(/2022年度/);
  await dialog.getByLabel("名称").fill(`示范区2022年度的复制稿（${project.name}）`);
  await dialog.getByRole("button", { name: "复制并编制" }).click();
  await page.getByRole("link", { name: "看本次改动" }).click();
  const compared = page.getByRole("region", { name: "比较" });
  await expect(compared.getByRole("row", { name: /^改动 年度/ })).toContainText("2022");
  await axe(page);
});
