import { bound, condition, expression, type Field, number, optionalNumber, type Union } from "./field.ts";
import { clause, reading, settles } from "./shared-fields.ts";

const label: Field = { is: "text", name: "label", label: "扣分事由", wide: true };
const cap = optionalNumber("cap", "最多扣", "分", "扣完为止");
const lossMore: readonly Field[] = [clause, settles];

/** Every kind of loss. */
export const lossForms: Union = {
  tag: "kind",
  label: "扣法",
  first: "perCase",
  more: lossMore,
  groups: [
    {
      label: "按次、按例",
      variants: [
        {
          value: "perCase",
          name: "每例扣分",
          about: "每发生一例扣几分，可以有免扣的例数。",
          fields: [
            label,
            number("each", "每例扣", "分"),
            optionalNumber("free", "免扣", "例", "没有"),
            cap,
            expression("count", "例数"),
          ],
        },
        {
          value: "flat",
          name: "一次扣分",
          about: "条件成立扣固定的分。",
          fields: [label, number("amount", "扣", "分"), cap, condition("when", "扣分条件")],
        },
        {
          value: "forfeit",
          name: "一票扣完",
          about: "条件成立，本部分不得分。",
          fields: [label, condition("when", "扣完条件")],
        },
      ],
    },
    {
      label: "按数值",
      variants: [
        {
          value: "steps",
          name: "每偏离一步扣分",
          about: "离目标值每差一步扣几分。",
          fields: [
            label,
            number("target", "目标值"),
            {
              is: "pick",
              name: "side",
              label: "扣的一侧",
              options: [
                ["below", "低于目标"],
                ["above", "高于目标"],
                ["both", "两侧都扣"],
              ],
            },
            number("step", "每差"),
            number("each", "扣", "分"),
            reading,
            cap,
            expression("measure", "考核的量"),
            bound("zeroAt", "扣完的界限", "设到某值即扣完"),
          ],
        },
        {
          value: "share",
          name: "按缺的比例扣",
          about: "应有的里缺几分之几，就扣几分之几的分。",
          fields: [
            label,
            number("amount", "全缺扣", "分"),
            number("whenNoneRequired", "无须应有时扣", "分"),
            cap,
            expression("missing", "缺的"),
            expression("required", "应有的"),
          ],
        },
        {
          value: "rate",
          name: "按比率扣",
          about: "比率乘以系数就是扣的分。",
          fields: [
            label,
            number("factor", "系数"),
            cap,
            expression("measure", "比率（%）"),
            bound("zeroFrom", "扣完的界限", "设到某值即扣完"),
          ],
        },
      ],
    },
  ],
};

/** What an item keeps of its share. */
export const keptForms: Union = {
  tag: "kind",
  label: "留法",
  first: "met",
  more: [],
  groups: [
    {
      label: "留法",
      variants: [
        {
          value: "met",
          name: "做到才留",
          about: "条件成立留全部，否则不留。",
          fields: [condition("when", "做到的条件")],
        },
        {
          value: "misses",
          name: "每缺一处少留",
          about: "每缺一处少一份，缺到数就不留。",
          fields: [
            number("deadAfter", "缺到", "处不留"),
            optionalNumber("each", "每处少", "%", "平均"),
            expression("count", "缺的处数"),
          ],
        },
      ],
    },
  ],
};

/** What happens outside a range. */
export const outsideForms: Union = {
  tag: "policy",
  label: "办法",
  first: "zero",
  more: [],
  groups: [
    {
      label: "办法",
      variants: [
        { value: "noLoss", name: "不扣分", about: "", fields: [] },
        { value: "zero", name: "不得分", about: "", fields: [] },
        {
          value: "steps",
          name: "每超出一步扣分",
          about: "",
          fields: [number("step", "每差"), number("each", "扣", "分"), reading],
        },
        { value: "unstated", name: "原文没有规定", about: "落在这里没有依据，体检会指出。", fields: [] },
      ],
    },
  ],
};
