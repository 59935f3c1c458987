import { condition, expression, type Field, number, optionalNumber, type Union } from "./field.ts";

const quantities = ["amount", "count", "percent"] as const;
const label: Field = { is: "text", name: "label", label: "这个量叫", optional: true, wide: true };
const unit: Field = { is: "text", name: "unit", label: "单位", optional: true };
const zero: readonly Field[] = [
  optionalNumber("whenZeroOverZero", "零除以零时为", undefined, "缺依据"),
  optionalNumber("whenZeroDivisor", "除数为零时为", undefined, "缺依据"),
];
const many = (name: string, words: string, add: string, each: string): Field => ({
  is: "list",
  name,
  label: words,
  least: 2,
  add,
  each,
  of: { union: "expression" },
});

/** Every quantity that can be worked out from facts. */
export const expressionForms: Union = {
  tag: "op",
  label: "量",
  first: "fact",
  more: [],
  groups: [
    {
      label: "核定数",
      variants: [
        {
          value: "fact",
          name: "核定数",
          about: "本年的核定数",
          fields: [{ is: "fact", name: "key", label: "核定数", types: quantities }],
        },
        {
          value: "prior",
          name: "上年的核定数",
          about: "同一核定数的上年数",
          fields: [{ is: "fact", name: "key", label: "核定数", types: quantities, prior: true }],
        },
        {
          value: "caseCount",
          name: "例数",
          about: "例表里有几例",
          fields: [{ is: "fact", name: "key", label: "例表", types: ["cases"] }],
        },
        {
          value: "constant",
          name: "固定数",
          about: "写定的数",
          fields: [number("value", "数"), unit],
        },
      ],
    },
    {
      label: "计算",
      variants: [
        {
          value: "percentOf",
          name: "占比（%）",
          about: "部分÷全部×100%",
          fields: [expression("part", "部分"), expression("whole", "全部"), label, ...zero],
        },
        {
          value: "subtract",
          name: "相减",
          about: "前数减后数",
          fields: [expression("left", "减"), expression("right", "去"), label, unit],
        },
        {
          value: "divide",
          name: "相除",
          about: "前数除以后数",
          fields: [expression("left", "前数"), expression("right", "除以"), label, unit, ...zero],
        },
        {
          value: "add",
          name: "相加",
          about: "各数之和",
          fields: [many("terms", "各数", "加一个数", "数"), label],
        },
        {
          value: "multiply",
          name: "相乘",
          about: "各数之积",
          fields: [many("factors", "各数", "加一个数", "数"), label],
        },
        { value: "absolute", name: "绝对值", about: "不计正负", fields: [expression("of", "数")] },
        {
          value: "least",
          name: "取小",
          about: "几个数中最小的",
          fields: [many("of", "各数", "加一个数", "数"), label],
        },
        {
          value: "greatest",
          name: "取大",
          about: "几个数中最大的",
          fields: [many("of", "各数", "加一个数", "数"), label],
        },
        {
          value: "round",
          name: "取整、保留小数",
          about: "按规定的位数舍入",
          fields: [
            {
              is: "pick",
              name: "places",
              label: "小数位",
              options: [0, 1, 2, 3, 4, 5, 6].map((places) => [places, `${places}位`] as const),
            },
            {
              is: "pick",
              name: "mode",
              label: "舍入",
              options: [
                ["halfUp", "四舍五入"],
                ["truncate", "去尾"],
                ["up", "进一"],
              ],
            },
            expression("of", "数"),
            label,
          ],
        },
      ],
    },
    {
      label: "统计",
      variants: [
        {
          value: "weightedIndex",
          name: "加权指数",
          about: "Σ权重×份数÷Σ份数，如满意度问卷",
          fields: [
            {
              is: "list",
              name: "items",
              label: "各档",
              least: 1,
              add: "加一档",
              each: "档",
              of: { fields: [number("weight", "权重"), expression("count", "份数")] },
            },
            label,
            unit,
            ...zero,
          ],
        },
        {
          value: "countOf",
          name: "成立的个数",
          about: "几个条件里有几个成立",
          fields: [
            {
              is: "list",
              name: "conditions",
              label: "条件",
              least: 1,
              add: "加一个条件",
              each: "条件",
              of: { union: "condition" },
            },
            label,
            unit,
          ],
        },
        {
          value: "daysAfter",
          name: "距某日的天数",
          about: "日期类核定数在该日之后几天",
          fields: [
            { is: "fact", name: "key", label: "日期", types: ["date"] },
            { is: "date", name: "date", label: "某日" },
            label,
          ],
        },
      ],
    },
  ],
};

