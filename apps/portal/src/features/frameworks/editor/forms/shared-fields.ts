import type { Field } from "./field.ts";

/** What the official words leave open and how it was settled. */
export const settles: Field = {
  is: "list",
  name: "settles",
  label: "原文未写明、由本规则明确的",
  least: 0,
  add: "记一处",
  each: "明确",
  of: {
    fields: [
      {
        is: "pick",
        name: "choice",
        label: "所指",
        options: [
          ["stepReading", "不足一步怎样计"],
          ["boundaryOwner", "界限归哪一档"],
          ["aboveRange", "超出范围怎样计"],
          ["zeroDivisor", "除数为零怎样计"],
          ["capScope", "封顶、扣完为止管到哪里"],
          ["order", "先加还是先扣"],
          ["caseMeaning", "什么算一例"],
          ["quantity", "指哪个量、哪一期间"],
        ],
      },
      { is: "text", name: "note", label: "说明", wide: true },
    ],
  },
};

export const reading: Field = {
  is: "pick",
  name: "reading",
  label: "不足一步的",
  options: [
    ["fraction", "按比例计"],
    ["whole", "不计"],
    ["started", "按一步计"],
  ],
};

export const better: Field = {
  is: "pick",
  name: "better",
  label: "方向",
  options: [
    ["higher", "越高越好"],
    ["lower", "越低越好"],
  ],
};

const withoutFact = (name: string, label: string): Field => ({
  is: "pick",
  name,
  label,
  none: "按缺依据计0分",
  options: [
    ["full", "得满分"],
    ["zero", "得0分"],
  ],
});

export const clause: Field = { is: "text", name: "clause", label: "条款号", optional: true, empty: "如①" };
export const partName: Field = { is: "text", name: "label", label: "本项名称", optional: true, wide: true };

/** What every part of a rule may say beside its own. */
export const ruleMore: readonly Field[] = [
  clause,
  partName,
  withoutFact("whenNotApplicable", "核定数都不适用时"),
  withoutFact("whenNotYetDue", "核定数都未到期时"),
  settles,
];
