import { axe } from "../src/axe.ts";
import { onSheet } from "../src/sheet-page.ts";
import { expect, test } from "../src/working-sheet.ts";

test("满意度 95 shows 8.00, 90.80 and 优 before the save returns, and 92.5 brings 89.80 back @1280", async ({
  openAs,
}) => {
  const page = await openAs("first");
  const { goTo, score, total, verdict, saved } = onSheet(page);
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/api/trpc/fact.save", async (route) => {
    await held;
    await route.continue();
  });
  await goTo("D1-4", "facts");
  await page.keyboard.press("Enter");
  await page.keyboard.type("95");
  await expect(score("D1-4")).toHaveText("8.00");
  await expect(verdict).toContainText("若接受：合计90.80，优");
  await expect(total).toHaveText("89.80");
  await page.keyboard.press("Enter");
  await expect(score("D1-4")).toHaveText("8.00");
  await expect(total).toHaveText("90.80");
  await expect(verdict).toContainText("90.80优");
  await expect(saved).toHaveText("保存中");
  release();
  await expect(saved).toHaveText(/^已保存 \d\d:\d\d$/);
  await expect(total).toHaveText("90.80");

  await goTo("D1-4", "facts");
  await page.keyboard.press("F2");
  await page.keyboard.type("９２．５");
  await page.keyboard.press("Enter");
  await expect(total).toHaveText("89.80");
  await expect(saved).toHaveText(/^已保存/);
  await page.reload();
  await expect(total).toHaveText("89.80");
  await expect(page.getByText("与入库记录不一致")).toHaveCount(0);
});

for (const typed of ["101", "abc", "-1"]) {
  test(`an impossible value is refused at the cell and the sheet stays: ${typed}`, async ({ openAs }) => {
    const page = await openAs("first");
    const { goTo, facts, total, saved, verdict } = onSheet(page);
    await goTo("D1-4", "facts");
    await page.keyboard.press("Enter");
    await page.keyboard.type(typed);
    await expect(facts("D1-4").locator("input")).toHaveAttribute("aria-invalid", "true");
    await expect(facts("D1-4")).toContainText(
      typed === "abc" ? "不是数" : typed === "101" ? "不能高于100%" : "不能低于0%",
    );
    await expect(verdict).toContainText("尚不能接受：合计仍为89.80");
    await page.keyboard.press("Enter");
    await expect(facts("D1-4").locator("input")).toBeFocused();
    await expect(total).toHaveText("89.80");
    await page.keyboard.press("Escape");
    await expect(facts("D1-4")).toContainText("92.50");
    await expect(facts("D1-4")).toBeFocused();
    await expect(saved).toHaveText("");
  });
}

test("a click anywhere in a cell edits it, and a double click goes on editing", async ({ openAs }) => {
  const page = await openAs("first");
  const { facts, rationale, panel } = onSheet(page);
  // Row A1-1 is taller than its note: beneath the words is the cell as well.
  for (const cell of [facts("D1-4"), rationale("A1-1")]) {
    const { width = 0, height = 0 } = (await cell.boundingBox()) ?? {};
    await cell.dblclick({ position: { x: width / 2, y: height - 4 } });
    await expect(cell.locator("input, textarea")).toBeFocused();
    await page.keyboard.press("Escape");
  }
  await facts("A1-1").click({ position: { x: 60, y: 8 } });
  await expect(facts("A1-1").getByRole("button", { name: "修改" })).toHaveCount(5);
  await expect(panel).toHaveCount(0);
});

test("the last save is undone by key and by button, as a new version each time", async ({ openAs }) => {
  const page = await openAs("first");
  const { goTo, total, saved } = onSheet(page);
  for (const undo of [
    () => page.keyboard.press("Control+z"),
    () => page.getByRole("button", { name: "撤销上一次保存" }).click(),
  ]) {
    await goTo("D1-4", "facts");
    await page.keyboard.type("95");
    await page.keyboard.press("Enter");
    await expect(saved).toHaveText(/^已保存/);
    await expect(total).toHaveText("90.80");
    await undo();
    await expect(total).toHaveText("89.80");
    await expect(saved).toHaveText(/^已保存/);
  }
  await page.reload();
  await expect(total).toHaveText("89.80");
});

test("试算 changes the screen and nothing else", async ({ openAs }) => {
  const page = await openAs("first");
  const { goTo, facts, total, verdict } = onSheet(page);
  const saves: string[] = [];
  page.on("request", (request) => {
    if (/\.(save|set|withdraw)$/.test(request.url())) saves.push(request.url());
  });
  await page.getByRole("button", { name: "试算", exact: true }).click();
  await goTo("D1-4", "facts");
  await page.keyboard.type("95");
  await page.keyboard.press("Enter");
  await expect(verdict).toContainText("90.80优");
  await expect(page.getByText("试算，未保存。")).toBeVisible();
  await expect(facts("D1-4")).toContainText("试算，原为92.50%");
  await axe(page);
  await page.getByRole("button", { name: "结束试算并还原" }).click();
  await expect(total).toHaveText("89.80");
  expect(saves).toEqual([]);
  await page.reload();
  await expect(total).toHaveText("89.80");
});

