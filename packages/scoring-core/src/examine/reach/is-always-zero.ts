import type { Expression } from "../../expression.ts";
import type { FactDefinition } from "../../framework.ts";
import { isZero } from "../../number/index.ts";
import { isPoint } from "./range.ts";
import { rangeOf } from "./range-of.ts";
import { worldOf } from "./world.ts";

/** Whether a quantity is zero whatever its facts are found to be. */
export function isAlwaysZero(expression: Expression, facts: ReadonlyMap<string, FactDefinition>): boolean {
  const range = rangeOf(expression, worldOf(facts));
  return isPoint(range) && range.low !== null && isZero(range.low.at);
}
