import { nameExpression, quantity } from "../expressions/name-expression.ts";
import type { Definitions } from "../expressions/name-expression.ts";
import { relationWords } from "../conditions/relation-words.ts";
import { unitOf } from "../expressions/unit-of.ts";
import type { InterpolationRule } from "../rule.ts";
import { expressionNotes } from "./expression-notes.ts";
import { earns } from "./points-words.ts";
import type { Words } from "./rule-statement.ts";

/** 比率为70%不计分，85%计15分，其间按直线内插；低于70%不计分，高于85%计15分. */
export function describeInterpolation(rule: InterpolationRule, definition: Definitions): Words {
  const unit = unitOf(rule.measure, definition);
  const anchors = rule.anchors.map(({ at, points }) => `${quantity(at, unit)}${earns(points)}`);
  const beyond = (side: "below" | "above"): string => {
    const anchor = rule.anchors.at(side === "below" ? 0 : -1);
    const where = relationWords(side === "below" ? "lt" : "gt", unit);
    const points = rule[side] === "hold" ? anchor?.points : "0";
    return `${where}${quantity(anchor?.at ?? "0", unit)}${earns(points ?? "0")}`;
  };
  const between = anchors.length > 2 ? "相邻两点之间按直线内插" : "其间按直线内插";
  return [
    `${nameExpression(rule.measure, definition)}为${anchors.join("，")}，${between}；${beyond("below")}，${beyond("above")}`,
    expressionNotes(rule.measure, definition),
  ];
}
