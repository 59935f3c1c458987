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
  | DiscretionRule
  | SharesRule
  | ProportionRule
  | InterpolationRule
  | AroundMeanRule
  | RangeRule
  | FormulaRule
  | BestOfRule
  | LevelsRule;

/** A choice that the official words leave open and a rule settles by a reading. */
export type OpenChoice =
  /** How an incomplete step counts. */
  | "stepReading"
  /** Which of two bands owns the value they share. */
  | "boundaryOwner"
  /** What happens beyond the range that the words cover. */
  | "aboveRange"
  /** What a ratio means when its divisor is zero. */
  | "zeroDivisor"
  /** Which part a cap, or 扣完为止, belongs to. */
  | "capScope"
  /** Whether credits or deductions come first. */
  | "order"
  /** What counts as one case (例). */
  | "caseMeaning"
  /** Which quantity is meant, over which period or base. */
  | "quantity";

export interface Settled {
  readonly choice: OpenChoice;
  /** What the words say and what was chosen, for the person who publishes the table. */
  readonly note: string;
}

/**
 * What a part earns when a fact that it needs does not apply, or is not yet due. Without a policy it has no
 * evidence: zero, and the gap is named.
 */
export type WithoutFact = "full" | "zero";

export interface RuleBase {
  /** Best score of this part. */
  readonly points: Decimal;
  /** Mark of the clause in the official text, for example "①". */
  readonly clause?: string;
  /** Short name of the part as the derivation prints it. */
  readonly label?: string;
  /** R31b: every fact that the part lacks does not apply. */
  readonly whenNotApplicable?: WithoutFact;
  /** R32: every fact that the part lacks is not yet due (暂不扣分); the row is marked provisional. */
  readonly whenNotYetDue?: WithoutFact;
  readonly settles?: readonly Settled[];
}

/** R01: all or nothing. */
export interface AwardRule extends RuleBase {
  readonly kind: "award";
  readonly when: Condition;
}

/** R02: each item that is met earns its own points; the items' points sum to `points`. */
export interface ChecklistRule extends RuleBase {
  readonly kind: "checklist";
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistItem extends RuleBase {
  readonly label: string;
  readonly when: Condition;
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

/** R03, R04: the points are shared out by weight; an item that misses something keeps part of its share. */
export interface SharesRule extends RuleBase {
  readonly kind: "shares";
  readonly items: readonly ShareItem[];
}

export interface ShareItem {
  readonly label: string;
  readonly clause?: string;
  /** The item's share is points × weight ÷ the sum of all weights. */
  readonly weight: Decimal;
  readonly kept: KeptShare;
}

export type KeptShare =
  /** The whole share or nothing. */
  | { readonly kind: "met"; readonly when: Condition }
  /** Each miss takes `each` % of the share, without `each` 1/`deadAfter` of it; `deadAfter` misses take all. */
  | {
      readonly kind: "misses";
      readonly count: Expression;
      readonly deadAfter: Decimal;
      readonly each?: Decimal;
    };

/** R14, R15, R36: points × completion, at most all of them. */
export interface ProportionRule extends RuleBase {
  readonly kind: "proportion";
  readonly actual: Expression;
  readonly target: Expression;
  /** Completion is actual ÷ target, or target ÷ actual where less is better. */
  readonly better: "higher" | "lower";
  /** Below this completion, in %, nothing; from it on the completion itself, or (c − at) ÷ (100 − at). */
  readonly passLine?: { readonly at: Decimal; readonly above: "proportional" | "rescaled" };
  /** Points when the target is zero and more is better; without it there is no evidence. */
  readonly whenTargetZero?: Decimal;
}

/** R34: linear between neighbouring anchors, which rise by `at`. */
export interface InterpolationRule extends RuleBase {
  readonly kind: "interpolation";
  readonly measure: Expression;
  readonly anchors: readonly { readonly at: Decimal; readonly points: Decimal }[];
  /** Before the first and beyond the last anchor: its points, or nothing. */
  readonly below: "hold" | "zero";
  readonly above: "hold" | "zero";
}

/** R33: `atMean` at the peers' mean, `each` more or less for every step away from it. */
export interface AroundMeanRule extends RuleBase {
  readonly kind: "aroundMean";
  readonly measure: Expression;
  readonly mean: Expression;
  readonly atMean: Decimal;
  readonly better: "higher" | "lower";
  readonly step: Decimal;
  readonly each: Decimal;
  readonly reading: StepReading;
}

/** R19: full points within [from, to]; each side outside has its own policy. */
export interface RangeRule extends RuleBase {
  readonly kind: "range";
  readonly measure: Expression;
  readonly from: Decimal;
  readonly to: Decimal;
  readonly below: Outside;
  readonly above: Outside;
}

export type Outside =
  | { readonly policy: "noLoss" }
  | { readonly policy: "zero" }
  | {
      readonly policy: "steps";
      readonly step: Decimal;
      readonly each: Decimal;
      readonly reading: StepReading;
    }
  /** The words are silent: a value there has no evidence, and examination says so. */
  | { readonly policy: "unstated" };

/** R35: a quantity worked out from facts is the score. */
export interface FormulaRule extends RuleBase {
  readonly kind: "formula";
  readonly score: Expression;
}

/** R37: the option that gives the most (择高); an option without evidence gives nothing. */
export interface BestOfRule extends RuleBase {
  readonly kind: "bestOf";
  readonly options: readonly Rule[];
}

/** R26: the level reached sets the interval, a person awards within it and writes the reason. */
export interface LevelsRule extends RuleBase {
  readonly kind: "levels";
  /** A fact of type choice: the level reached. */
  readonly key: string;
  readonly judgement: string;
  /** Limits in % of the points; every choice of the fact has one level. */
  readonly levels: readonly { readonly choice: string; readonly from: Bound; readonly to: Bound }[];
}

/** How an incomplete step counts: in proportion, not at all, or as a whole one. */
export type StepReading = "fraction" | "whole" | "started";

export type Loss = FlatLoss | PerCaseLoss | StepsLoss | ShareLoss | RateLoss | ForfeitLoss;

export interface LossBase {
  readonly label: string;
  readonly clause?: string;
  /** Most that this loss may take; without it only the part's points limit it. */
  readonly cap?: Decimal;
  readonly settles?: readonly Settled[];
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
