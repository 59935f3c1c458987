import { relationWords } from "../conditions/relation-words.ts";
import type { Condition } from "../expression.ts";
import { nameExpression } from "../expressions/name-expression.ts";
import type { Definitions } from "../expressions/name-expression.ts";
import { unitOf } from "../expressions/unit-of.ts";

/** A condition as a clause of official text. */
export function describeCondition(condition: Condition, definition: Definitions): string {
  switch (condition.op) {
    case "yes":
      return definition(condition.key).yes ?? definition(condition.key).label;
    case "is": {
      const { label, choices } = definition(condition.key);
      const choice = choices?.find(({ code }) => code === condition.choice)?.label ?? condition.choice;
      return `${label}为${choice}`;
    }
    case "compare": {
      const left = nameExpression(condition.left, definition);
      const words = relationWords(condition.relation, unitOf(condition.left, definition));
      return `${left}${words}${nameExpression(condition.right, definition)}`;
    }
    case "onOrBefore":
      return `${definition(condition.key).label}不晚于${condition.date}`;
    case "not":
      return (
        (condition.of.op === "yes" ? definition(condition.of.key).no : undefined) ??
        `不符合“${describeCondition(condition.of, definition)}”`
      );
    case "all":
      return condition.of.map((term) => describeCondition(term, definition)).join("，且");
    case "any":
      return condition.of.map((term) => describeCondition(term, definition)).join("，或");
  }
}
