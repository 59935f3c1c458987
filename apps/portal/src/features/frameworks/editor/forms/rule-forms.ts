import { condition, expression, type Field, number, optionalNumber, type Union } from "./field.ts";
import { better, clause, reading, ruleMore } from "./shared-fields.ts";

const points: Field = number("points", "满分", "分");
const measure = expression("measure", "考核的量");

const edge = (name: string, label: string): Field => ({
  is: "pick",
  name,
  label,
  options: [
    ["hold", "按端点的分"],
    ["zero", "不得分"],
  ],
});

const levels: Field = { is: "levels", name: "levels", label: "各档计分范围", key: "key" };

/** Every kind of rule with the parts that it needs. */
export const ruleForms: Union = {
  tag: "kind",
  label: "计分方式",
  first: "award",
  more: ruleMore,
  groups: [
    {
      label: "达标与要点",
      variants: [
        {
          value: "award",
          name: "达标得分",
          about: "条件成立得满分，否则不得分。",
          fields: [points, condition("when", "得分条件")],
        },
        {
          value: "checklist",
          name: "逐项得分",
          about: "每个要点有自己的分，做到一项得一项。",
          fields: [
            points,
            {
              is: "list",
              name: "items",
              label: "要点",
              least: 1,
              add: "加一个要点",
              each: "要点",
              of: {
                fields: [
                  { is: "text", name: "label", label: "名称", wide: true },
                  number("points", "计", "分"),
                  clause,
                  condition("when", "做到的条件"),
                ],
              },
            },
          ],
        },
        {
          value: "shares",
          name: "按权重分摊",
          about: "满分按权重分到各项，有缺失的项只留一部分。",
          fields: [
            points,
            {
              is: "list",
              name: "items",
              label: "分项",
              least: 1,
              add: "加一项",
              each: "分项",
              of: {
                fields: [
                  { is: "text", name: "label", label: "名称", wide: true },
                  number("weight", "权重"),
                  clause,
                  { is: "union", union: "kept", name: "kept", label: "留多少" },
                ],
              },
            },
          ],
        },
        {
          value: "choice",
          name: "分档选定",
          about: "核定数是几个选项之一，每个选项对应一个分。",
          fields: [
            points,
            { is: "fact", name: "key", label: "核定数", types: ["choice"] },
            { is: "awards", name: "awards", label: "各选项计分", key: "key" },
          ],
        },
      ],
    },
    {
      label: "数值与区间",
      variants: [
        {
          value: "tiers",
          name: "分档计分",
          about: "数值落在哪一档就得哪一档的分；各档首尾相接，不留空、不重叠。",
          fields: [points, measure, { is: "tiers", name: "tiers", label: "档次", of: "数值" }],
        },
        {
          value: "deviationTiers",
          name: "按偏离分档",
          about: "看与目标值偏离多少，偏离落在哪一档就得哪一档的分。",
          fields: [
            points,
            number("target", "目标值"),
            measure,
            { is: "tiers", name: "tiers", label: "档次", of: "偏离" },
          ],
        },
        {
          value: "range",
          name: "区间满分",
          about: "在区间之内得满分，低于、高于各有办法。",
          fields: [
            points,
            number("from", "区间从"),
            number("to", "到"),
            measure,
            { is: "union", union: "outside", name: "below", label: "低于区间" },
            { is: "union", union: "outside", name: "above", label: "高于区间" },
          ],
        },
        {
          value: "proportion",
          name: "按完成比例",
          about: "满分乘以完成率，最多得满分；可以设及格线。",
          fields: [
            points,
            better,
            optionalNumber("whenTargetZero", "目标为零时计", "分", "缺依据"),
            expression("actual", "实际"),
            expression("target", "目标"),
            {
              is: "group",
              name: "passLine",
              label: "及格线",
              add: "设及格线",
              fields: [
                number("at", "完成率低于", "%"),
                {
                  is: "pick",
                  name: "above",
                  label: "不得分，以上",
                  options: [
                    ["proportional", "按完成率计"],
                    ["rescaled", "从及格线起重新按比例计"],
                  ],
                },
              ],
            },
          ],
        },
        {
          value: "interpolation",
          name: "线性插值",
          about: "给定几个点的分，点与点之间按直线计。",
          fields: [
            points,
            edge("below", "低于首点"),
            edge("above", "高于末点"),
            measure,
            {
              is: "list",
              name: "anchors",
              label: "点（由小到大）",
              least: 2,
              add: "加一个点",
              each: "点",
              of: { fields: [number("at", "数值"), number("points", "得", "分")] },
            },
          ],
        },
        {
          value: "aroundMean",
          name: "围绕均值",
          about: "等于同类均值得基准分，每好一步加、每差一步减。",
          fields: [
            points,
            number("atMean", "等于均值得", "分"),
            better,
            number("step", "每相差"),
            number("each", "加减", "分"),
            reading,
            measure,
            expression("mean", "同类均值"),
          ],
        },
        {
          value: "compare",
          name: "与上年比",
          about: "比上年低、持平、高各得几分。",
          fields: [
            points,
            number("lower", "下降得", "分"),
            number("equal", "持平得", "分"),
            number("higher", "增长得", "分"),
            expression("current", "本年"),
            expression("previous", "上年"),
          ],
        },
        {
          value: "formula",
          name: "公式即得分",
          about: "按公式由核定数算出的数就是得分，不超过满分、不低于零。",
          fields: [points, expression("score", "得分＝")],
        },
      ],
    },
    {
      label: "扣分",
      variants: [
        {
          value: "deduct",
          name: "扣分",
          about: "从满分或先得的分起，依次扣，扣完为止。",
          fields: [
            points,
            {
              is: "list",
              name: "losses",
              label: "扣分项",
              least: 0,
              add: "加一个扣分项",
              each: "扣分",
              of: { union: "loss" },
            },
            {
              is: "union",
              union: "rule",
              name: "base",
              label: "先得的分",
              add: "不从满分起，先按另一规则得分",
            },
          ],
        },
      ],
    },
    {
      label: "组合",
      variants: [
        {
          value: "sum",
          name: "几部分相加",
          about: "各部分分别计分后相加。",
          fields: [
            points,
            {
              is: "list",
              name: "parts",
              label: "部分",
              least: 1,
              add: "加一部分",
              each: "部分",
              of: { union: "rule" },
            },
          ],
        },
        {
          value: "firstMatch",
          name: "分情形",
          about: "依次看各情形，第一个成立的决定怎样计分。",
          fields: [
            points,
            {
              is: "list",
              name: "branches",
              label: "情形",
              least: 1,
              add: "加一种情形",
              each: "情形",
              of: {
                fields: [
                  condition("when", "条件"),
                  { is: "union", union: "rule", name: "rule", label: "这时" },
                ],
              },
            },
            { is: "union", union: "rule", name: "otherwise", label: "其他情形" },
          ],
        },
        {
          value: "bestOf",
          name: "择高计分",
          about: "几种算法各算一遍，取得分最高的。",
          fields: [
            points,
            {
              is: "list",
              name: "options",
              label: "算法",
              least: 1,
              add: "加一种算法",
              each: "算法",
              of: { union: "rule" },
            },
          ],
        },
      ],
    },
    {
      label: "人工判断",
      variants: [
        {
          value: "discretion",
          name: "酌情计分",
          about: "由评价人在零分至满分之间给分，并写明理由。",
          fields: [points],
        },
        {
          value: "levels",
          name: "分级酌情",
          about: "先定等级，再由评价人在该级的范围内给分并写明理由。",
          fields: [points, { is: "fact", name: "key", label: "等级", types: ["choice"] }, levels],
        },
      ],
    },
  ],
};
