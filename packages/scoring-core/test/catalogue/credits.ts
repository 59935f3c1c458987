import type { Rule } from "../../src/index.ts";
import { executed, fact, number } from "./entry.ts";
import type { Entry } from "./entry.ts";

/** R01–R04, R11, R12, R14, R15, R17, R19–R21, R24: points that facts earn by a condition, a band or a ratio. */
export const credits: readonly Entry[] = [
  {
    id: "R01",
    words: "有建设方案计1分，否则不计",
    rule: { kind: "award", points: "1", when: { op: "yes", key: "issued" } },
    cases: [
      [{ issued: true }, "1.00"],
      [{ issued: false }, "0.00"],
    ],
  },
  {
    id: "R02",
    words: "合理性：已印发0.5分，已培训0.5分，全部整改1分",
    rule: {
      kind: "checklist",
      points: "2",
      items: [
        { label: "印发", points: "0.5", when: { op: "yes", key: "issued" } },
        { label: "培训", points: "0.5", when: { op: "yes", key: "trained" } },
        { label: "整改", points: "1", when: { op: "is", key: "outcome", choice: "all" } },
      ],
    },
    cases: [
      [{ issued: true, trained: true, outcome: "all" }, "2.00"],
      [{ issued: true, trained: false, outcome: "part" }, "0.50"],
    ],
  },
  {
    id: "R03",
    words: "三项要点各占三分之一",
    rule: {
      kind: "shares",
      points: "2",
      items: [
        { label: "印发", weight: "1", kept: { kind: "met", when: { op: "yes", key: "issued" } } },
        { label: "培训", weight: "1", kept: { kind: "met", when: { op: "yes", key: "trained" } } },
        {
          label: "整改",
          weight: "1",
          kept: { kind: "met", when: { op: "is", key: "outcome", choice: "all" } },
        },
      ],
    },
    cases: [
      [{ issued: true, trained: true, outcome: "all" }, "2.00"],
      [{ issued: true, trained: false, outcome: "all" }, "1.33"],
      [{ issued: false, trained: false, outcome: "all" }, "0.67"],
    ],
  },
  {
    id: "R04",
    words: "每缺一项减三分之一，缺三项不计",
    rule: {
      kind: "shares",
      points: "3",
      items: [
        { label: "要素", weight: "1", kept: { kind: "misses", count: fact("people"), deadAfter: "3" } },
      ],
    },
    cases: [
      [{ people: "0" }, "3.00"],
      [{ people: "1" }, "2.00"],
      [{ people: "3" }, "0.00"],
      [{ people: "4" }, "0.00"],
    ],
  },
  {
    id: "R11",
    words: "结转结余率5%以内2分，5%—10%（含）1分，10%以上不计",
    rule: {
      kind: "tiers",
      points: "2",
      measure: executed,
      tiers: [
        { to: { at: "5", included: true }, points: "2" },
        { from: { at: "5", included: false }, to: { at: "10", included: true }, points: "1" },
        { from: { at: "10", included: false }, points: "0" },
      ],
    },
    cases: [
      [{ spent: "5", planned: "100" }, "2.00"],
      [{ spent: "5.01", planned: "100" }, "1.00"],
      [{ spent: "10", planned: "100" }, "1.00"],
      [{ spent: "30.01", planned: "300" }, "0.00"],
    ],
  },
  {
    id: "R12",
    words: "预算执行率100%±10%以内5分，±15%以内3分，±20%以内1分，其余不计",
    rule: {
      kind: "deviationTiers",
      points: "5",
      measure: fact("rate"),
      target: "100",
      tiers: [
        { to: { at: "10", included: true }, points: "5" },
        { from: { at: "10", included: false }, to: { at: "15", included: true }, points: "3" },
        { from: { at: "15", included: false }, to: { at: "20", included: true }, points: "1" },
        { from: { at: "20", included: false }, points: "0" },
      ],
    },
    cases: [
      [{ rate: "110" }, "5.00"],
      [{ rate: "89.9" }, "3.00"],
      [{ rate: "120" }, "1.00"],
      [{ rate: "79.99" }, "0.00"],
    ],
  },
  {
    id: "R14",
    words: "完成值÷目标值×分值，超过的按满分",
    rule: {
      kind: "proportion",
      points: "4",
      actual: fact("spent"),
      target: fact("planned"),
      better: "higher",
    },
    cases: [
      [{ spent: "30", planned: "40" }, "3.00"],
      [{ spent: "50", planned: "40" }, "4.00"],
    ],
  },
  {
    id: "R15",
    words: "（完成率−60%）÷40%×分值，60%以下不计",
    rule: {
      kind: "proportion",
      points: "10",
      actual: fact("spent"),
      target: fact("planned"),
      better: "higher",
      passLine: { at: "60", above: "rescaled" },
    },
    cases: [
      [{ spent: "60", planned: "100" }, "0.00"],
      [{ spent: "90", planned: "100" }, "7.50"],
    ],
  },
  {
    id: "R17",
    words: "3个以上1分，2个0.5分，不足2个不计",
    rule: {
      kind: "tiers",
      points: "1",
      measure: fact("people"),
      tiers: [
        { from: { at: "3", included: true }, points: "1" },
        { from: { at: "2", included: true }, to: { at: "3", included: false }, points: "0.5" },
        { to: { at: "2", included: false }, points: "0" },
      ],
    },
    cases: [
      [{ people: "3" }, "1.00"],
      [{ people: "2" }, "0.50"],
      [{ people: "1" }, "0.00"],
    ],
  },
  {
    id: "R19",
    words: "建成10—12个计满分，每少1个扣0.5分，超过的不扣",
    rule: {
      kind: "range",
      points: "2",
      measure: fact("people"),
      from: "10",
      to: "12",
      below: { policy: "steps", step: "1", each: "0.5", reading: "whole" },
      above: { policy: "noLoss" },
    },
    cases: [
      [{ people: "12" }, "2.00"],
      [{ people: "8" }, "1.00"],
      [{ people: "14" }, "2.00"],
    ],
  },
  {
    id: "R20",
    words: "比上年下降1.5分，持平1分，增长不计",
    rule: {
      kind: "compare",
      points: "1.5",
      current: fact("spent"),
      previous: { op: "prior", key: "spent" },
      lower: "1.5",
      equal: "1",
      higher: "0",
    },
    cases: [
      [{ spent: "99.99", "spent@prior": "100" }, "1.50"],
      [{ spent: "100", "spent@prior": "100.00" }, "1.00"],
      [{ spent: "100.01", "spent@prior": "100" }, "0.00"],
    ],
  },
  {
    id: "R21",
    words: "占比不高于10%的2分，否则按较上年升降计；账龄三年以上的每项扣0.5分",
    rule: {
      kind: "deduct",
      points: "2",
      base: {
        kind: "firstMatch",
        points: "2",
        branches: [
          {
            when: { op: "compare", left: fact("rate"), relation: "le", right: number("10", "%") },
            rule: {
              kind: "award",
              points: "2",
              when: { op: "compare", left: fact("rate"), relation: "le", right: number("10", "%") },
            },
          },
        ],
        otherwise: {
          kind: "compare",
          points: "1.5",
          current: fact("spent"),
          previous: { op: "prior", key: "spent" },
          lower: "1.5",
          equal: "1",
          higher: "0",
        },
      },
      losses: [{ kind: "perCase", label: "账龄三年以上", count: fact("people"), each: "0.5" }],
    },
    cases: [
      [{ rate: "10", people: "1" }, "1.50"],
      [{ rate: "11", spent: "5", "spent@prior": "6", people: "2" }, "0.50"],
      [{ rate: "11", spent: "7", "spent@prior": "6", people: "0" }, "0.00"],
    ],
  },
  {
    id: "R24",
    words: "两项完成率各1分，低于99%的每低10个百分点扣0.2分，不足的按比例扣",
    rule: {
      kind: "sum",
      points: "2",
      parts: [fact("rate"), executed].map((measure): Rule => ({
        kind: "deduct",
        points: "1",
        losses: [
          {
            kind: "steps",
            label: "完成率",
            measure,
            target: "99",
            side: "below",
            step: "10",
            each: "0.2",
            reading: "fraction",
          },
        ],
      })),
    },
    cases: [
      [{ rate: "99", spent: "99", planned: "100" }, "2.00"],
      [{ rate: "94", spent: "79", planned: "100" }, "1.50"],
    ],
  },
];
