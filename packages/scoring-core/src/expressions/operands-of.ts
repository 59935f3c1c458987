import type { Expression } from "../expression.ts";

/** Direct operands of an expression, left to right; the conditions of a count are none. */
export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case "constant":
    case "fact":
    case "prior":
    case "caseCount":
    case "countOf":
    case "daysAfter":
      return [];
    case "least":
    case "greatest":
      return expression.of;
    case "weightedIndex":
      return expression.items.map(({ count }) => count);
    case "add":
      return expression.terms;
    case "multiply":
      return expression.factors;
    case "subtract":
    case "divide":
      return [expression.left, expression.right];
    case "percentOf":
      return [expression.part, expression.whole];
    case "absolute":
    case "round":
      return [expression.of];
  }
}
