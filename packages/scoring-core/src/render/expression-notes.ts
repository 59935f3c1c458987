import { againstPrior } from "../expressions/against-prior.ts";
import { nameExpression, quantity, spellOut } from "../expressions/name-expression.ts";
import type { Definitions } from "../expressions/name-expression.ts";
import { operandsOf } from "../expressions/operands-of.ts";
import { roundingWords } from "../expressions/rounding-words.ts";
import { unitOf } from "../expressions/unit-of.ts";
import type { Condition, Expression, ZeroPolicy } from "../expression.ts";
import { describeCondition } from "./describe-condition.ts";

/** What an expression declares beyond its name: what is counted, roundings and zero divisors. */
export function expressionNotes(expression: Expression, definition: Definitions): readonly string[] {
  const inner = operandsOf(expression).flatMap((operand) => expressionNotes(operand, definition));
  const name = nameExpression(expression, definition);
  switch (expression.op) {
    case "round":
      return [...inner, `${name}${roundingWords(expression.mode, expression.places)}`];
    case "divide":
    case "percentOf":
      return [...inner, ...zeroNotes(expression, name, definition)];
    case "weightedIndex": {
      const zero: ZeroWords = [null, `${name}的数量合计为0的`];
      const said = sayZero(expression, zero, name, unitOf(expression, definition));
      return [...inner, ...meaning(expression, definition), ...said];
    }
    case "countOf": {
      const counted = expression.conditions.map((condition) => describeCondition(condition, definition));
      const lead = expression.label === undefined ? "所列情形：" : `${name}指符合下列情形的个数：`;
      const more = expression.conditions.flatMap((condition) => conditionNotes(condition, definition));
      return [`${lead}${counted.join("；")}`, ...more];
    }
    case "least":
    case "greatest":
    case "daysAfter":
      return [...inner, ...meaning(expression, definition)];
    case "constant":
    case "fact":
    case "prior":
    case "caseCount":
    case "add":
    case "subtract":
    case "multiply":
    case "absolute":
      return inner;
  }
}

/** What the quantities in a condition declare. */
export function conditionNotes(condition: Condition, definition: Definitions): readonly string[] {
  switch (condition.op) {
    case "compare":
      return [
        ...expressionNotes(condition.left, definition),
        ...expressionNotes(condition.right, definition),
      ];
    case "not":
      return conditionNotes(condition.of, definition);
    case "all":
    case "any":
      return condition.of.flatMap((term) => conditionNotes(term, definition));
    case "yes":
    case "is":
    case "onOrBefore":
      return [];
  }
}

/** How a quantity that is called by a name is worked out: 逾期天数=印发日期晚于2024-02-29的天数. */
export function meaning(expression: Expression, definition: Definitions): readonly string[] {
  const name = nameExpression(expression, definition);
  const worked = spellOut(expression, definition);
  return name === worked ? [] : [`${name}=${worked}`];
}

/** What the quotient is when its divisor is zero, as one sentence; nothing where it has no policy. */
function zeroNotes(
  expression: Extract<Expression, { readonly op: "divide" | "percentOf" }>,
  name: string,
  definition: Definitions,
): readonly string[] {
  const both = expression.whenZeroOverZero;
  const [above, below] =
    expression.op === "divide" ? [expression.left, expression.right] : [expression.part, expression.whole];
  const yearly = againstPrior(below, above);
  const held = yearly === null ? "" : definition(yearly).label;
  const words: ZeroWords = [
    yearly === null ? `${name}的分子、分母均为0的` : `两年均无${held}的`,
    yearly === null ? `${both === undefined ? `${name}的` : "只有"}分母为0的` : "上年没有而本年有的",
  ];
  return sayZero(expression, words, name, unitOf(expression, definition));
}

/** How 0 ÷ 0, null where it is nothing special, and any other zero divisor are called. */
type ZeroWords = readonly [both: string | null, divisor: string];

function sayZero(
  { whenZeroOverZero: both, whenZeroDivisor: divisor }: ZeroPolicy,
  [bothWords, divisorWords]: ZeroWords,
  name: string,
  unit: string,
): readonly string[] {
  const counts = (value: string) => (value === "0" ? "0" : quantity(value, unit));
  if (bothWords === null) {
    const value = both ?? divisor;
    return value === undefined ? [] : [`${divisorWords}，按${counts(value)}计`];
  }
  const first = both === undefined ? [] : [`${bothWords}，${name}按${counts(both)}计`];
  const second =
    divisor === undefined ? [] : [`${divisorWords}，${both === undefined ? name : ""}按${counts(divisor)}计`];
  const said = [...first, ...second];
  return said.length === 0 ? [] : [said.join("；")];
}
