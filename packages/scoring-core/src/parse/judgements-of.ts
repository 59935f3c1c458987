import type { Framework } from "../framework.ts";
import type { DiscretionRule, LevelsRule, Rule } from "../rule.ts";

/** A judgement that the framework may ask a person for: points within a rule's own, with the reason. */
export interface AskedJudgement {
  readonly rule: DiscretionRule | LevelsRule;
  /**
   * False where it depends on the facts, on the other options, or on whether its row applies, whether it is
   * asked at all.
   */
  readonly always: boolean;
}

/** Every judgement of a framework by its key. */
export function judgementsOf(framework: Framework): ReadonlyMap<string, AskedJudgement> {
  const asked = new Map<string, AskedJudgement>();
  for (const { rule, notApplicable, whenNotApplicable } of framework.indicators)
    collect(rule, notApplicable === undefined && whenNotApplicable === undefined, asked);
  return asked;
}

function collect(rule: Rule, always: boolean, asked: Map<string, AskedJudgement>): void {
  switch (rule.kind) {
    case "discretion":
      asked.set(rule.judgement, { rule, always });
      return;
    case "levels":
      // Nobody can judge within a level that is not known.
      asked.set(rule.judgement, { rule, always: false });
      return;
    case "sum":
      for (const part of rule.parts) collect(part, always, asked);
      return;
    case "bestOf":
      for (const option of rule.options) collect(option, false, asked);
      return;
    case "deduct":
      if (rule.base) collect(rule.base, always, asked);
      return;
    case "firstMatch":
      for (const branch of rule.branches) collect(branch.rule, false, asked);
      collect(rule.otherwise, false, asked);
      return;
    case "award":
    case "checklist":
    case "tiers":
    case "deviationTiers":
    case "choice":
    case "compare":
    case "shares":
    case "proportion":
    case "interpolation":
    case "aroundMean":
    case "range":
    case "formula":
  }
}
