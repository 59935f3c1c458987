import type { Rule, StepsLoss } from "../rule.ts";

/** Every steps loss in a rule, in the order of the text. */
export function stepsLossesOf(rule: Rule): readonly StepsLoss[] {
  switch (rule.kind) {
    case "deduct":
      return [
        ...(rule.base ? stepsLossesOf(rule.base) : []),
        ...rule.losses.filter((loss) => loss.kind === "steps"),
      ];
    case "sum":
      return rule.parts.flatMap(stepsLossesOf);
    case "firstMatch":
      return [
        ...rule.branches.flatMap((branch) => stepsLossesOf(branch.rule)),
        ...stepsLossesOf(rule.otherwise),
      ];
    case "award":
    case "checklist":
    case "tiers":
    case "deviationTiers":
    case "choice":
    case "compare":
    case "discretion":
      return [];
  }
}
