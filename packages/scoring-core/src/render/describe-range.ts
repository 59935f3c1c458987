import { bandWords, relationWords } from "../conditions/relation-words.ts";
import { nameExpression, quantity } from "../expressions/name-expression.ts";
import type { Definitions } from "../expressions/name-expression.ts";
import { unitOf } from "../expressions/unit-of.ts";
import { readingWords, stepWords } from "../losses/reading-words.ts";
import type { Outside, RangeRule } from "../rule.ts";
import { awayWords } from "./away-words.ts";
import { expressionNotes } from "./expression-notes.ts";
import { isWhole } from "./is-whole.ts";
import { earns } from "./points-words.ts";
import type { Words } from "./rule-statement.ts";

/** 人数不少于10人、不多于12人的，计4分；少于10人的，每少1人扣1分；多于12人的，不扣分. */
export function describeRange(rule: RangeRule, definition: Definitions): Words {
  const { measure, from, to, points } = rule;
  const unit = unitOf(measure, definition);
  const inside =
    from === to
      ? `等于${quantity(from, unit)}`
      : bandWords({ from: { at: from, included: true }, to: { at: to, included: true } }, unit);
  const below = `${relationWords("lt", unit)}${quantity(from, unit)}的，${outside(rule.below, awayWords("below", unit), unit)}`;
  const above = `${relationWords("gt", unit)}${quantity(to, unit)}的，${outside(rule.above, awayWords("above", unit), unit)}`;
  const steps = [rule.below, rule.above].filter((side) => side.policy === "steps");
  const readings = steps
    .filter(({ step }) => !(isWhole(measure, definition) && step === "1"))
    .map((side) => readingWords(side.reading, stepWords(side, unit)));
  return [
    `${nameExpression(measure, definition)}${inside}的，${earns(points)}；${below}；${above}`,
    [
      ...new Set(readings),
      ...expressionNotes(measure, definition),
      ...(steps.length === 0 ? [] : ["扣完为止"]),
    ],
  ];
}

function outside(side: Outside, away: string, unit: string): string {
  switch (side.policy) {
    case "noLoss":
      return "不扣分";
    case "zero":
      return "不计分";
    case "steps":
      return `${away}${stepWords(side, unit)}扣${side.each}分`;
    case "unstated":
      return "标准没有写明，无法计分";
  }
}
