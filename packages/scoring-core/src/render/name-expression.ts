import type { Expression } from "../expression.ts";
import type { FactDefinition } from "../framework.ts";
import { operandsOf } from "../expressions/operands-of.ts";
import { roundingWords } from "../expressions/rounding-words.ts";
import { unitOf } from "../expressions/unit-of.ts";

/** Facts by key, as `describeRule` needs them. */
export type Definitions = (key: string) => FactDefinition;

/** A number with its unit as official text prints it: 95%, 2笔. */
export const quantity = (number: string, unit: string): string => `${number.replace("-", "−")}${unit}`;

/** The name of a quantity, or how it is worked out where it has none. */
export function nameExpression(expression: Expression, definition: Definitions): string {
  if ("label" in expression && expression.label !== undefined && expression.op !== "round")
    return expression.label;
  const name = (part: Expression): string => {
    const text = nameExpression(part, definition);
    return /[+−×÷]/.test(text) ? `（${text}）` : text;
  };
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
    case "round":
      return nameExpression(expression.of, definition);
  }
}

/** What an expression declares beyond its formula: roundings and zero divisors. */
export function expressionNotes(expression: Expression, definition: Definitions): readonly string[] {
  const inner = operandsOf(expression).flatMap((operand) => expressionNotes(operand, definition));
  const name = nameExpression(expression, definition);
  if (expression.op === "round")
    return [...inner, `${name}：${roundingWords(expression.mode, expression.places)}`];
  if (expression.op !== "divide" && expression.op !== "percentOf") return inner;
  const unit = unitOf(expression, definition);
  const { whenZeroOverZero: both, whenZeroDivisor: divisor } = expression;
  return [
    ...inner,
    ...(both === undefined ? [] : [`${name}的分子、分母都为零：按${quantity(both, unit)}计`]),
    ...(divisor === undefined ? [] : [`${name}的分母为零：按${quantity(divisor, unit)}计`]),
  ];
}
