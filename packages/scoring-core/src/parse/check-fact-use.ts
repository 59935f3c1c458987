import type { FactDefinition, FactType } from "../framework.ts";
import type { Check } from "./check.ts";
import { key } from "./check-scalar.ts";
import { clip } from "./place.ts";

const TYPE_NAMES: Readonly<Record<FactType, string>> = {
  amount: "金额",
  count: "数量",
  percent: "百分比",
  date: "日期",
  yesNo: "是否",
  choice: "选项",
  cases: "例表",
};

export const NUMERIC: readonly FactType[] = ["amount", "count", "percent"];

/** The key of a declared fact of one of the given types. */
export function factKey(types: readonly FactType[], prior = false): Check<string> {
  return (value, at) => {
    const name = key(value, at);
    if (name === undefined) return undefined;
    const definition = at.reading.facts.get(name);
    if (definition === undefined)
      return at.add("undefinedFact", `facts 中没有“${clip(name)}”，请先声明这一核定数或改正代码`);
    if (definition === null) return name;
    if (!types.includes(definition.type)) {
      const wanted = types.map((type) => TYPE_NAMES[type]).join("、");
      return at.add("wrongFactType", `这里要${wanted}类核定数，“${name}”是${TYPE_NAMES[definition.type]}`);
    }
    if (prior && definition.priorYear !== true)
      return at.add("undefinedFact", `“${name}”未要求上年数，请在其声明中写 "priorYear": true`);
    return name;
  };
}

export const choicesOf = (definition: FactDefinition | null | undefined): readonly string[] | null =>
  definition?.choices?.map(({ code }) => code) ?? null;
