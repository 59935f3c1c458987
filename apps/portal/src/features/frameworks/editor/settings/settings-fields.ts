import { condition, type Field, number, optionalNumber } from "../forms/field.ts";

/** The table's name, year, total and rounding. */
export const headFields: readonly Field[] = [
  { is: "text", name: "name", label: "名称", wide: true },
  number("total", "总分", "分"),
];

export const roundingFields: readonly Field[] = [
  {
    is: "pick",
    name: "places",
    label: "得分保留",
    options: [0, 1, 2, 3, 4].map((places) => [places, places === 0 ? "整数" : `${places}位小数`] as const),
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
];

const list = (
  name: string,
  label: string,
  add: string,
  each: string,
  fields: readonly Field[],
  least = 0,
): Field => ({ is: "list", name, label, least, add, each, of: { fields } });

/** Grades from best to worst. */
export const gradeFields: Field = list(
  "grades",
  "等次（由高到低，末一等从0起）",
  "加一个等次",
  "等次",
  [
    { is: "text", name: "label", label: "等次" },
    number("from", "从", "分"),
    {
      is: "pick",
      name: "included",
      label: "界限",
      none: "含",
      options: [[false, "不含"]],
    },
    optionalNumber("to", "原表写到", "分", "没写"),
  ],
  1,
);

/** What may be said of the total beside the sum of the rows. */
export const totalFields: readonly Field[] = [
  {
    is: "group",
    name: "extras",
    label: "加减分限额",
    add: "设加分项、扣分项的限额",
    fields: [
      optionalNumber("bonusAtMost", "加分合计至多", "分", "不限"),
      optionalNumber("penaltyAtMost", "扣分合计至多", "分", "不限"),
      number("totalAtMost", "总分至多", "分"),
    ],
  },
  list("totalCaps", "总分封顶", "加一种封顶", "封顶", [
    { is: "text", name: "label", label: "事由", wide: true },
    number("atMost", "总分至多", "分"),
    condition("when", "条件"),
  ]),
  list("weights", "一级、二级按权重计（不写的为各行之和）", "加一个权重", "权重", [
    { is: "text", name: "heading", label: "一级或“一级/二级”", wide: true },
    number("weight", "权重", "分"),
  ]),
  list("printedHeadings", "原表印的小计（只供体检核对）", "加一个小计", "小计", [
    { is: "text", name: "heading", label: "一级或“一级/二级”", wide: true },
    number("points", "印作", "分"),
  ]),
];
