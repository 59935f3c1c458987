import type { Expression } from "../expression.ts";
import type { FactDefinition } from "../framework.ts";
import { operandsOf } from "./operands-of.ts";

/** Places that a quantity is written with at least: two for money and percentages, a rounded one its own. */
export function placesOf(expression: Expression, definition: (key: string) => FactDefinition): number {
  switch (expression.op) {
    case "constant":
    case "caseCount":
    case "countOf":
    case "daysAfter":
    case "weightedIndex":
      return 0;
    case "fact":
    case "prior":
      return ["amount", "percent"].includes(definition(expression.key).type) ? 2 : 0;
    case "percentOf":
      return 2;
    case "round":
      return expression.places;
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
    case "absolute":
    case "least":
    case "greatest":
      return operandsOf(expression)
        .map((operand) => placesOf(operand, definition))
        .reduce((most, places) => (places > most ? places : most), 0);
  }
}
