import { describe, expect, test } from "vitest";
import { auditActions, auditSentence, type WordedEntry, auditWords } from "./action-words.ts";

const entry = (differences: Partial<WordedEntry>): WordedEntry => ({
  at: new Date("2026-11-24T15:59:07.999Z"),
  actorName: "评价员甲",
  role: "evaluator",
  action: "fact.save",
  before: null,
  after: null,
  result: "done",
  ...differences,
});

describe("a sentence says when, who, what, from and to", () => {
  test.each<[string, Partial<WordedEntry>, string]>([
    [
      "a changed fact",
      {
        before: { label: "社会公众满意度", text: "92.5%" },
        after: { label: "社会公众满意度", text: "95%" },
      },
      "2026-11-24 23:59:07，评价员甲（评价组成员）将“社会公众满意度”由 92.5% 改为 95%。",
    ],
    [
      "a fact filled for the first time",
      { after: { label: "在职人员", text: "86 人" } },
      "2026-11-24 23:59:07，评价员甲（评价组成员）填写“在职人员”：86 人。",
    ],
    [
      "a fact taken out",
      { before: { label: "在职人员", text: "86 人" } },
      "2026-11-24 23:59:07，评价员甲（评价组成员）清除“在职人员”，原为 86 人。",
    ],
    [
      "an override with its reason",
      {
        role: "leadEvaluator",
        action: "override.set",
        before: { label: "问题整改情况", text: "1.00 分" },
        after: { label: "问题整改情况", text: "2.00 分", reason: "整改已在报告日前完成。" },
      },
      "2026-11-24 23:59:07，评价员甲（主评人）将“问题整改情况”的得分由 1.00 分 认定为 2.00 分，理由：整改已在报告日前完成。",
    ],
    [
      "an override withdrawn",
      {
        action: "override.withdraw",
        before: { label: "问题整改情况", text: "2.00 分" },
        after: { label: "问题整改情况", text: "1.00 分" },
      },
      "2026-11-24 23:59:07，评价员甲（评价组成员）撤销“问题整改情况”的得分认定，由 2.00 分 恢复为 1.00 分。",
    ],
    [
      "a refused change",
      { result: "refused", after: { label: "在职人员", text: "86 人" } },
      "2026-11-24 23:59:07，评价员甲（评价组成员）试图填写核定数“在职人员”，被拒绝。",
    ],
    [
      "a refused look, in the words of the policy table",
      { result: "refused", action: "evaluation.get", role: null },
      "2026-11-24 23:59:07，评价员甲试图查看一项评价的评分表，被拒绝。",
    ],
    [
      "a changed row of a framework",
      {
        role: "bureauOfficer",
        action: "framework.saveIndicator",
        before: { label: "预算执行率 B1-1（共性指标体系）", text: "10分，95%及以上计10分" },
        after: { label: "预算执行率 B1-1（共性指标体系）", text: "8分，95%及以上计8分" },
      },
      "2026-11-24 23:59:07，评价员甲（绩效科经办）将指标“预算执行率 B1-1（共性指标体系）”由 10分，95%及以上计10分 改为 8分，95%及以上计8分。",
    ],
    [
      "a row taken out",
      {
        action: "framework.removeIndicator",
        role: "bureauOfficer",
        before: { label: "预算执行率 B1-1", text: "10分" },
      },
      "2026-11-24 23:59:07，评价员甲（绩效科经办）删去指标“预算执行率 B1-1”，原为 10分。",
    ],
    [
      "a defect that is kept",
      {
        action: "framework.acknowledge",
        role: "bureauOfficer",
        after: { label: "分值3分，最多得2分", text: "indicator/B2-5", reason: "按当年发布的表保留" },
      },
      "2026-11-24 23:59:07，评价员甲（绩效科经办）保留体检问题“分值3分，最多得2分”，理由：按当年发布的表保留。",
    ],
    [
      "a publication",
      {
        action: "framework.approve",
        role: "bureauManager",
        before: { label: "共性指标体系第1版", text: "待审核发布" },
        after: { label: "共性指标体系第1版", text: "已发布" },
      },
      "2026-11-24 23:59:07，评价员甲（绩效科负责人）发布“共性指标体系第1版”。",
    ],
    [
      "a failed sign-in",
      { result: "refused", action: "session.signIn", actorName: null, role: null },
      "2026-11-24 23:59:07，未登录者试图登录，被拒绝。",
    ],
    [
      "a request that no page of ours sends",
      {
        result: "refused",
        action: "request.turnAway",
        actorName: null,
        role: null,
        after: { label: "填写核定数", text: "HTTP 413", reason: "请求的内容超过长度上限" },
      },
      "2026-11-24 23:59:07，未登录者试图以本系统不接受的方式请求“填写核定数”，被拒绝，理由：请求的内容超过长度上限。",
    ],
    [
      "an action of a later version",
      { action: "report.seal", role: "toString" },
      "2026-11-24 23:59:07，评价员甲办理“report.seal”。",
    ],
  ])("%s", (_, differences, sentence) => {
    expect(auditSentence(entry(differences))).toBe(sentence);
  });
});

test.each(auditActions)("%s has words with values, without and when refused", (action) => {
  const trace = { label: "甲", text: "乙" };
  for (const result of ["done", "refused"] as const) {
    for (const [before, after] of [
      [null, null],
      [null, trace],
      [trace, trace],
    ]) {
      const { what } = auditWords(entry({ action, before, after, result }));
      expect(what).toMatch(/^\p{Script=Han}/u);
      expect(what).not.toMatch(/undefined|null|办理/);
    }
  }
});

test("values of a foreign form are left out, not shown", () => {
  expect(auditWords(entry({ before: 5, after: { text: "x" } }))).toMatchObject({ from: null, to: null });
});

test("midnight is 00, not 24", () => {
  expect(auditWords(entry({ at: new Date("2026-01-04T16:00:00Z") })).when).toBe("2026-01-05 00:00:00");
});
