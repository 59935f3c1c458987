import { Lack } from "../engine/lack.ts";
import { parseDecimal } from "../number/index.ts";
import type { DiscretionRule } from "../rule.ts";
import { noEvidence } from "./no-evidence.ts";
import type { ScoreRule } from "./signature.ts";

/** R25: what a person awards, with the reason. Without a judgement the part has no evidence. */
export const scoreDiscretion: ScoreRule<DiscretionRule> = (rule, work, depth) => {
  const judgement = work.judgement(rule.judgement);
  if (judgement === undefined)
    return noEvidence(rule, new Lack([{ key: rule.judgement, why: "notJudged" }]), work, depth);
  const earned = parseDecimal(judgement.awarded);
  const pen = work.notes?.pen(rule.clause, depth);
  const best = pen?.notes.best(work.decimal(rule.points));
  pen?.points("judgement", rule.label ?? "酌情计分", [judgement.reason], earned, best);
  return earned;
};
