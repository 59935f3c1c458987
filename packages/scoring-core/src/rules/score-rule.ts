import type { Rule } from "../rule.ts";
import { scoreAward } from "./award.ts";
import { scoreChecklist } from "./checklist.ts";
import { scoreChoice } from "./choice.ts";
import { scoreCompare } from "./compare.ts";
import { scoreDeduct } from "./deduct.ts";
import { scoreDeviationTiers } from "./deviation-tiers.ts";
import { scoreDiscretion } from "./discretion.ts";
import { scoreFirstMatch } from "./first-match.ts";
import type { ScoreRule } from "./signature.ts";
import { scoreSum } from "./sum.ts";
import { scoreTiers } from "./tiers.ts";

/** Points of any rule. Composite kinds receive this same function for their parts. */
export const scoreRule: ScoreRule<Rule> = (rule, work, depth, scorePart) => {
  switch (rule.kind) {
    case "award":
      return scoreAward(rule, work, depth, scorePart);
    case "checklist":
      return scoreChecklist(rule, work, depth, scorePart);
    case "tiers":
      return scoreTiers(rule, work, depth, scorePart);
    case "deviationTiers":
      return scoreDeviationTiers(rule, work, depth, scorePart);
    case "choice":
      return scoreChoice(rule, work, depth, scorePart);
    case "compare":
      return scoreCompare(rule, work, depth, scorePart);
    case "deduct":
      return scoreDeduct(rule, work, depth, scorePart);
    case "sum":
      return scoreSum(rule, work, depth, scorePart);
    case "firstMatch":
      return scoreFirstMatch(rule, work, depth, scorePart);
    case "discretion":
      return scoreDiscretion(rule, work, depth, scorePart);
  }
};
