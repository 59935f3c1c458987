import type { Condition, Relation } from "../expression.ts";
import { known } from "../engine/lack.ts";
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
        `${work.definition(condition.key).label}：${known(work.facts.yes(condition.key)) ? "是" : "否"}`,
      ];
    case "is": {
      const definition = work.definition(condition.key);
      const chosen = known(work.facts.text(condition.key));
      const label = definition.choices?.find(({ code }) => code === chosen)?.label ?? chosen;
      return [`${definition.label}：${label}`];
    }
    case "compare": {
      const left = explainInline(condition.left, work, pen);
      const right = explainInline(condition.right, work, pen);
      const signs = known(holds(condition, work)) ? SIGNS : OPPOSITE_SIGNS;
      return [...left, signs[condition.relation], ...right];
    }
    case "onOrBefore": {
      const held = known(holds(condition, work));
      const definition = work.definition(condition.key);
      const date = known(work.facts.text(condition.key));
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
