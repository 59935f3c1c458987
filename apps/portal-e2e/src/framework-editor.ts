import { expect, type Locator, type Page } from "@playwright/test";

/** What a new row is asked for before its rule is filled in. */
export interface NewRow {
  readonly first: string;
  readonly second: string;
  readonly name: string;
  readonly points: string;
  /** The way it scores, as its list names it. */
  readonly rule: string;
}

export const editor = (page: Page) => ({
  tree: page.getByRole("region", { name: "指标", exact: true }),
  rule: page.getByRole("region", { name: "规则", exact: true }),
  trial: page.getByRole("region", { name: "试算", exact: true }),
  score: page.locator("[data-trial-score]"),
  examination: page.getByRole("complementary", { name: "体检" }),
  saved: page.locator("[data-save]"),
});

/** Adds a row by its dialog; it stands open afterwards. */
export async function addRow(page: Page, row: NewRow): Promise<void> {
  await page
    .getByRole("button", { name: /^新增(第一个)?指标$/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("一级指标").fill(row.first);
  await dialog.getByLabel("二级指标").fill(row.second);
  await dialog.getByLabel("三级指标名称").fill(row.name);
  await dialog.getByLabel("分值").fill(row.points);
  await dialog.getByLabel("计分方式").selectOption({ label: row.rule });
  await dialog.getByRole("button", { name: "新增并填写规则" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("textbox", { name: "三级指标名称" })).toHaveValue(row.name);
}

/** Declares a fact where a field asks for it; the field has it afterwards. */
export async function declareFact(
  page: Page,
  field: Locator,
  { label, type, more = {} }: { label: string; type?: string; more?: Readonly<Record<string, string>> },
): Promise<void> {
  await field.selectOption({ label: "＋ 新增核定数…" });
  const dialog = page.getByRole("dialog", { name: "新增核定数" });
  if (type !== undefined) await dialog.getByLabel("类型").selectOption({ label: type });
  await dialog.getByLabel("名称", { exact: true }).fill(label);
  for (const [name, text] of Object.entries(more)) await dialog.getByLabel(name, { exact: true }).fill(text);
  await dialog.getByRole("button", { name: "新增核定数" }).click();
  await expect(dialog).toBeHidden();
}
