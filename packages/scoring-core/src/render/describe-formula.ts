import { spellOut } from "../expressions/name-expression.ts";
import type { Definitions } from "../expressions/name-expression.ts";
import { operandsOf } from "../expressions/operands-of.ts";
import type { Expression } from "../expression.ts";
import type { FormulaRule } from "../rule.ts";
import { expressionNotes, meaning } from "./expression-notes.ts";
import type { Words } from "./rule-statement.ts";

/** 得分=执行率×5÷100 … with every named quantity in it written out. */
export function describeFormula({ score, points }: FormulaRule, definition: Definitions): Words {
  const notes = new Set([...meaningsWithin(score, definition), ...expressionNotes(score, definition)]);
  for (const said of meaning(score, definition)) notes.delete(said);
  return [`得分=${spellOut(score, definition)}，不低于0分，不高于${points}分`, [...notes]];
}

const meaningsWithin = (expression: Expression, definition: Definitions): readonly string[] =>
  operandsOf(expression).flatMap((operand) => [
    ...meaning(operand, definition),
    ...meaningsWithin(operand, definition),
  ]);
