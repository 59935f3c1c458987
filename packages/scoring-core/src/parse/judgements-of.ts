import type { Framework } from "../framework.ts";
import type { DiscretionRule, Rule } from "../rule.ts";

/** A judgement that the framework may ask a person for. */
export interface AskedJudgement {
  readonly rule: DiscretionRule;
  /** False where it depends on the facts, or on a row that does not apply, whether it is asked at all. */
  readonly always: boolean;
}

/** Every judgement of a framework by its key. */
export function judgementsOf(framework: Framework): ReadonlyMap<string, AskedJudgement> {
  const asked = new Map<string, AskedJudgement>();
  for (const { rule, notApplicable } of framework.indicators)
    collect(rule, notApplicable === undefined, asked);
  return asked;
}

function collect(rule: Rule, always: boolean, asked: Map<string, AskedJudgement>): void {
  switch (rule.kind) {
    case "discretion":
      asked.set(rule.judgement, { rule, always });
      return;
    case "sum":
      for (const part of rule.parts) collect(part, always, asked);
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
  }
}
