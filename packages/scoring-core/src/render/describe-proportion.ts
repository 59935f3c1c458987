import { nameExpression } from "../expressions/name-expression.ts";
import type { Definitions } from "../expressions/name-expression.ts";
import type { ProportionRule } from "../rule.ts";
import { expressionNotes } from "./expression-notes.ts";
import { earns } from "./points-words.ts";
import type { Words } from "./rule-statement.ts";

/** 完成率=支出÷预算×100%；得分=完成率×10分，至多计10分 … */
export function describeProportion(rule: ProportionRule, definition: Definitions): Words {
  const { points, better, passLine, whenTargetZero } = rule;
  const [actual, target] = [rule.actual, rule.target].map((side) => {
    const name = nameExpression(side, definition);
    return /[+−×÷]/.test(name) ? `（${name}）` : name;
  });
  const completion = better === "higher" ? `${actual}÷${target}` : `${target}÷${actual}`;
  const share =
    passLine?.above === "rescaled" ? `（完成率−${passLine.at}%）÷（100%−${passLine.at}%）` : "完成率";
  const failed = passLine === undefined ? "" : `；完成率低于${passLine.at}%的不计分`;
  const untargeted = whenTargetZero === undefined ? [] : [`${target}为0的，${earns(whenTargetZero)}`];
  return [
    `完成率=${completion}×100%；得分=${share}×${points}分，完成率至多按100%计${failed}`,
    [
      ...[rule.actual, rule.target].flatMap((side) => expressionNotes(side, definition)),
      ...(better === "higher" ? untargeted : [`${actual}不大于0的，计满分`]),
    ],
  ];
}
