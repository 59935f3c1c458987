import type { FactDefinition } from "../framework.ts";
import { compare, parseDecimal } from "../number/index.ts";
import { list, object, optional, together } from "./check.ts";
import type { Check } from "./check.ts";
import { NUMERIC } from "./check-fact-use.ts";
import { decimal, key, oneOf, text, trueOrFalse } from "./check-scalar.ts";
import { settles } from "./check-settled.ts";
import type { Place } from "./place.ts";

/** The declaration of one fact. */
export const definition: Check<FactDefinition> = object<FactDefinition>(
  {
    key,
    label: text(),
    type: oneOf("amount", "count", "percent", "date", "yesNo", "choice", "cases"),
    unit: text(0),
    min: optional(decimal()),
    max: optional(decimal()),
    priorYear: optional(trueOrFalse),
    choices: optional(list(object<{ code: string; label: string }>({ code: key, label: text() }), 2)),
    yes: optional(text()),
    no: optional(text()),
    caseMeans: optional(text()),
    settles,
  },
  together(["type", "min"], (fact, at) =>
    checkOnlyFor(fact, "min", NUMERIC.includes(fact.type), "只有金额、数量、百分比可设", at),
  ),
  together(["type", "max"], (fact, at) =>
    checkOnlyFor(fact, "max", NUMERIC.includes(fact.type), "只有金额、数量、百分比可设", at),
  ),
  together(["type", "yes", "no"], (fact, at) => {
    for (const answer of ["yes", "no"] as const)
      checkOnlyFor(fact, answer, fact.type === "yesNo", "只有是否类核定数可写是、否各怎么说", at);
    if (fact.type === "yesNo" && (fact.yes === undefined) !== (fact.no === undefined))
      at.at(fact.yes === undefined ? "yes" : "no").add("missingKey", "是、否两种说法须同时写明");
  }),
  together(["type", "caseMeans"], (fact, at) => {
    checkOnlyFor(fact, "caseMeans", fact.type === "cases", "只有例表类核定数可写一例指什么", at);
    if (fact.type === "cases" && fact.caseMeans === undefined)
      at.at("caseMeans").add("missingKey", "例表类核定数须写明一例指什么");
  }),
  together(["min", "max"], (fact, at) => {
    if (compare(parseDecimal(lowestOf(fact)), parseDecimal(fact.max ?? lowestOf(fact))) > 0)
      at.at("max").add("outOfRange", `上限 ${fact.max} 低于下限 ${lowestOf(fact)}`);
  }),
  together(["type", "choices"], (fact, at) => {
    checkOnlyFor(fact, "choices", fact.type === "choice", "只有选项类核定数可列选项", at);
    if (fact.type === "choice" && fact.choices === undefined)
      at.at("choices").add("missingKey", "选项类核定数须列出选项");
    fact.choices?.forEach(({ code }, index) => {
      if (fact.choices?.findIndex((other) => other.code === code) !== index)
        at.at("choices").at(index).at("code").add("duplicate", `选项代码“${code}”重复`);
    });
  }),
);

/** Amounts, counts and percentages are not negative unless the declaration says so. */
export const lowestOf = (fact: Pick<FactDefinition, "min">): string => fact.min ?? "0";

function checkOnlyFor<Name extends "min" | "max" | "choices" | "caseMeans" | "yes" | "no">(
  fact: Pick<FactDefinition, Name>,
  name: Name,
  allowed: boolean,
  message: string,
  at: Place,
): void {
  if (fact[name] !== undefined && !allowed) at.at(name).add("wrongFactType", `${message}，请删去`);
}
