import { addRow, editor } from "../src/framework-editor.ts";
import { signIn } from "../src/sign-in.ts";
import { expect, test } from "../src/test.ts";

/** A first table: a formula is typed before its facts are there, and what is not finished is never taken as finished. */
test("half a formula is kept as typed and not saved; its facts are declared from its words", async ({
  page,
}, { project }) => {
  await signIn(page, "shifan-officer");
  await page.goto("/frameworks");
  await page.getByRole("button", { name: "新建指标体系" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("名称").fill(`算式先写的体系（${project.name}）`);
  await dialog.getByRole("button", { name: "建立并编制" }).click();
  const { rule, examination, saved, score, trial } = editor(page);
  const formula = rule.getByRole("textbox", { name: "算式" });

  await test.step("points that are no number are refused where they are asked for", async () => {
    await page.getByRole("button", { name: "新增第一个指标" }).click();
    const asked = page.getByRole("dialog", { name: "新增指标" });
    await asked.getByLabel("一级指标").fill("产出");
    await asked.getByLabel("二级指标").fill("数量");
    await asked.getByLabel("三级指标名称").fill("整改完成率");
    await asked.getByLabel("分值").fill("十分");
    await asked.getByRole("button", { name: "新增并填写规则" }).click();
    await expect(asked).toContainText("分值只填数字");
    await asked.getByRole("button", { name: "取消" }).click();
  });

  await addRow(page, {
    first: "产出",
    second: "数量",
    name: "整改完成率",
    points: "100分",
    rule: "公式即得分",
  });
  await expect(page.getByRole("textbox", { name: "分值", exact: true })).toHaveValue("100");

  await test.step("an unfilled table is not told that its rows do not add up", async () => {
    await expect(examination).toContainText("没填完");
    await expect(examination.getByText(/^错误/)).toBeHidden();
  });

  await test.step("unknown names offer to become facts", async () => {
    await rule.getByRole("button", { name: "把得分＝写成算式" }).click();
    await formula.fill("=已整改数÷应整改数×100");
    for (const name of ["已整改数", "应整改数"]) {
      await rule.getByRole("button", { name: `＋ 新增“${name}”` }).click();
      const asked = page.getByRole("dialog", { name: "新增核定数" });
      await expect(asked.getByLabel("名称", { exact: true })).toHaveValue(name);
      await asked.getByLabel("类型").selectOption({ label: "数量" });
      await asked.getByRole("button", { name: "新增核定数" }).click();
      await expect(asked).toBeHidden();
    }
    await expect(saved).toHaveText(/^已保存/);
    await trial.getByLabel("已整改数", { exact: true }).fill("9");
    await trial.getByLabel("应整改数", { exact: true }).fill("10");
    await expect(score).toContainText("90.00");
  });

  await test.step("broken off, the row is not filled in: the former formula neither scores nor counts as saved", async () => {
    await formula.fill("已整改数÷应整改数×");
    await expect(score).toContainText("还差1处没填");
    await expect(saved).toHaveText(/^未保存 1 项/);
    await page.reload();
    await expect(formula).toHaveValue("已整改数÷应整改数×");
    await formula.fill("已整改数÷应整改数×50");
    await expect(saved).toHaveText(/^已保存/);
    await trial.getByLabel("已整改数", { exact: true }).fill("9");
    await trial.getByLabel("应整改数", { exact: true }).fill("10");
    await expect(score).toContainText("45.00");
  });

  await test.step("the year before is asked for where a rule takes it", async () => {
    await page.getByRole("button", { name: "新增指标", exact: true }).click();
    const asked = page.getByRole("dialog", { name: "新增指标" });
    await asked.getByLabel("三级指标名称").fill("整改数变动");
    await asked.getByLabel("分值").fill("10");
    await asked.getByLabel("计分方式").selectOption({ label: "与上年比" });
    await asked.getByRole("button", { name: "新增并填写规则" }).click();
    for (const [field, points] of [
      ["下降得", "0"],
      ["持平得", "5"],
      ["增长得", "10"],
    ] as const)
      await rule.getByLabel(field, { exact: true }).fill(points);
    await rule.getByLabel("本年", { exact: true }).selectOption({ label: "已整改数（项）" });
    await rule.getByLabel("上年", { exact: true }).selectOption({ label: "上年已整改数（项）" });
    await expect(saved).toHaveText(/^已保存/);
    await expect(trial.getByLabel("上年已整改数", { exact: true })).toBeVisible();
  });
});
