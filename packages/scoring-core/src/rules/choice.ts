import { explainCondition } from "../conditions/explain-condition.ts";
import { Lack } from "../engine/lack.ts";
import type { ChoiceRule } from "../rule.ts";
import { noEvidence } from "./no-evidence.ts";
import type { ScoreRule } from "./signature.ts";

/** The named outcome earns its points; every outcome that the fact allows has an entry. */
export const scoreChoice: ScoreRule<ChoiceRule> = (rule, work, depth) => {
  const choice = work.facts.text(rule.key);
  if (choice instanceof Lack) return noEvidence(rule, choice, work, depth);
  const award = Object.hasOwn(rule.awards, choice) ? rule.awards[choice] : undefined;
  if (award === undefined) throw new TypeError(`fact ${rule.key}: no award for this choice`);
  const earned = work.decimal(award);
  const pen = work.notes?.pen(rule.clause, depth);
  pen?.points(
    "credit",
    rule.label ?? "计分",
    explainCondition({ op: "is", key: rule.key, choice }, work, pen),
    earned,
    pen.notes.best(work.decimal(rule.points)),
  );
  return earned;
};
