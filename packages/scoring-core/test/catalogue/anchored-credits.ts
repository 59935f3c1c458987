import { executed, fact, number } from "./entry.ts";
import type { Entry } from "./entry.ts";

/** R25, R26, R33–R35, R37, R38: points by a person, around anchors, by a formula, or the best of several. */
export const anchoredCredits: readonly Entry[] = [
  {
    id: "R25",
    words: "公开及时、内容完整，酌情计分",
    rule: { kind: "discretion", points: "2", judgement: "openness" },
    cases: [[{}, "1.50"]],
    judgements: { openness: { awarded: "1.5", reason: "公开迟于规定5日" } },
  },
  {
    id: "R26",
    words: "全部达成80%—100%，部分达成60%—80%，未达成60%以下，由评价人员定分",
    rule: {
      kind: "levels",
      points: "5",
      key: "outcome",
      judgement: "achieved",
      levels: [
        { choice: "all", from: { at: "80", included: true }, to: { at: "100", included: true } },
        { choice: "part", from: { at: "60", included: true }, to: { at: "80", included: false } },
        { choice: "none", from: { at: "0", included: true }, to: { at: "60", included: false } },
      ],
    },
    cases: [
      [{ outcome: "part" }, "3.50"],
      [{ outcome: "all" }, "0.00"],
    ],
    judgements: { achieved: { awarded: "3.5", reason: "达到绩效目标的七成" } },
  },
  {
    id: "R33",
    words: "等于同类平均计一半，每高0.1个百分点加0.05分，每低0.1个百分点减0.05分",
    rule: {
      kind: "aroundMean",
      points: "2",
      measure: fact("rate"),
      mean: executed,
      atMean: "1",
      better: "higher",
      step: "0.1",
      each: "0.05",
      reading: "fraction",
    },
    cases: [
      [{ rate: "91", spent: "90", planned: "100" }, "1.50"],
      [{ rate: "89.5", spent: "90", planned: "100" }, "0.75"],
      [{ rate: "100", spent: "90", planned: "100" }, "2.00"],
    ],
  },
  {
    id: "R34",
    words: "70%计0分，85%计15分，其间按直线内插",
    rule: {
      kind: "interpolation",
      points: "15",
      measure: fact("rate"),
      anchors: [
        { at: "70", points: "0" },
        { at: "85", points: "15" },
      ],
      below: "hold",
      above: "hold",
    },
    cases: [
      [{ rate: "72.5" }, "2.50"],
      [{ rate: "60" }, "0.00"],
      [{ rate: "99" }, "15.00"],
    ],
  },
  {
    id: "R35",
    words: "得分＝5−|实际−预算|÷预算×10",
    rule: {
      kind: "formula",
      points: "5",
      score: {
        op: "subtract",
        left: number("5"),
        right: {
          op: "multiply",
          factors: [
            {
              op: "divide",
              left: { op: "absolute", of: { op: "subtract", left: fact("spent"), right: fact("planned") } },
              right: fact("planned"),
            },
            number("10"),
          ],
        },
      },
    },
    cases: [
      [{ spent: "110", planned: "100" }, "4.00"],
      [{ spent: "40", planned: "100" }, "0.00"],
    ],
  },
  {
    id: "R37",
    words: "执行率与结余率二者择其一，择高计分",
    rule: {
      kind: "bestOf",
      points: "2",
      options: [
        { kind: "proportion", points: "2", actual: fact("spent"), target: fact("planned"), better: "higher" },
        { kind: "award", points: "1", when: { op: "yes", key: "issued" } },
      ],
    },
    cases: [
      [{ spent: "40", planned: "100", issued: true }, "1.00"],
      [{ spent: "80", planned: "100", issued: true }, "1.60"],
    ],
  },
  {
    id: "R38",
    words: "满意度按非常满意100、满意75、一般50、不满意0加权，95%以上满分，每低1个百分点扣0.4分",
    rule: {
      kind: "deduct",
      points: "8",
      losses: [
        {
          kind: "steps",
          label: "满意度",
          measure: {
            op: "weightedIndex",
            label: "满意度",
            unit: "%",
            items: [
              { weight: "100", count: fact("people") },
              { weight: "75", count: fact("spent") },
              { weight: "0", count: fact("planned") },
            ],
          },
          target: "95",
          side: "below",
          step: "1",
          each: "0.4",
          reading: "fraction",
        },
      ],
    },
    // (100 × 16 + 75 × 4) ÷ 20 = 95; (100 × 14 + 75 × 6) ÷ 20 = 92.5
    cases: [
      [{ people: "16", spent: "4", planned: "0" }, "8.00"],
      [{ people: "14", spent: "6", planned: "0" }, "7.00"],
    ],
  },
];
