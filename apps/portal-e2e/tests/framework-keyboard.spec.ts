import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { axe } from "../src/axe.ts";
import { editor } from "../src/framework-editor.ts";
import { procedureAddress } from "../src/procedure.ts";
import { signIn } from "../src/sign-in.ts";
import { expect, test } from "../src/test.ts";

/** A blank draft of the account's bureau. */
async function blankDraft(request: APIRequestContext, baseURL: string, name: string): Promise<string> {
  const answer = await request.post(procedureAddress("framework.create"), {
    data: { json: { requestKey: randomUUID(), name, year: 2026 } },
    headers: { origin: baseURL },
  });
  const body = (await answer.json()) as { result: { data: { json: { draftId: string } } } };
  return body.result.data.json.draftId;
}

test("two rows are built without a mouse, and the tree is walked by its keys @1280", async ({
  page,
  baseURL,
}, { project }) => {
  await signIn(page, "shifan-officer");
  const draftId = await blankDraft(
    page.context().request,
    baseURL ?? "",
    `键盘编制的体系（${project.name}）`,
  );
  await page.goto(`/frameworks/drafts/${draftId}`);
  const { rule, saved, tree } = editor(page);
  await expect(page.getByRole("button", { name: "新增第一个指标" })).toBeVisible();
  const { keyboard } = page;

  await test.step("N asks for a row, Tab goes through, Enter makes it", async () => {
    await keyboard.press("n");
    for (const text of ["投入", "目标设定", "目标编报", "40"]) {
      await keyboard.type(text);
      await keyboard.press("Tab");
    }
    await keyboard.press("Shift+Tab");
    await keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "三级指标名称" })).toHaveValue("目标编报");
  });

  await test.step("a fact is declared where the condition asks for it", async () => {
    await rule.getByLabel("得分条件", { exact: true }).focus();
    // The last of the list.
    await keyboard.press("End");
    const dialog = page.getByRole("dialog", { name: "新增核定数" });
    await expect(dialog).toBeVisible();
    await dialog.getByLabel("名称", { exact: true }).focus();
    await keyboard.type("按期编报");
    await keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(rule.getByLabel("得分条件", { exact: true })).toHaveValue(/^yes:/);
    await keyboard.press("Control+s");
    await expect(saved).toHaveText(/^已保存/);
  });

  await test.step("a second row is left to a person's judgement and needs nothing more", async () => {
    await tree.getByRole("link", { name: /目标编报/ }).focus();
    await keyboard.press("n");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("三级指标名称").focus();
    await keyboard.type("目标质量");
    await keyboard.press("Tab");
    await keyboard.type("60");
    await keyboard.press("Tab");
    // 酌情计分 is the last but one of the ways to score.
    await keyboard.press("End");
    await keyboard.press("ArrowUp");
    await keyboard.press("Shift+Tab");
    await keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "三级指标名称" })).toHaveValue("目标质量");
    await expect(saved).toHaveText(/^已保存/);
  });

  await test.step("arrows go along the tree, left folds, right unfolds, Enter opens", async () => {
    const [first, second] = [
      tree.getByRole("link", { name: /目标编报/ }),
      tree.getByRole("link", { name: /目标质量/ }),
    ];
    await second.focus();
    await keyboard.press("ArrowUp");
    await expect(first).toBeFocused();
    await keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "三级指标名称" })).toHaveValue("目标编报");
    await keyboard.press("ArrowLeft");
    await expect(tree.getByRole("button", { name: /目标设定/ })).toBeFocused();
    await keyboard.press("ArrowLeft");
    await expect(first).toBeHidden();
    await keyboard.press("ArrowRight");
    await expect(first).toBeVisible();
  });

  await test.step("what was changed is taken back by Ctrl Z outside of a field", async () => {
    await tree.getByRole("link", { name: /目标质量/ }).press("Enter");
    const name = page.getByRole("textbox", { name: "三级指标名称" });
    await name.fill("目标的质量");
    await keyboard.press("Control+s");
    await expect(tree.getByRole("link", { name: /目标的质量/ })).toBeVisible();
    await expect(saved).toHaveText(/^已保存/);
    await tree.getByRole("link", { name: /目标的质量/ }).focus();
    await keyboard.press("Control+z");
    await expect(name).not.toHaveValue("目标的质量");
  });

  await axe(page);
});
