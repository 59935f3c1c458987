import { explainCondition } from "../conditions/explain-condition.ts";
import { holds } from "../conditions/holds.ts";
import { Lack } from "../engine/lack.ts";
import type { FirstMatchRule, Rule } from "../rule.ts";
import { noEvidence } from "./no-evidence.ts";
import type { ScoreRule } from "./signature.ts";

/**
 * The first branch whose condition holds decides; conditions after it are not asked, so what only they
 * need may be missing. A gap in a condition that is asked leaves the whole rule without evidence.
 */
export const scoreFirstMatch: ScoreRule<FirstMatchRule> = (rule, work, depth, scorePart) => {
  const { notes } = work;
  const pen = notes?.pen(rule.clause, depth);
  const start = notes?.lines.length ?? 0;
  let chosen: Rule | null = null;
  for (const [index, { when, rule: branch }] of rule.branches.entries()) {
    const label = branch.label ?? `情形${index + 1}`;
    if (chosen !== null) {
      pen?.remark("unused", label, []);
      continue;
    }
    const met = holds(when, work);
    if (met instanceof Lack) {
      notes?.rewind(start);
      return noEvidence(rule, met, work, depth);
    }
    if (met) chosen = branch;
    pen?.remark(met ? "measure" : "unused", label, explainCondition(when, work, pen));
  }
  if (chosen !== null) pen?.remark("unused", rule.otherwise.label ?? "其他情形", []);
  return scorePart(chosen ?? rule.otherwise, work, depth);
};
