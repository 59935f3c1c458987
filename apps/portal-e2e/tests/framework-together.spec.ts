import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { addRow, editor } from "../src/framework-editor.ts";
import { ask, procedureAddress } from "../src/procedure.ts";
import { signIn } from "../src/sign-in.ts";
import { expect, test } from "../src/test.ts";

interface Draft {
  readonly draftId: string;
  readonly indicators: readonly {
    readonly body: { readonly code: string; readonly rule: object };
    readonly revision: { version: number };
  }[];
}

const json = async <Of>(answer: { json: () => Promise<unknown> }): Promise<Of> =>
  ((await answer.json()) as { result: { data: { json: Of } } }).result.data.json;

const post = (request: APIRequestContext, origin: string, name: string, input: object) =>
  request.post(procedureAddress(name), { data: { json: input }, headers: { origin } });

// The conflict that this is about is an answer of 409.
test.use({ expectedErrors: [/409 \(Conflict\).*framework\.saveIndicator/] });

test("what another page saves arrives by itself; two values for one row are both shown, and one is chosen", async ({
  page,
  visitor,
  baseURL,
}, { project }) => {
  const origin = baseURL ?? "";
  await signIn(page, "shifan-officer");
  const { request } = page.context();
  const made = await json<{ draftId: string }>(
    await post(request, origin, "framework.create", {
      requestKey: randomUUID(),
      name: `两人编制的体系（${project.name}）`,
      year: 2026,
    }),
  );
  await page.goto(`/frameworks/drafts/${made.draftId}`);
  await addRow(page, { first: "投入", second: "目标", name: "目标质量", points: "40", rule: "酌情计分" });
  const { saved, tree } = editor(page);
  await expect(saved).toHaveText(/^已保存/);

  const other = await visitor("shifan-officer");
  await other.goto(`/frameworks/drafts/${made.draftId}`);
  const name = page.getByRole("textbox", { name: "三级指标名称" });
  await other.getByRole("textbox", { name: "三级指标名称" }).fill("绩效目标质量");
  await other.keyboard.press("Control+s");
  await expect(tree.getByRole("link", { name: /绩效目标质量/ })).toBeVisible();
  await expect(name).toHaveValue("绩效目标质量");

  await test.step("typed on both sides at once", async () => {
    const draft = await json<Draft>(await ask(request, "framework.get", { draftId: made.draftId }));
    const [row] = draft.indicators;
    if (row === undefined) throw new Error("the draft has no row");
    // Typed but not to be saved yet: a number is missing.
    await page.getByLabel("分值", { exact: true }).fill("");
    const answer = await post(request, origin, "framework.saveIndicator", {
      requestKey: randomUUID(),
      draftId: made.draftId,
      baseVersion: row.revision.version,
      code: row.body.code,
      indicator: {
        ...row.body,
        points: "50",
        rule: { ...row.body.rule, points: "50" },
      },
    });
    expect(answer.status()).toBe(200);
    await page.getByLabel("分值", { exact: true }).fill("60");
    await page.keyboard.press("Control+s");
    const conflict = page.getByRole("group", { name: "两份内容待选定" });
    await expect(conflict.getByRole("row", { name: /分值/ })).toContainText("60");
    await expect(conflict.getByRole("row", { name: /分值/ })).toContainText("50");
    await conflict.getByRole("button", { name: "用我的" }).click();
    await expect(conflict).toBeHidden();
    await expect(saved).toHaveText(/^已保存/);
    await expect(other.getByLabel("分值", { exact: true })).toHaveValue("60");
  });
});
