import { axe } from "../src/axe.ts";
import { onSheet } from "../src/sheet-page.ts";
import { expect, test } from "../src/working-sheet.ts";

test.use({ expectedErrors: [/status of 409/] });

/** Nothing lies over the lower edge of it. */
const isUncovered = (part: Element): boolean => {
  const { left, bottom } = part.getBoundingClientRect();
  return part.contains(document.elementFromPoint(left + 10, bottom - 3));
};

test("two people save one fact: one wins, the other sees both values and chooses", async ({ openAs }) => {
  const [mine, theirs] = [await openAs("first"), await openAs("second")];
  const [my, their] = [onSheet(mine), onSheet(theirs)];
  await my.goTo("D1-4", "facts");
  await mine.keyboard.type("95");
  await their.goTo("D1-4", "facts");
  await theirs.keyboard.type("94");
  await theirs.keyboard.press("Enter");
  await expect(their.saved).toHaveText(/^已保存/);
  await expect(my.facts("D1-4")).toContainText("成员乙刚刚保存了另一个值");
  await mine.keyboard.press("Enter");
  const cell = my.facts("D1-4");
  await expect(cell).toContainText("两值待选定");
  await expect(cell.getByRole("button", { name: /^用我的：\s*95\.00\s*%.*计8\.00/ })).toBeVisible();
  await expect(cell.getByRole("button", { name: /^用成员乙的：\s*94\.00\s*%.*计7\.60/ })).toBeVisible();
  await expect(my.total).toHaveText("90.40");
  // The last row of the sheet: both values stand clear of the totals.
  const low = cell.locator("[data-pick=theirs]");
  await expect.poll(() => low.evaluate(isUncovered)).toBe(true);
  await expect(mine.getByRole("button", { name: "1处待选定" })).toBeVisible();
  await axe(mine);
  await my.goTo("D1-4", "facts");
  await mine.keyboard.press("Enter");
  await expect(my.focused).toHaveAccessibleName(/^用我的/);
  await mine.keyboard.press("ArrowDown");
  await expect(my.focused).toHaveAccessibleName(/^用成员乙的/);
  await mine.keyboard.press("ArrowUp");
  await mine.keyboard.press("Enter");
  await expect(my.total).toHaveText("90.80");
  await expect(my.saved).toHaveText(/^已保存/);
  await expect(their.total).toHaveText("90.80");
});

test("a text that two people wrote shows both side by side and can be merged", async ({ openAs }) => {
  const [mine, theirs] = [await openAs("first"), await openAs("second")];
  const [my, their] = [onSheet(mine), onSheet(theirs)];
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => (release = resolve));
  await mine.route("**/api/trpc/rationale.save", async (route) => {
    await held;
    await route.continue();
  });
  await my.goTo("C1-3", "rationale");
  await mine.keyboard.press("Enter");
  await mine.keyboard.press("Control+a");
  await mine.keyboard.type("甲的说明。");
  await expect(my.saved).toHaveText("保存中");
  await their.goTo("C1-3", "rationale");
  await theirs.keyboard.press("Enter");
  await theirs.keyboard.press("Control+a");
  await theirs.keyboard.type("乙的说明。");
  await theirs.keyboard.press("Enter");
  await expect(their.saved).toHaveText(/^已保存/);
  release();
  const cell = my.rationale("C1-3");
  await expect(cell).toContainText("两段文字待选定");
  await expect(cell).toContainText("乙的说明。");
  await expect(cell.getByRole("textbox")).toHaveValue("甲的说明。");
  await axe(mine);
  await cell.getByRole("textbox").fill("甲的说明。乙的说明。");
  await cell.getByRole("button", { name: "合并后保存" }).click();
  await expect(my.saved).toHaveText(/^已保存/);
  await expect(their.rationale("C1-3")).toHaveText(/甲的说明。乙的说明。/);
});

test("another person's save appears without reload, and who else is here is named", async ({ openAs }) => {
  const mine = await openAs("first");
  const theirs = await openAs("second", { query: "?row=C1-6" });
  const [my, their] = [onSheet(mine), onSheet(theirs)];
  await expect(mine.getByText("同在：成员乙")).toBeVisible();
  await expect(my.row("C1-6")).toContainText("成员乙 在此行");
  await their.goTo("D1-4", "facts");
  await theirs.keyboard.type("95");
  await theirs.keyboard.press("Enter");
  await expect(my.total).toHaveText("90.80");
  await expect(my.facts("D1-4")).toContainText("成员乙 刚改");
  await theirs.close();
  await expect(mine.getByText("同在：")).toHaveCount(0);
});

test("a conversation about a row is read by the team, answered and settled", async ({ openAs }) => {
  const mine = await openAs("first", { query: "?row=B2-1" });
  const [my, theirs] = [onSheet(mine), await openAs("second")];
  await my.panel.getByRole("textbox", { name: "新批注" }).fill("缺第三季度的内控自查表。");
  await my.panel.getByRole("button", { name: "发起批注" }).click();
  await expect(my.panel).toContainText("缺第三季度的内控自查表。");
  const their = onSheet(theirs);
  await their
    .row("B2-1")
    .getByRole("button", { name: /^批注1 · 未办结1/ })
    .click();
  await their.panel.getByRole("textbox", { name: "回复" }).fill("已补到佐证。");
  await their.panel.getByRole("button", { name: "回复批注" }).click();
  await expect(my.panel).toContainText("已补到佐证。");
  await my.panel.getByRole("button", { name: "办结批注" }).click();
  await expect(my.panel).toContainText("成员甲");
  await expect(their.row("B2-1").getByRole("button", { name: "批注1 · 已办结" })).toBeVisible();
});

test("what a page reads because a colleague saved says so; what its person opens does not", async ({
  openAs,
}) => {
  const [mine, theirs] = [await openAs("first"), await openAs("second")];
  const [my, their] = [onSheet(mine), onSheet(theirs)];
  const asked = (page: typeof mine, procedure: string) =>
    page.waitForRequest((request) => request.url().includes(`/api/trpc/${procedure}?`));
  await their.goTo("D1-4", "facts");
  // A desk that was left; what a journey asks of a page counts as pressed by a person.
  await theirs.evaluate(() =>
    Object.defineProperty(navigator, "userActivation", { configurable: true, value: { isActive: false } }),
  );
  const reading = asked(theirs, "evaluation.get");
  await my.goTo("D1-4", "facts");
  await mine.keyboard.type("95");
  await mine.keyboard.press("Enter");
  expect((await reading).headers()["x-hengji-unasked"]).toBe("1");
  await expect(their.total).toHaveText("90.80");
  await theirs.evaluate(() => Reflect.deleteProperty(navigator, "userActivation"));
  const opening = asked(theirs, "evaluation.records");
  await theirs.getByRole("link", { name: "记录" }).click();
  expect((await opening).headers()["x-hengji-unasked"]).toBeUndefined();
});
