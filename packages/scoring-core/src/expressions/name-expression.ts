import type { Expression } from "../expression.ts";
import type { FactDefinition } from "../framework.ts";
import { againstPrior } from "./against-prior.ts";
import { operandsOf } from "./operands-of.ts";
import { roundingWords } from "./rounding-words.ts";
import { unitOf } from "./unit-of.ts";

/** Facts by key. */
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
    return [...inner, `${name}${roundingWords(expression.mode, expression.places)}`];
  if (expression.op !== "divide" && expression.op !== "percentOf") return inner;
  return [...inner, ...zeroNotes(expression, name, definition)];
}

/** What the quotient is when its divisor is zero, as one sentence; nothing where it has no policy. */
function zeroNotes(
  expression: Extract<Expression, { readonly op: "divide" | "percentOf" }>,
  name: string,
  definition: Definitions,
): readonly string[] {
  const { whenZeroOverZero: both, whenZeroDivisor: divisor } = expression;
  const [above, below] =
    expression.op === "divide" ? [expression.left, expression.right] : [expression.part, expression.whole];
  const unit = unitOf(expression, definition);
  const yearly = againstPrior(below, above);
  const held = yearly === null ? "" : definition(yearly).label;
  const cases = [
    { value: both, words: yearly === null ? `${name}的分子、分母均为0的` : `两年均无${held}的` },
    {
      value: divisor,
      words: yearly === null ? `${both === undefined ? `${name}的` : "只有"}分母为0的` : "上年没有而本年有的",
    },
  ];
  const said = cases.flatMap(({ value, words }, index) => {
    if (value === undefined) return [];
    const counts = value === "0" ? "0" : quantity(value, unit);
    return [`${words}，${index === 0 || both === undefined ? name : ""}按${counts}计`];
  });
  return said.length === 0 ? [] : [said.join("；")];
}
