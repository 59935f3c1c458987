import type { Expression } from "../expression.ts";
import type { FactDefinition } from "../framework.ts";

/** Facts by key. */
export type Definitions = (key: string) => FactDefinition;

/** A number with its unit as official text prints it: 95%, 2笔. */
export const quantity = (number: string, unit: string): string => `${number.replace("-", "−")}${unit}`;

/** The name of a quantity, or how it is worked out where it has none. */
export function nameExpression(expression: Expression, definition: Definitions): string {
  if ("label" in expression && expression.label !== undefined && expression.op !== "round")
    return expression.label;
  return spellOut(expression, definition);
}

/** How a quantity is worked out, whatever it is called. */
export function spellOut(expression: Expression, definition: Definitions): string {
  const name = (part: Expression): string => {
    const text = nameExpression(part, definition);
    return /[+−×÷]/.test(text) ? `（${text}）` : text;
  };
  const listed = (parts: readonly Expression[]): string =>
    parts.map((part) => nameExpression(part, definition)).join("，");
  switch (expression.op) {
    case "constant":
      return quantity(expression.value, expression.unit ?? "");
    case "fact":
    case "caseCount":
      return definition(expression.key).label;
    case "prior":
      return `上年${definition(expression.key).label}`;
    case "add":
      return expression.terms.map(name).join("+");
    case "multiply":
      return expression.factors.map(name).join("×");
    case "subtract":
      return `${name(expression.left)}−${name(expression.right)}`;
    case "divide":
      return `${name(expression.left)}÷${name(expression.right)}`;
    case "percentOf":
      return `${name(expression.part)}÷${name(expression.whole)}×100%`;
    case "absolute":
      return `|${nameExpression(expression.of, definition)}|`;
    case "least":
      return `取小（${listed(expression.of)}）`;
    case "greatest":
      return `取大（${listed(expression.of)}）`;
    case "weightedIndex":
      return `加权平均（${expression.items
        .map(({ weight, count }) => `${nameExpression(count, definition)}按${quantity(weight, "")}`)
        .join("，")}）`;
    case "countOf":
      return `所列${expression.conditions.length}种情形中符合的个数`;
    case "daysAfter":
      return `${definition(expression.key).label}晚于${expression.date}的天数`;
    case "round":
      return nameExpression(expression.of, definition);
  }
}