/** Every condition over facts. */
export const conditionForms: Union = {
  tag: "op",
  label: "条件",
  first: "yes",
  more: [],
  groups: [
    {
      label: "一个核定数",
      variants: [
        {
          value: "yes",
          name: "为是",
          about: "是否类核定数为是",
          fields: [{ is: "fact", name: "key", label: "核定数", types: ["yesNo"] }],
        },
        {
          value: "is",
          name: "选项为",
          about: "选项类核定数选中某项",
          fields: [
            { is: "fact", name: "key", label: "核定数", types: ["choice"] },
            { is: "choiceOf", name: "choice", label: "为", of: "key" },
          ],
        },
        {
          value: "compare",
          name: "数值比较",
          about: "两个量比大小",
          fields: [
            expression("left", "量"),
            {
              is: "pick",
              name: "relation",
              label: "关系",
              options: [
                ["lt", "小于"],
                ["le", "不高于"],
                ["eq", "等于"],
                ["ge", "不低于"],
                ["gt", "大于"],
              ],
            },
            expression("right", "与"),
          ],
        },
        {
          value: "onOrBefore",
          name: "不晚于某日",
          about: "日期类核定数在该日或之前",
          fields: [
            { is: "fact", name: "key", label: "日期", types: ["date"] },
            { is: "date", name: "date", label: "不晚于" },
          ],
        },
      ],
    },
    {
      label: "组合",
      variants: [
        { value: "not", name: "不成立", about: "条件不成立时", fields: [condition("of", "条件")] },
        {
          value: "all",
          name: "同时成立",
          about: "所有条件都成立",
          fields: [
            {
              is: "list",
              name: "of",
              label: "各条件",
              least: 1,
              add: "加一个条件",
              each: "条件",
              of: { union: "condition" },
            },
          ],
        },
        {
          value: "any",
          name: "任一成立",
          about: "至少一个条件成立",
          fields: [
            {
              is: "list",
              name: "of",
              label: "各条件",
              least: 1,
              add: "加一个条件",
              each: "条件",
              of: { union: "condition" },
            },
          ],
        },
      ],
    },
  ],
};

/** R31: what becomes of a row that does not apply to a department. */
export const policyForms: Union = {
  tag: "policy",
  label: "不适用时",
  first: "rescaled",
  more: [],
  groups: [
    {
      label: "办法",
      variants: [
        { value: "full", name: "得满分", about: "本行计满分。", fields: [] },
        { value: "rescaled", name: "其余折算", about: "本行不计，其余各行得分折算到总分。", fields: [] },
        {
          value: "moved",
          name: "分值移给别的行",
          about: "本行分值按各行分值的比例移给选定的行。",
          fields: [{ is: "rows", name: "to", label: "移给" }],
        },
        {
          value: "table",
          name: "按情形计分",
          about: "第一个成立的情形决定计几分。",
          fields: [
            {
              is: "list",
              name: "cases",
              label: "情形",
              least: 1,
              add: "加一种情形",
              each: "情形",
              of: { fields: [number("points", "计", "分"), condition("when", "条件")] },
            },
          ],
        },
      ],
    },
  ],
};
