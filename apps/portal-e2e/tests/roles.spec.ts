import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { shifanCentre, shifanOperations, wangchengCentre } from "../src/demo-names.ts";
import { ask, evaluationId } from "../src/procedure.ts";
import { expectSameAnswer } from "../src/same-answer.ts";
import { signIn } from "../src/sign-in.ts";
import { expect, test } from "../src/test.ts";

// What may not be seen answers 404, and the browser notes that.
test.use({ expectedErrors: [/404 \(Not Found\).*\/evaluations\//] });

const sheets = (page: Page) => page.getByRole("main").locator('a[href^="/evaluations/"]');

for (const account of ["wangcheng-officer", "wangcheng-manager", "wangcheng-evaluator", "wangcheng-lead"]) {
  test(`${account} sees 89.80 良 in the list and on the sheet @1280`, async ({ page }) => {
    await signIn(page, account);
    await page.goto("/evaluations");
    const row = page.getByRole("row", { name: wangchengCentre });
    await expect(row).toContainText("89.80");
    await expect(row.getByRole("cell", { name: "良", exact: true })).toBeVisible();
    await expect(row).toContainText("评分中");
    await expect(sheets(page)).toHaveCount(1);
    await row.getByRole("link").click();
    const verdict = page.getByRole("region", { name: "评价结果" });
    await expect(verdict).toContainText("89.80");
    await expect(verdict).toContainText("良");
    await expect(page.getByText("未定稿", { exact: true }).first()).toBeVisible();
  });
}

test("the next step is shown as mine to the role that takes it, and to no one else", async ({ visitor }) => {
  const lead = await visitor("wangcheng-lead");
  await lead.goto("/evaluations?view=mine");
  await expect(lead.getByRole("row", { name: wangchengCentre })).toContainText("我");
  const officer = await visitor("wangcheng-officer");
  await officer.goto("/evaluations?view=mine");
  await expect(officer.getByText("没有待您办理的评价")).toBeVisible();
});

test("a department reads the same empty list whatever is being drafted about it @1280", async ({
  visitor,
}) => {
  const pages = [];
  for (const account of ["wangcheng-department", "shifan-department-b"]) {
    const page = await visitor(account);
    await page.goto("/evaluations");
    const main = page.getByRole("main");
    await expect(main.getByText("还没有发给您单位的评价结果")).toBeVisible();
    await expect(page.getByRole("table")).toHaveCount(0);
    await expect(sheets(page)).toHaveCount(0);
    await expect(page).toHaveTitle("年度评价 · 衡绩");
    pages.push({
      words: await main.innerText(),
      list: await (await ask(page.request, "evaluation.list", {})).text(),
    });
  }
  expect(pages[0]).toEqual(pages[1]);
});

test("neither page nor data nor a filter of the list betrays the draft to its department", async ({
  page,
  visitor,
}) => {
  const id = await evaluationId((await visitor("wangcheng-officer")).request, wangchengCentre);
  await signIn(page, "wangcheng-department");
  const texts = [
    await (await page.request.get("/evaluations")).text(),
    await (await page.request.get("/evaluations?stage=scoring")).text(),
    await (await page.request.get("/evaluations?view=mine&year=2021")).text(),
    await (await page.request.get("/evaluations", { headers: { rsc: "1" } })).text(),
    await (await ask(page.request, "evaluation.list", {})).text(),
    await (await ask(page.request, "evaluation.list", { year: 2021 })).text(),
  ];
  for (const text of texts) {
    for (const trace of [id, "89.80", "88.80", "2021年度", "评分中", "望财绩"])
      expect(text).not.toContain(trace);
  }
  expect(texts[4]).toBe('{"result":{"data":{"json":{"evaluations":[]}}}}');
  expect(texts[5]).toBe(texts[4]);
});

const foreign = [
  { reader: "wangcheng-department", owner: "wangcheng-officer", department: wangchengCentre },
  { reader: "shifan-department", owner: "shifan-officer", department: shifanOperations },
  ...["wangcheng-officer", "wangcheng-evaluator", "wangcheng-department"].flatMap((reader) =>
    [shifanCentre, shifanOperations].map((department) => ({ reader, owner: "shifan-officer", department })),
  ),
  { reader: "shifan-evaluator", owner: "wangcheng-officer", department: wangchengCentre },
];

for (const { reader, owner, department } of foreign) {
  test(`to ${reader} the evaluation of ${department} is like one that does not exist`, async ({
    page,
    visitor,
  }) => {
    const id = await evaluationId((await visitor(owner)).request, department);
    const none = randomUUID();
    await signIn(page, reader);
    const { request } = page;
    await request.get("/evaluations");

    const procedure = await ask(request, "evaluation.get", { id });
    expect(procedure.status()).toBe(404);
    await expectSameAnswer([procedure, id], [await ask(request, "evaluation.get", { id: none }), none]);
    for (const headers of [{}, { rsc: "1" }]) {
      const [shown, unknown] = [
        await request.get(`/evaluations/${id}`, { headers }),
        await request.get(`/evaluations/${none}`, { headers }),
      ];
      await expectSameAnswer([shown, id], [unknown, none]);
    }

    await page.goto(`/evaluations/${id}?row=B1-7`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有找到这项评价");
    await expect(page.getByRole("main").getByText(department)).toHaveCount(0);
    const title = await page.title();
    await page.goto(`/evaluations/${none}?row=B1-7`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有找到这项评价");
    await expect(page).toHaveTitle(title);
  });
}

test("a department sees its released sheet, marked as released, and only that @1280", async ({ page }) => {
  await signIn(page, "shifan-department");
  await page.goto("/evaluations");
  await expect(sheets(page)).toHaveText([shifanCentre]);
  await expect(page.getByRole("row", { name: shifanCentre })).toContainText("94.20");
  await sheets(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(shifanCentre);
  await expect(page.getByText(/^结论稿 · .+发出$/)).toBeVisible();
  await expect(page.getByText("未定稿", { exact: true })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "评价结果" })).toContainText("94.20优");
});

test("a bureau sees every evaluation of its region, a total only where every row is scored", async ({
  page,
}) => {
  await signIn(page, "shifan-officer");
  await page.goto("/evaluations");
  await expect(sheets(page)).toHaveCount(2);
  await expect(page.getByRole("row", { name: shifanCentre })).toContainText("已结论");
  const unfinished = page.getByRole("row", { name: shifanOperations });
  await expect(unfinished).toContainText(/已评\d+\/\d+/);
  await expect(unfinished.getByRole("cell").nth(2)).toHaveText("—");
});
