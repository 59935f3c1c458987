import { explainCondition } from "../conditions/explain-condition.ts";
import { holds } from "../conditions/holds.ts";
import { Lack } from "../engine/lack.ts";
import type { FirstMatchRule, Rule } from "../rule.ts";
import { isAwardOn } from "./is-award-on.ts";
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
  const branches = [...rule.branches, { when: null, rule: rule.otherwise }];
  for (const [index, { when, rule: branch }] of branches.entries()) {
    const met = when === null || holds(when, work);
    if (met instanceof Lack) {
      notes?.rewind(start);
      return noEvidence(rule, met, work, depth);
    }
    if (pen && when !== null && !(met && isAwardOn(branch, when)))
      pen.remark(met ? "measure" : "unused", nameOf(branch, index), explainCondition(when, work, pen));
    if (!met) continue;

    const earned = scorePart(branch, work, depth);
    branches.slice(index + 1).forEach((other, offset) => {
      pen?.remark("unused", nameOf(other.rule, index + 1 + offset), []);
    });
    return earned;
  }
  throw new RangeError("the last branch always holds");
};

const nameOf = (branch: Rule, index: number): string => branch.label ?? `情形${index + 1}`;
