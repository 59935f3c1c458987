import type { Loss, Rule } from "../../src/index.ts";
import { cases, executed, fact, number } from "./entry.ts";
import type { Entry } from "./entry.ts";

const deduct = (points: string, ...losses: readonly Loss[]): Rule => ({ kind: "deduct", points, losses });

/** R05–R10, R13, R16, R18, R22, R23, R27, R30: points that are taken. */
export const deductions: readonly Entry[] = [
  {
    id: "R05",
    words: "每发现1例扣0.3分，扣完为止（本要点2分）",
    rule: {
      kind: "sum",
      points: "6",
      parts: [
        deduct("2", {
          kind: "perCase",
          label: "核查结案",
          count: { op: "caseCount", key: "breaches" },
          each: "0.3",
        }),
        { kind: "award", points: "4", when: { op: "yes", key: "issued" } },
      ],
    },
    cases: [
      [{ breaches: cases(0), issued: true }, "6.00"],
      [{ breaches: cases(3), issued: true }, "5.10"],
      // 7 × 0.3 = 2.1 takes the 2 points of its own part and nothing of the other
      [{ breaches: cases(7), issued: true }, "4.00"],
    ],
  },
  {
    id: "R06",
    words: "账实不符每例扣0.2分；未盘点扣1分；收入未缴每例扣1分",
    rule: deduct(
      "4",
      { kind: "perCase", label: "账实不符", count: { op: "caseCount", key: "breaches" }, each: "0.2" },
      { kind: "flat", label: "未盘点", when: { op: "not", of: { op: "yes", key: "issued" } }, amount: "1" },
      { kind: "perCase", label: "收入未缴", count: fact("people"), each: "1" },
    ),
    cases: [
      [{ breaches: cases(6), issued: false, people: "0" }, "1.80"],
      [{ breaches: cases(6), issued: false, people: "2" }, "0.00"],
    ],
  },
  {
    id: "R07",
    words: "超过2笔后，每1笔扣0.4分",
    rule: deduct("2", { kind: "perCase", label: "横向拨款", count: fact("people"), each: "0.4", free: "2" }),
    cases: [
      [{ people: "2" }, "2.00"],
      [{ people: "4" }, "1.20"],
    ],
  },
  {
    id: "R08",
    words: "聘用人员每超1人扣0.5分，人数去尾",
    rule: deduct("2", {
      kind: "perCase",
      label: "聘用人员",
      count: {
        op: "round",
        of: { op: "subtract", left: fact("spent"), right: fact("planned"), unit: "人" },
        places: 0,
        mode: "truncate",
      },
      each: "0.5",
    }),
    cases: [
      // 33.42 − 32.42 is one head, not 0.9999…
      [{ spent: "33.42", planned: "32.42" }, "1.50"],
      [{ spent: "33.41", planned: "32.42" }, "2.00"],
      [{ spent: "28", planned: "39" }, "2.00"],
    ],
  },
  ...(["fraction", "whole", "started"] as const).map((reading, index): Entry => ({
    id: `R09${"abc"[index]}`,
    words: "95%以上满分，每低1个百分点扣0.4分",
    rule: deduct("8", {
      kind: "steps",
      label: "满意度",
      measure: fact("rate"),
      target: "95",
      side: "below",
      step: "1",
      each: "0.4",
      reading,
    }),
    cases: [
      [{ rate: "95" }, "8.00"],
      [{ rate: "92.5" }, { fraction: "7.00", whole: "7.20", started: "6.80" }[reading]],
    ],
  })),
  {
    id: "R10",
    words: "95%以上8分，80%及以下不计，其间每低1个百分点扣0.4分",
    rule: deduct("8", {
      kind: "steps",
      label: "满意度",
      measure: fact("rate"),
      target: "95",
      side: "below",
      step: "1",
      each: "0.4",
      reading: "fraction",
      zeroAt: { at: "80", included: true },
    }),
    cases: [
      [{ rate: "80.01" }, "2.00"],
      [{ rate: "80" }, "0.00"],
    ],
  },
  {
    id: "R13",
    words: "政府采购执行率100%，每超过或降低1个百分点扣0.1分",
    rule: deduct("1", {
      kind: "steps",
      label: "执行率",
      measure: { op: "round", of: executed, places: 2, mode: "halfUp" },
      target: "100",
      side: "both",
      step: "1",
      each: "0.1",
      reading: "fraction",
    }),
    cases: [
      [{ spent: "65.48", planned: "294.7" }, "0.00"],
      [{ spent: "103", planned: "100" }, "0.70"],
      [{ spent: "97", planned: "100" }, "0.70"],
    ],
  },
  {
    id: "R16",
    words: "扣分＝未设÷应设×1.5",
    rule: deduct("1.5", {
      kind: "share",
      label: "绩效目标",
      missing: fact("spent"),
      required: fact("planned"),
      amount: "1.5",
      whenNoneRequired: "0",
    }),
    cases: [
      [{ spent: "1", planned: "3" }, "1.00"],
      [{ spent: "3", planned: "3" }, "0.00"],
      [{ spent: "0", planned: "0" }, "1.50"],
    ],
  },
  {
    id: "R18",
    words: "不低于4230条，每少500条扣0.5分",
    rule: deduct("3", {
      kind: "steps",
      label: "信息条数",
      measure: fact("people"),
      target: "4230",
      side: "below",
      step: "500",
      each: "0.5",
      reading: "whole",
    }),
    cases: [
      [{ people: "4230" }, "3.00"],
      [{ people: "3231" }, "2.50"],
      [{ people: "3230" }, "2.00"],
    ],
  },
  {
    id: "R22",
    words: "变动率不高于0计满分；高于0的扣变动率×2×10；达到10%不计",
    rule: deduct("2", {
      kind: "rate",
      label: "结转结余增长",
      measure: fact("rate"),
      factor: "20",
      zeroFrom: { at: "10", included: true },
    }),
    cases: [
      [{ rate: "0" }, "2.00"],
      [{ rate: "4.5" }, "1.10"],
      [{ rate: "10" }, "0.00"],
    ],
  },
  {
    id: "R23",
    words: "2021年9月30日前行文，否则扣2分",
    rule: deduct("5", {
      kind: "flat",
      label: "未按期行文",
      when: { op: "not", of: { op: "onOrBefore", key: "issuedOn", date: "2021-09-30" } },
      amount: "2",
    }),
    cases: [
      [{ issuedOn: "2021-09-30" }, "5.00"],
      [{ issuedOn: "2021-10-01" }, "3.00"],
    ],
  },
  {
    id: "R27",
    words: "发生恶性事件的，本项不计分",
    rule: deduct("3", { kind: "forfeit", label: "恶性事件", when: { op: "yes", key: "issued" } }),
    cases: [
      [{ issued: true }, "0.00"],
      [{ issued: false }, "3.00"],
    ],
  },
  {
    id: "R30",
    words: "实际完成达到目标130%以上的扣2分",
    rule: deduct("5", {
      kind: "flat",
      label: "目标偏低",
      when: { op: "compare", left: executed, relation: "ge", right: number("130", "%") },
      amount: "2",
    }),
    cases: [
      [{ spent: "129.99", planned: "100" }, "5.00"],
      [{ spent: "130", planned: "100" }, "3.00"],
    ],
  },
];
