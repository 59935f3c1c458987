import type { Expression } from "../expression.ts";
import type { Definitions } from "../expressions/name-expression.ts";

/** True for what has no fraction, so that no step of one can be incomplete. */
export function isWhole(measure: Expression, definition: Definitions): boolean {
  switch (measure.op) {
    case "fact":
      return definition(measure.key).type === "count";
    case "round":
      return measure.places === 0;
    case "caseCount":
    case "countOf":
    case "daysAfter":
      return true;
    default:
      return false;
  }
}
