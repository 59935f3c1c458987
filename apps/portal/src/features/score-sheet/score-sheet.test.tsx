import type { EvaluationSheet } from "@hengji/contracts";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { goldenFactsWithout } from "./model/golden.testing.ts";
import { Records } from "./records/records.tsx";
import { ScoreSheet } from "./score-sheet.tsx";
import { parseSheetAddress, writeSheetAddress } from "./search-params.ts";
import { testedSheet } from "./state/tested-sheet.testing.ts";
import { testedStore } from "./state/tested-store.testing.ts";
import { WhyPanel } from "./why-panel/why-panel.tsx";

const sheet = testedSheet();

const rendered = (query = "", changed: Partial<EvaluationSheet> = {}) => {
  const address = parseSheetAddress(new URLSearchParams(query));
  const bar = { address, href: () => writeSheetAddress(address), go: () => undefined };
  const store = testedStore({ ...sheet, ...changed });
  return renderToStaticMarkup(
    <ScoreSheet Panel={WhyPanel} Records={Records} bar={bar} state={store.state()} store={store} />,
  );
};
const grid = (html: string) => html.slice(html.indexOf('role="grid"'), html.indexOf('data-frame="paper"'));
const count = (text: string, part: string) => text.split(part).length - 1;

describe("the score sheet as the server renders it", () => {
  it("has 30 rows and a total of 89.80, 良, before any script has run", () => {
    const html = rendered();
    expect(count(grid(html), "<tr")).toBe(32);
    expect(grid(html)).toContain("89.80");
    expect(html).not.toContain('role="alert"');
  });
  it("gives the grid exactly one tab stop", () => {
    const body = grid(rendered());
    expect(count(body.slice(body.indexOf("<tbody"), body.indexOf("</tbody")), 'tabindex="0"')).toBe(1);
  });
  it("prints what a moved row was worth and where its points went", () => {
    expect(grid(rendered())).toContain("2.00分移至职责履行");
  });
  it("shows the rule's score beside a person's", () => {
    expect(grid(rendered())).toMatch(/认定 1\.00 → 2\.00/);
    expect(rendered("row=B2-5")).toContain("主评人认定");
  });
  it("warns when the record says otherwise", () => {
    const html = rendered("", { recorded: { ...sheet.recorded, total: "90.00" } });
    expect(html).toContain('role="alert"');
    expect(html).toContain("与入库记录不一致");
  });
  it("offers a 批注 to those who may read it together with its writer, and to nobody else", () => {
    expect(rendered("row=D1-4", { may: ["fact.save", "comment.open"] })).toMatch(/评价组可见.*本机构可见/);
    const review = rendered("row=D1-4", { may: ["comment.open"] });
    expect(review).toContain("本机构可见");
    expect(review).not.toContain("评价组可见");
  });
  it("names the copy that one reads", () => {
    const released = { view: "released", releasedAt: "2022-07-01T02:00:00Z" } as const;
    expect(rendered()).toContain("未定稿");
    expect(rendered()).not.toContain("工作稿");
    expect(rendered("", released)).toContain("征求意见稿 · 2022-07-01 10:00发出");
    const evaluation = { ...sheet.evaluation, stage: "concluded" as const };
    expect(rendered("", { ...released, evaluation })).toContain("结论稿 · 2022-07-01 10:00发出");
    expect(rendered("", { evaluation })).toContain("结论稿");
    expect(rendered("", { evaluation })).not.toContain("未定稿");
  });
  it("a filter keeps only its rows and says of how many", () => {
    const html = grid(rendered("show=lost"));
    expect(count(html.slice(0, html.indexOf("</tbody")), "data-code=")).toBe(9);
    expect(html).toContain("全部30行，现列9行");
  });
  it("who may change nothing gets a sheet without a way to", () => {
    const html = rendered("row=D1-4");
    expect(html).toContain('aria-readonly="true"');
    for (const way of ["data-edit", "data-mend", "data-override", "试算", "发起批注"])
      expect(html).not.toContain(way);
  });
  it("offers only what the reader's open doors allow", () => {
    const html = rendered("row=D1-4", { may: ["rationale.save", "comment.open"] });
    expect(html).toContain('aria-readonly="false"');
    expect(html).toContain('data-edit="rationale:D1-4"');
    expect(html).toContain("发起批注");
    for (const way of ["data-mend", "data-override", 'data-edit="fact:']) expect(html).not.toContain(way);
  });
  it("a sheet that lacks facts has no grade anywhere: not in the verdict, the overview or on paper", () => {
    const changed = { input: goldenFactsWithout("satisfaction") };
    for (const query of ["", "tab=overview"]) {
      const html = rendered(query, changed);
      const verdict = html.slice(html.indexOf('aria-label="评价结果"'));
      expect(verdict).toContain("评分未完成，暂计82.80分，待补1项");
      expect(verdict).not.toMatch(/距优|等级尺|评价等级|盖章|签名/);
      expect(html).not.toMatch(/>良</);
    }
    const row = grid(rendered("show=missing", changed));
    expect(count(row.slice(0, row.indexOf("</tbody")), "data-code=")).toBe(1);
    expect(row).toContain("待定");
    expect(row).toContain("缺核定数");
    expect(row).not.toContain("−8.00");
    expect(rendered("row=D1-4", changed)).toContain("本行待定，还缺1项：");
  });
  it("before a row is opened one line says how, afterwards it is gone", () => {
    expect(rendered()).toContain("点任一行看");
    expect(rendered("row=B2-5")).not.toContain("点任一行看");
  });
  it("an address with a row that does not exist opens nothing", () => {
    expect(rendered("row=Z9")).not.toContain("why-panel");
  });
  it("the paper form has the eight official columns and a total, and nothing of the working sheet", () => {
    const html = rendered();
    const paper = html.slice(html.indexOf('data-frame="paper"'), html.indexOf("<dialog"));
    for (const name of [
      "一级指标",
      "二级指标",
      "三级指标",
      "分值",
      "评分要点",
      "评分标准",
      "评分说明",
      "得分",
      "总分",
    ])
      expect(paper).toContain(name);
    expect(paper).not.toContain("核定数");
    expect(paper).toContain("部门整体支出绩效评价指标评分表");
  });
});