test("the whole job by keyboard: facts of a row, its reason, its basis, its cases, an override and its undoing", async ({
  openAs,
}) => {
  const page = await openAs("lead");
  const { facts, focused, rationale, score, total, saved, panel } = onSheet(page);
  await onSheet(page).goTo("B1-7", "facts");
  await page.keyboard.press("Enter");
  await expect(focused).toHaveAccessibleName(/^实际政府采购金额/);
  await page.keyboard.press("Enter");
  await page.keyboard.type("294.7");
  await page.keyboard.press("Enter");
  await expect(score("B1-7")).toHaveText("1.00");
  await expect(focused).toHaveAccessibleName(/^年初政府采购预算/);
  await page.keyboard.press("Escape");
  await expect(facts("B1-7").locator("[data-stop]")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("全部按年初预算采购。");
  await page.keyboard.press("Enter");
  await expect(rationale("B1-7")).toHaveText("全部按年初预算采购。");
  await expect(focused).toHaveAttribute("data-column", "rationale");
  await expect(total).toHaveText("90.80");

  await onSheet(page).goTo("B3-1", "facts");
  await page.keyboard.press("Enter");
  while (!(await focused.textContent())?.startsWith("账实不符")) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("group", { name: "修改账实不符" })).toBeVisible();
  const cases = await panel.getByRole("group", { name: "修改账实不符" }).getByRole("listitem").count();
  await panel.getByRole("button", { name: "增加1例" }).press("Enter");
  await expect(focused).toHaveAccessibleName(`第${cases + 1}例的事项`);
  await page.keyboard.type("一批办公桌椅账面数量与盘点数量不一致");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("button", { name: "修改账实不符" })).toBeFocused();
  await expect(panel).toContainText("一批办公桌椅账面数量与盘点数量不一致");

  await panel.getByRole("button", { name: "认定得分" }).press("Enter");
  await page.keyboard.type("5");
  await expect(panel).toContainText("计分须在0至4之间");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("3.5");
  await page.keyboard.press("Tab");
  await page.keyboard.type("盘点后已补记");
  await page.keyboard.press("Enter");
  await expect(score("B3-1")).toHaveText("3.50");
  await expect(panel.getByRole("button", { name: "撤销认定" })).toBeVisible();
  await panel.getByRole("button", { name: "撤销认定" }).press("Enter");
  await expect(score("B3-1")).not.toHaveText("3.50");
  await expect(saved).toHaveText(/^已保存/);
  await page.getByRole("button", { name: "撤销上一次保存" }).press("Enter");
  await expect(score("B3-1")).toHaveText("3.50");
  await expect(saved).toHaveText(/^已保存/);
});

test("a missing value is written with its reason and taken back with its basis", async ({ openAs }) => {
  const page = await openAs("first", { query: "?row=D1-4" });
  const { panel, score, saved } = onSheet(page);
  await panel.getByRole("button", { name: "修改社会公众或服务对象满意度" }).click();
  await panel.getByRole("radio", { name: "缺失" }).check();
  await expect(panel).toContainText("请写明缺失的原因");
  await panel.getByRole("textbox", { name: "原因" }).fill("没有开展问卷调查");
  await panel.getByRole("button", { name: "接受", exact: true }).click();
  await expect(score("D1-4")).toHaveText("待定");
  await panel.getByRole("button", { name: "修改社会公众或服务对象满意度" }).click();
  await panel.getByRole("radio", { name: "已取得" }).check();
  await panel.getByRole("textbox", { name: /^社会公众或服务对象满意度/ }).fill("92.5");
  await panel.getByRole("combobox", { name: "依据" }).selectOption("推定");
  await panel.getByRole("textbox", { name: "由什么推定" }).fill("问卷汇总表");
  await panel.getByRole("textbox", { name: "怎样推定" }).fill("按回收份数加权");
  await page.keyboard.press("Enter");
  await expect(score("D1-4")).toHaveText("7.00");
  await expect(panel).toContainText("问卷汇总表：按回收份数加权");
  await expect(saved).toHaveText(/^已保存/);
});

for (const scheme of ["light", "dark"] as const) {
  test(`accessible in ${scheme} while editing, in the panel and with comments`, async ({
    openAs,
    sheet,
    visitor,
    baseURL,
  }) => {
    const person = await visitor(sheet.accounts.first);
    await person.context().addCookies([{ name: "theme", value: scheme, url: baseURL ?? "" }]);
    await openAs("first", { page: person });
    const { goTo, panel } = onSheet(person);
    await goTo("D1-4", "facts");
    await person.keyboard.press("Enter");
    await person.keyboard.type("93");
    await axe(person);
    await person.keyboard.press("Escape");
    await goTo("D1-4", "rationale");
    await person.keyboard.press("Enter");
    await axe(person);
    await person.keyboard.press("Escape");
    await openAs("first", { page: person, query: "?row=B3-1" });
    await panel.getByRole("button", { name: "修改账实不符" }).click();
    await axe(person);
    await panel.getByRole("button", { name: "还原" }).click();
    await panel.getByRole("textbox", { name: "新批注" }).fill("盘点表缺第2页，请补。");
    await panel.getByRole("button", { name: "发起批注" }).click();
    await expect(panel.getByRole("button", { name: "办结批注" })).toBeVisible();
    await axe(person);
    await person.getByRole("link", { name: "记录" }).click();
    await expect(person.getByRole("table", { name: /记录/ }).getByRole("row")).not.toHaveCount(1);
    await axe(person);
  });
}
