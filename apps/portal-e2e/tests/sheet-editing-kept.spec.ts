import { signIn } from "../src/sign-in.ts";
import { onSheet } from "../src/sheet-page.ts";
import { expect, test } from "../src/working-sheet.ts";

test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_NETWORK|status of 401/] });

test("the network cut in the middle of a text loses nothing", async ({ openAs }) => {
  const page = await openAs("first");
  const { goTo, rationale, saved } = onSheet(page);
  await goTo("C1-3", "rationale");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.context().setOffline(true);
  await page.keyboard.type("14个街镇获上级通报表扬，名单见附件");
  await expect(saved).toContainText("无连接，未保存 1 项（本机已存）");
  await page.keyboard.type("二。");
  await page.context().setOffline(false);
  await page.reload();
  await expect(rationale("C1-3")).toContainText("14个街镇获上级通报表扬，名单见附件二。");
  await expect(saved).toHaveText(/^已保存/);
  await page.reload();
  await expect(rationale("C1-3")).toContainText("14个街镇获上级通报表扬，名单见附件二。");
});

test("what was accepted without a network is sent when it is back, without a reload", async ({ openAs }) => {
  const page = await openAs("first");
  const { goTo, total, saved } = onSheet(page);
  await page.context().setOffline(true);
  await goTo("D1-4", "facts");
  await page.keyboard.type("95");
  await page.keyboard.press("Enter");
  await expect(total).toHaveText("90.80");
  await expect(saved).toContainText("无连接，未保存 1 项（本机已存）");
  await page.context().setOffline(false);
  await expect(saved).toHaveText(/^已保存/);
});

test("a page that dies while a fact is typed comes back with it, unaccepted", async ({ openAs }) => {
  const page = await openAs("first");
  await onSheet(page).goTo("D1-4", "facts");
  await page.keyboard.type("94.");
  const again = await page.context().newPage();
  await page.close({ runBeforeUnload: false });
  await openAs("first", { page: again });
  await expect(onSheet(again).facts("D1-4")).toContainText("有未接受的填写");
  await onSheet(again).goTo("D1-4", "facts");
  await again.keyboard.press("Enter");
  await expect(onSheet(again).facts("D1-4").locator("input")).toHaveValue("94.");
  await expect(onSheet(again).total).toHaveText("89.80");
});

test("a session that ends in the middle of a text: the text is there after signing in, and only for its writer", async ({
  openAs,
  revoke,
  sheet,
}) => {
  const page = await openAs("first", { query: "?row=C1-3" });
  const { goTo, rationale, saved } = onSheet(page);
  await goTo("C1-3", "rationale");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("写到一半");
  await revoke("first");
  await page.keyboard.type("，会话结束。");
  await expect(page.getByText("登录已失效。", { exact: true })).toBeVisible();
  await expect(rationale("C1-3").getByRole("textbox")).toHaveValue("写到一半，会话结束。");
  await page.getByRole("link", { name: "重新登录" }).click();
  await expect(page).toHaveURL(/\/sign-in\?back=.*row%3DC1-3.*ended=1/);

  await signIn(page, sheet.accounts.second);
  await openAs("second", { page });
  await expect(rationale("C1-3")).not.toContainText("会话结束");
  await page.context().clearCookies();
  await signIn(page, sheet.accounts.first);
  await openAs("first", { page });
  await expect(rationale("C1-3")).toContainText("写到一半，会话结束。");
  await expect(saved).toHaveText(/^已保存/);
});

test("a page that is still open does not save in the name of who signed in after it on the same browser", async ({
  openAs,
  sheet,
}) => {
  const page = await openAs("first");
  const { goTo, saved } = onSheet(page);
  const other = await page.context().newPage();
  await page.context().clearCookies();
  await signIn(other, sheet.accounts.second);
  await goTo("D1-4", "facts");
  await page.keyboard.type("95");
  await page.keyboard.press("Enter");
  await expect(saved).toContainText("登录已失效，未保存 1 项（本机已存）");
  await openAs("second", { page: other });
  await expect(onSheet(other).total).toHaveText("89.80");
});
