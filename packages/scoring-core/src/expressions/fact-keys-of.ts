import type { Condition, Expression } from "../expression.ts";
import { operandsOf } from "./operands-of.ts";

/** Keys of the observations that an expression reads, in reading order. */
export function factKeysOf(expression: Expression): readonly string[] {
  switch (expression.op) {
    case "fact":
    case "caseCount":
    case "daysAfter":
      return [expression.key];
    case "prior":
      return [`${expression.key}@prior`];
    case "countOf":
      return expression.conditions.flatMap(conditionKeys);
    default:
      return operandsOf(expression).flatMap(factKeysOf);
  }
}

/** The same for a condition. */
export function conditionKeys(condition: Condition): readonly string[] {
  switch (condition.op) {
    case "yes":
    case "is":
    case "onOrBefore":
      return [condition.key];
    case "compare":
      return [...factKeysOf(condition.left), ...factKeysOf(condition.right)];
    case "not":
      return conditionKeys(condition.of);
    case "all":
    case "any":
      return condition.of.flatMap(conditionKeys);
  }
}
