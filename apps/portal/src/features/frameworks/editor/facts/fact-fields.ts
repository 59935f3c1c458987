import { factTypeLabels } from "@hengji/contracts";
import type { FactDefinition, FactType } from "@hengji/scoring-core";
import type { Field } from "../forms/field.ts";
import { optionalNumber } from "../forms/field.ts";
import { settles } from "../forms/shared-fields.ts";
import { blankFact } from "../model/new-row.ts";

const yes = [[true, "也要上年数"]] as const;

/** What is said of a fact of this type; `types` are those that it may be. */
export function factFields(type: FactType, types: readonly FactType[]): readonly Field[] {
  const numeric = type === "amount" || type === "count" || type === "percent";
  return [
    { is: "text", name: "label", label: "名称", wide: true },
    {
      is: "pick",
      name: "type",
      label: "类型",
      options: types.map((one) => [one, factTypeLabels[one]] as const),
    },
    ...(numeric || type === "cases" ? [{ is: "text", name: "unit", label: "单位" } as const] : []),
    ...(numeric
      ? [
          optionalNumber("min", "不低于", undefined, "0"),
          optionalNumber("max", "不高于", undefined, "不限"),
          { is: "pick", name: "priorYear", label: "上年", none: "只要本年数", options: yes } as const,
        ]
      : []),
    ...(type === "yesNo"
      ? [
          { is: "text", name: "yes", label: "“是”说成", optional: true, empty: "是", wide: true } as const,
          { is: "text", name: "no", label: "“否”说成", optional: true, empty: "否", wide: true } as const,
        ]
      : []),
    ...(type === "cases" ? [{ is: "text", name: "caseMeans", label: "一例指", wide: true } as const] : []),
    ...(type === "choice" ? [choices] : []),
  ];
}

const choices: Field = {
  is: "list",
  name: "choices",
  label: "选项",
  least: 2,
  add: "加一个选项",
  each: "选项",
  of: { fields: [{ is: "text", name: "label", label: "说成", wide: true }] },
};

/** What the words leave open of the fact itself. */
export const factMore: readonly Field[] = [settles];

export const allTypes = Object.keys(factTypeLabels) as FactType[];

/** The fact after a change in its form: another type begins anew, a choice gets a code. */
export function changedFact(next: FactDefinition, before: FactDefinition): FactDefinition {
  if (next.type !== before.type) return { ...blankFact(before.key, next.type), label: next.label };
  return next.choices ? { ...next, choices: coded(next.choices) } : next;
}

type Choices = NonNullable<FactDefinition["choices"]>;
function coded(given: Choices): Choices {
  const taken = new Set(given.map(({ code }) => code));
  return given.map((choice) => {
    if (choice.code) return choice;
    const code = letters.find((letter) => !taken.has(letter)) ?? `c${taken.size + 1}`;
    taken.add(code);
    return { ...choice, code };
  });
}
const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
