import { axe } from "../src/axe.ts";
import { addRow, declareFact, editor } from "../src/framework-editor.ts";
import { signIn } from "../src/sign-in.ts";
import { expect, test } from "../src/test.ts";

/** From nothing to a published version: written by one person, mended by what the examination says, let pass by another. */
test("an officer builds a table of five rows, mends what the examination finds, tries it and submits; the manager publishes", async ({
  page,
  visitor,
}, { project }) => {
  test.setTimeout(240_000);
  const name = `示范部门整体支出绩效评价指标体系（${project.name}）`;
  await signIn(page, "wangcheng-officer");
  await page.goto("/frameworks");
  await axe(page);
  await page.getByRole("button", { name: "新建指标体系" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("名称").fill(name);
  await dialog.getByLabel("适用年度").fill("2026");
  await dialog.getByRole("button", { name: "建立并编制" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  const { tree, rule, trial, score, examination, saved } = editor(page);

  await test.step("bands with a gap between 80 and 95", async () => {
    await addRow(page, {
      first: "效益",
      second: "满意度",
      name: "公众满意度",
      points: "30",
      rule: "分档计分",
    });
    await declareFact(page, rule.getByLabel("考核的量", { exact: true }), {
      label: "满意度",
      type: "百分比",
    });
    await rule.getByLabel("第1档下限", { exact: true }).fill("95");
    await rule.getByLabel("第1档得分", { exact: true }).fill("30");
    await rule.getByLabel("第2档上限", { exact: true }).fill("80");
    await rule.getByLabel("第2档得分", { exact: true }).fill("0");
    await page.getByLabel("评分标准原文").fill("满意度95%及以上得30分；\n80%以下不得分。");
    await page.getByLabel("佐证材料").fill("满意度问卷汇总表");
  });

  await test.step("all or nothing", async () => {
    await addRow(page, {
      first: "投入",
      second: "目标设定",
      name: "目标编报",
      points: "10",
      rule: "达标得分",
    });
    await declareFact(page, rule.getByLabel("得分条件", { exact: true }), {
      label: "按期编报绩效目标",
      more: { "“是”说成": "按期编报", "“否”说成": "未按期编报" },
    });
    await page.getByLabel("佐证材料").fill("绩效目标表");
  });

  await test.step("a deduction for each case, of at most 20", async () => {
    await addRow(page, {
      first: "过程",
      second: "资产管理",
      name: "资产管理规范性",
      points: "20",
      rule: "扣分",
    });
    await rule.getByRole("button", { name: "＋ 加一个扣分项" }).click();
    await rule.getByLabel("扣分事由").fill("资产账实不符");
    await rule.getByLabel("每例扣", { exact: true }).fill("5");
    await declareFact(page, rule.getByLabel("例数", { exact: true }), {
      label: "账实不符的资产",
      type: "例表",
      more: { 一例指: "一类账实不符的资产" },
    });
    await page.getByLabel("佐证材料").fill("资产盘点表");
  });

  await test.step("points of the items that do not reach the row's", async () => {
    await addRow(page, {
      first: "过程",
      second: "预算管理",
      name: "制度健全性",
      points: "10",
      rule: "逐项得分",
    });
    await rule.getByLabel("名称", { exact: true }).fill("有内控制度");
    await rule.getByLabel("计", { exact: true }).fill("6");
    await declareFact(page, rule.getByLabel("做到的条件", { exact: true }), { label: "已印发内控制度" });
    await page.getByLabel("佐证材料").fill("内控制度文件");
  });

  await test.step("a named outcome", async () => {
    await addRow(page, { first: "产出", second: "整改", name: "问题整改", points: "30", rule: "分档选定" });
    const fact = rule.getByLabel("核定数", { exact: true });
    await fact.selectOption({ label: "＋ 新增核定数…" });
    const asked = page.getByRole("dialog", { name: "新增核定数" });
    await asked.getByLabel("名称", { exact: true }).fill("整改情况");
    await asked.getByLabel("说成").nth(0).fill("全部整改");
    await asked.getByLabel("说成").nth(1).fill("没有整改");
    await asked.getByRole("button", { name: "新增核定数" }).click();
    await rule.getByLabel("全部整改得分").fill("30");
    await rule.getByLabel("没有整改得分").fill("0");
    await page.getByLabel("佐证材料").fill("整改报告");
  });

  await expect(tree.getByText("合计 5 项")).toBeVisible();
  await expect(saved).toHaveText(/^已保存/);
  await expect(page.getByRole("button", { name: "提交审核" })).toHaveAttribute("aria-disabled", "true");

  await test.step("the examination leads to the gap and to the wrong maximum; both are mended", async () => {
    const gap = examination.locator('[data-defect="bandGap"]');
    const maximum = examination
      .locator('[data-defect="bestBelowPoints"], [data-defect="partsNotSum"]')
      .first();
    await expect(gap).toContainText("公众满意度");
    await expect(maximum).toContainText("制度健全性");
    await axe(page);

    await gap.getByRole("button").first().click();
    await expect(page.getByRole("textbox", { name: "三级指标名称" })).toHaveValue("公众满意度");
    await rule.getByRole("button", { name: "＋ 加一档" }).click();
    await rule.getByLabel("第3档下限的关系").selectOption({ label: "≥" });
    await rule.getByLabel("第3档下限", { exact: true }).fill("80");
    await rule.getByLabel("第3档上限的关系").selectOption({ label: "＜" });
    await rule.getByLabel("第3档上限", { exact: true }).fill("95");
    await rule.getByLabel("第3档得分", { exact: true }).fill("15");
    await expect(gap).toBeHidden();

    await maximum.getByRole("button").first().click();
    await expect(page.getByRole("textbox", { name: "三级指标名称" })).toHaveValue("制度健全性");
    await rule.getByLabel("计", { exact: true }).fill("10");
    await expect(examination.getByText(/^错误/)).toBeHidden();
  });

  await test.step("facts are tried, and the engine says how the score comes about", async () => {
    await trial.getByLabel("已印发内控制度", { exact: true }).selectOption({ label: "是" });
    await expect(score).toContainText("10.00");
    await tree.getByRole("link", { name: /资产管理规范性/ }).click();
    await trial.getByLabel("账实不符的资产", { exact: true }).fill("3");
    // 20 less 3 × 5.
    await expect(score).toContainText("5.00");
    await expect(score).toContainText("3 × 5");
    await tree.getByRole("link", { name: /公众满意度/ }).click();
    await trial.getByLabel("满意度", { exact: true }).fill("92.5");
    await expect(score).toContainText("15.00");
  });

  await test.step("submitted, it is read only, and its writers may not publish it", async () => {
    await expect(saved).toHaveText(/^已保存/);
    await page.getByRole("button", { name: "提交审核" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "提交审核" }).click();
    await expect(page.getByText("待审核发布")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "三级指标名称" })).toBeHidden();
    await expect(page.getByRole("button", { name: "审核发布" })).toBeHidden();
  });

  await test.step("the manager finds it waiting, reads it and publishes", async () => {
    const manager = await visitor("wangcheng-manager");
    await manager.goto("/frameworks?view=mine");
    await manager.getByRole("link", { name }).click();
    await expect(manager.getByText("满意度不低于95%")).toBeVisible();
    await axe(manager);
    await manager.getByRole("button", { name: "审核发布" }).click();
    await manager.getByRole("dialog").getByRole("button", { name: "审核发布" }).click();
    await expect(manager.getByText("已发布")).toBeVisible();
    await expect(manager.getByText("校验值")).toBeVisible();
    await expect(manager.getByRole("row", { name: /公众满意度/ })).toContainText("30.00");
    await axe(manager);
  });
});
