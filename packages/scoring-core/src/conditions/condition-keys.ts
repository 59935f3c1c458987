import type { Condition } from "../expression.ts";
import { factKeysOf } from "../expressions/fact-keys-of.ts";

/** Keys of the observations that a condition reads, in reading order. */
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
