import type { Condition, Decimal, Expression } from "./expression.ts";

/**
 * The rule algebra. A *rule* earns points, a *loss* takes them; every rule states the points it can earn
 * at best and its result is clamped to [0, points]. A cap therefore always belongs to the smallest part
 * it is written under: the part's own `points`, or a loss's own `cap`.
 */
export type Rule =
  | AwardRule
  | ChecklistRule
  | TiersRule
  | DeviationTiersRule
  | ChoiceRule
  | CompareRule
  | DeductRule
  | SumRule
  | FirstMatchRule
  | DiscretionRule;

export interface RuleBase {
  /** Best score of this part. */
  readonly points: Decimal;
  /** Mark of the clause in the official text, for example "①". */
  readonly clause?: string;
  /** Short name of the part as the derivation prints it. */
  readonly label?: string;
}

/** R01: all or nothing. */
export interface AwardRule extends RuleBase {
  readonly kind: "award";
  readonly when: Condition;
}

/** R02: each item that is met earns its own points; the items' points sum to `points`. */
export interface ChecklistRule extends RuleBase {
  readonly kind: "checklist";
  readonly items: readonly {
    readonly label: string;
    readonly clause?: string;
    readonly points: Decimal;
    readonly when: Condition;
  }[];
}

export interface Bound {
  readonly at: Decimal;
  readonly included: boolean;
}

/** One band; a side without a bound is open to infinity. */
export interface Tier {
  readonly from?: Bound;
  readonly to?: Bound;
  readonly points: Decimal;
}

/** R11, R17: a lookup on bands that neither overlap nor leave a gap. */
export interface TiersRule extends RuleBase {
  readonly kind: "tiers";
  readonly measure: Expression;
  readonly tiers: readonly Tier[];
}

/** R12: the same on |measure − target|. */
export interface DeviationTiersRule extends RuleBase {
  readonly kind: "deviationTiers";
  readonly measure: Expression;
  readonly target: Decimal;
  readonly tiers: readonly Tier[];
}

/** A named outcome earns its points (全部整改 2, 部分整改 1, 未整改 0). */
export interface ChoiceRule extends RuleBase {
  readonly kind: "choice";
  readonly key: string;
  readonly awards: Readonly<Record<string, Decimal>>;
}

/** R20: this year against the year before. */
export interface CompareRule extends RuleBase {
  readonly kind: "compare";
  readonly current: Expression;
  readonly previous: Expression;
  readonly lower: Decimal;
  readonly equal: Decimal;
  readonly higher: Decimal;
}

/** Starts from `base` (or from full points) and takes losses in order; 扣完为止. */
export interface DeductRule extends RuleBase {
  readonly kind: "deduct";
  readonly base?: Rule;
  readonly losses: readonly Loss[];
}

/** Parts scored on their own and added; the parts' points sum to `points`. */
export interface SumRule extends RuleBase {
  readonly kind: "sum";
  readonly parts: readonly Rule[];
}

/** The first branch whose condition holds decides. */
export interface FirstMatchRule extends RuleBase {
  readonly kind: "firstMatch";
  readonly branches: readonly { readonly when: Condition; readonly rule: Rule }[];
  readonly otherwise: Rule;
}

/** R25: a person awards within [0, points] and writes the reason; no computation. */
export interface DiscretionRule extends RuleBase {
  readonly kind: "discretion";
  /** Key of the judgement that supplies the points. */
  readonly judgement: string;
}

/** How an incomplete step counts: in proportion, not at all, or as a whole one. */
export type StepReading = "fraction" | "whole" | "started";

export type Loss = FlatLoss | PerCaseLoss | StepsLoss | ShareLoss | RateLoss | ForfeitLoss;

export interface LossBase {
  readonly label: string;
  readonly clause?: string;
  /** Most that this loss may take; without it only the part's points limit it. */
  readonly cap?: Decimal;
}

/** A fixed amount when the condition holds. */
export interface FlatLoss extends LossBase {
  readonly kind: "flat";
  readonly when: Condition;
  readonly amount: Decimal;
}

/** R05, R07, R08: each case above the free allowance costs `each`. */
export interface PerCaseLoss extends LossBase {
  readonly kind: "perCase";
  readonly count: Expression;
  readonly each: Decimal;
  readonly free?: Decimal;
}

/** R09, R10, R13, R18: each `step` away from the target costs `each`. */
export interface StepsLoss extends LossBase {
  readonly kind: "steps";
  readonly measure: Expression;
  readonly target: Decimal;
  readonly side: "below" | "above" | "both";
  readonly step: Decimal;
  readonly each: Decimal;
  readonly reading: StepReading;
  /** At or beyond this value nothing of the part is left (a cliff). */
  readonly zeroAt?: Bound;
}

/** R16: missing ÷ required × amount. */
export interface ShareLoss extends LossBase {
  readonly kind: "share";
  readonly missing: Expression;
  readonly required: Expression;
  readonly amount: Decimal;
  /** Loss when nothing is required at all. */
  readonly whenNoneRequired: Decimal;
}

/** R22: a rate in % above zero costs rate × factor (rate as a fraction); nothing is left from `zeroFrom`. */
export interface RateLoss extends LossBase {
  readonly kind: "rate";
  readonly measure: Expression;
  readonly factor: Decimal;
  readonly zeroFrom?: Bound;
}

/** R27: one event and nothing of the part is left. */
export interface ForfeitLoss extends LossBase {
  readonly kind: "forfeit";
  readonly when: Condition;
}
