import { conditionKeys } from "../conditions/condition-keys.ts";
import type { Expression } from "../expression.ts";
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
