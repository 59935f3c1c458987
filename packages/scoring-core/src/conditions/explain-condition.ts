import type { Condition, Relation } from "../expression.ts";
import type { Pen } from "../engine/notes.ts";
import type { Work } from "../engine/work.ts";
import { explainInline } from "../expressions/explain.ts";
import type { Formula } from "../scorecard.ts";
import { holds } from "./holds.ts";

export const SIGNS: Readonly<Record<Relation, string>> = { lt: "<", le: "≤", eq: "=", ge: "≥", gt: ">" };
const OPPOSITE_SIGNS: Readonly<Record<Relation, string>> = { lt: "≥", le: ">", eq: "≠", ge: "<", gt: "≤" };

/** What is the case, with the numbers in it: always a true statement, also when the condition fails. */
export function explainCondition(condition: Condition, work: Work, pen: Pen): Formula {
  switch (condition.op) {
    case "yes":
      return [
        `${work.definition(condition.key).label}：${work.facts.yes(condition.key) === true ? "是" : "否"}`,
      ];
    case "is": {
      const definition = work.definition(condition.key);
      const chosen = work.facts.text(condition.key);
      const label = definition.choices?.find(({ code }) => code === chosen)?.label ?? String(chosen);
      return [`${definition.label}：${label}`];
    }
    case "compare": {
      const left = explainInline(condition.left, work, pen);
      const right = explainInline(condition.right, work, pen);
      const signs = holds(condition, work) === true ? SIGNS : OPPOSITE_SIGNS;
      return [...left, signs[condition.relation], ...right];
    }
    case "onOrBefore": {
      const held = holds(condition, work) === true;
      const definition = work.definition(condition.key);
      const date = String(work.facts.text(condition.key));
      return [`${definition.label}：${date}，${held ? "不晚于" : "晚于"}${condition.date}`];
    }
    case "not":
      return explainCondition(condition.of, work, pen);
    case "all":
    case "any":
      return condition.of.flatMap((term, index) => [
        ...(index === 0 ? [] : ["；"]),
        ...explainCondition(term, work, pen),
      ]);
  }
}
