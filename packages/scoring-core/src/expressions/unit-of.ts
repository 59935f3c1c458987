import type { Expression } from "../expression.ts";
import type { FactDefinition } from "../framework.ts";
import { operandsOf } from "./operands-of.ts";

export const PERCENT = "%";
export const PERCENTAGE_POINTS = "个百分点";
const DAYS = "天";

/** A difference of percentages is written in 百分点. */
export const unitOfDifference = (unit: string): string => (unit === PERCENT ? PERCENTAGE_POINTS : unit);

/** The unit that an expression's value is written in; empty for plain numbers. */
export function unitOf(expression: Expression, definition: (key: string) => FactDefinition): string {
  switch (expression.op) {
    case "constant":
      return expression.unit ?? "";
    case "fact":
    case "prior":
    case "caseCount":
      return definition(expression.key).unit;
    case "percentOf":
      return PERCENT;
    case "divide":
    case "weightedIndex":
    case "countOf":
      return expression.unit ?? "";
    case "daysAfter":
      return DAYS;
    case "subtract":
      return expression.unit ?? unitOfDifference(unitOf(expression.left, definition));
    case "add":
    case "multiply":
    case "absolute":
    case "least":
    case "greatest":
    case "round":
      return (
        operandsOf(expression)
          .map((operand) => unitOf(operand, definition))
          .find((unit) => unit !== "") ?? ""
      );
  }
}
