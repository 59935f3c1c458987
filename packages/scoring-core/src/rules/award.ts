import { explainCondition } from "../conditions/explain-condition.ts";
import { holds } from "../conditions/holds.ts";
import { Lack } from "../engine/lack.ts";
import { ZERO } from "../number/index.ts";
import type { AwardRule } from "../rule.ts";
import { noEvidence } from "./no-evidence.ts";
import type { ScoreRule } from "./signature.ts";

/** R01: full points when the condition holds, otherwise zero. */
export const scoreAward: ScoreRule<AwardRule> = (rule, work, depth) => {
  const met = holds(rule.when, work);
  if (met instanceof Lack) return noEvidence(rule, met, work, depth);
  const earned = met ? work.decimal(rule.points) : ZERO;
  const pen = work.notes?.pen(rule.clause, depth);
  if (pen) {
    const formula = [...explainCondition(rule.when, work, pen), ...(met ? [] : ["，不计"])];
    pen.points("credit", rule.label ?? "计分", formula, earned, pen.notes.best(work.decimal(rule.points)));
  }
  return earned;
};
