import { nameExpression } from "../expressions/name-expression.ts";
import type { Definitions } from "../expressions/name-expression.ts";
import { unitOf } from "../expressions/unit-of.ts";
import { parseDecimal, sum } from "../number/index.ts";
import type { KeptShare, SharesRule } from "../rule.ts";
import { describeCondition } from "./describe-condition.ts";
import { conditionNotes, expressionNotes } from "./expression-notes.ts";
import { weightedShare } from "./points-words.ts";
import type { RuleStatement, Words } from "./rule-statement.ts";

/** One statement an item, with what it is worth. */
export function describeShares(rule: SharesRule, definition: Definitions): readonly RuleStatement[] {
  const all = sum(rule.items.map(({ weight }) => parseDecimal(weight)));
  return rule.items.map(({ label, clause, weight, kept }) => {
    const worth = weightedShare(weight, all, rule.points);
    const [text, notes] = describeKept(kept, worth, definition);
    return { ...(clause === undefined ? {} : { clause }), text: `${label}：${text}`, notes };
  });
}

function describeKept(kept: KeptShare, worth: string, definition: Definitions): Words {
  if (kept.kind === "met")
    return [
      `${describeCondition(kept.when, definition)}，计${worth}，否则不计分`,
      conditionNotes(kept.when, definition),
    ];
  const unit = unitOf(kept.count, definition) || "项";
  const each = kept.each === undefined ? `1/${kept.deadAfter}` : `${kept.each}%`;
  return [
    `计${worth}；${nameExpression(kept.count, definition)}每1${unit}减去其${each}，达到${kept.deadAfter}${unit}的不计分`,
    expressionNotes(kept.count, definition),
  ];
}
