import { nameExpression } from "../expressions/name-expression.ts";
import type { Definitions } from "../expressions/name-expression.ts";
import { unitOf } from "../expressions/unit-of.ts";
import { stepWords } from "../losses/reading-words.ts";
import type { AroundMeanRule, StepReading } from "../rule.ts";
import { awayWords } from "./away-words.ts";
import { expressionNotes } from "./expression-notes.ts";
import { earns } from "./points-words.ts";
import type { Words } from "./rule-statement.ts";

/** Steps away from a mean are added and taken, so that an incomplete one is not always 扣. */
const INCOMPLETE: Readonly<Record<StepReading, (step: string) => string>> = {
  fraction: (step) => `不足${step}的按比例计`,
  whole: (step) => `不足${step}的部分不计`,
  started: (step) => `不足${step}的按${step}计`,
};

/** 比率与同类平均持平计2分；每高0.1个百分点加0.02分，每低0.1个百分点减0.02分. */
export function describeAroundMean(rule: AroundMeanRule, definition: Definitions): Words {
  const { measure, mean, points, atMean, better, each, reading } = rule;
  const unit = unitOf(measure, definition);
  const step = stepWords(rule, unit);
  const [more, less] = (["above", "below"] as const).map((side) => awayWords(side, unit));
  const [ahead, behind] = better === "higher" ? [more, less] : [less, more];
  return [
    `${nameExpression(measure, definition)}与${nameExpression(mean, definition)}持平${earns(atMean)}；${ahead}${step}加${each}分，${behind}${step}减${each}分`,
    [
      INCOMPLETE[reading](step),
      `加至${points}分为止，减完为止`,
      ...[measure, mean].flatMap((side) => expressionNotes(side, definition)),
    ],
  ];
}
