import type { ChecklistRule } from "../rule.ts";
import { scoreAward } from "./award.ts";
import type { ScoreRule } from "./signature.ts";
import { addUp } from "./add-up.ts";

/**
 * R02: each item is its own all-or-nothing part and earns its own points. An item without evidence earns
 * nothing; the other items go on.
 */
export const scoreChecklist: ScoreRule<ChecklistRule> = (rule, work, depth, scorePart) => {
  const earned = rule.items.map((item) => scoreAward({ kind: "award", ...item }, work, depth + 1, scorePart));
  return addUp(rule, earned, work, depth);
};
