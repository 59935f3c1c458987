import { rowReach } from "../src/examine/reach/row-reach.ts";
import type { FactDefinition, Indicator, Rule } from "../src/index.ts";
import { format } from "../src/number/index.ts";
import { FACTS } from "./arbitrary-case.ts";

const facts = new Map<string, FactDefinition>([
  ...FACTS.map((fact): [string, FactDefinition] => [fact.key, fact]),
  ["share", { key: "share", label: "满意度", type: "percent", unit: "%", max: "100" }],
]);

/** What a row with this rule can earn at worst and at best, over the facts of `FACTS` and a 满意度 of at most 100 %. */
export function reachOf(rule: Rule): string {
  const { worst, best } = rowReach({ code: "R1", rule } as Indicator, facts);
  return `${format(worst)} … ${format(best)}`;
}
