import type { Expression } from "../expression.ts";
import { operandsOf } from "./operands-of.ts";

/** Keys of the observations that an expression reads, in reading order. */
export function factKeysOf(expression: Expression): readonly string[] {
  if (expression.op === "fact" || expression.op === "caseCount") return [expression.key];
  if (expression.op === "prior") return [`${expression.key}@prior`];
  return operandsOf(expression).flatMap(factKeysOf);
}
