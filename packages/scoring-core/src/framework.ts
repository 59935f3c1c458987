import type { Condition, Decimal, RoundingMode } from "./expression.ts";
import type { Rule, Settled } from "./rule.ts";

export type FactType = "amount" | "count" | "percent" | "date" | "yesNo" | "choice" | "cases";

/** A typed question. Amounts, counts and percentages are never negative unless `min` says so. */
export interface FactDefinition {
  readonly key: string;
  readonly label: string;
  readonly type: FactType;
  /** As the source prints it: 万元, 人, %, 例 … Empty for dates, yes/no and choices. */
  readonly unit: string;
  readonly min?: Decimal;
  readonly max?: Decimal;
  /** Also asks for the year before; that observation has the key `<key>@prior`. */
  readonly priorYear?: boolean;
  readonly choices?: readonly { readonly code: string; readonly label: string }[];
  /** For yes/no: what the two answers say, 已按期印发 and 未按期印发; both or neither. */
  readonly yes?: string;
  readonly no?: string;
  /** What one case is (one voucher, one asset class …); required for `cases`. */
  readonly caseMeans?: string;
  /** What the words leave open about the quantity itself: its base, its period, what one case is. */
  readonly settles?: readonly Settled[];
}

/** R31a: a row that does not apply and whose points were moved before anyone was scored. */
export interface NotApplicable {
  readonly policy: "moved";
  readonly originalPoints: Decimal;
  /** Path of the group that received the points. */
  readonly movedTo: readonly string[];
  readonly reason: string;
}

/** R31 for a department to which a row does not apply; what is declared here is all that can happen. */
export type NotApplicablePolicy =
  /** The row earns all its points. */
  | { readonly policy: "full" }
  /** The row leaves; what the others earn is scaled back to the total. */
  | { readonly policy: "rescaled" }
  /** The row's points go to these rows, in proportion to their own. */
  | { readonly policy: "moved"; readonly to: readonly string[] }
  /** The first case that holds says what the row earns; without one there is no evidence. */
  | {
      readonly policy: "table";
      readonly cases: readonly { readonly when: Condition; readonly points: Decimal }[];
    };

/** R28: while the condition holds the grade is this one, or at best this one, whatever the total. */
export interface GradeVeto {
  readonly when: Condition;
  readonly grade: string;
  readonly text: string;
  /** Default "is". */
  readonly effect?: "is" | "atBest";
}

/**
 * R40. Scored rows add up to the total. A bonus adds what it earns, a penalty takes what it loses, both
 * outside the total; an unscored row is assessed and counts nowhere.
 */
export type RowRole = "scored" | "bonus" | "penalty" | "unscored";

export interface Indicator {
  /** Stable across years. */
  readonly code: string;
  /** Names of level 1 and level 2. */
  readonly path: readonly [string, string];
  /** Level 3; null where the published table continues the cell above. */
  readonly name: string | null;
  /** Code of the row whose level-3 cell this row continues. */
  readonly continues?: string;
  readonly kind: "common" | "individual";
  /** Default "scored". */
  readonly role?: RowRole;
  /** 是否核心指标. */
  readonly core?: boolean;
  readonly points: Decimal;
  /** R36: the best score of the rule's own scale, for example "100"; the row earns points × score ÷ scale. */
  readonly scale?: Decimal;
  /** 评分要点, one entry per clause. */
  readonly criteria: readonly string[];
  /** 评分标准, one entry per clause. */
  readonly standard: readonly string[];
  /** 评分标准 in one short line for the sheet. */
  readonly gist: string;
  readonly rule: Rule;
  readonly evidence: readonly string[];
  readonly notApplicable?: NotApplicable;
  readonly whenNotApplicable?: NotApplicablePolicy;
  readonly gradeVeto?: GradeVeto;
}

/** R29: while the condition holds the total is at most this. */
export interface TotalCap {
  readonly label: string;
  readonly when: Condition;
  readonly atMost: Decimal;
}

/** What bonus and penalty rows may do together. */
export interface ExtraLimits {
  readonly bonusAtMost?: Decimal;
  readonly penaltyAtMost?: Decimal;
  /** The final total is never above this; "100" where a bonus only makes up for what was lost. */
  readonly totalAtMost: Decimal;
}

/** A heading that counts weight × earned ÷ points of what it holds, not the sum of its rows. */
export interface GroupWeight {
  /** Level 1, or level 1 and level 2. */
  readonly path: readonly string[];
  readonly weight: Decimal;
}

/** A heading as the source prints it; examination compares it with its rows, scoring never reads it. */
export interface PrintedHeading {
  readonly path: readonly string[];
  readonly points: Decimal;
}

/** A defect of a table that is kept as published, with the reason why it stands. */
export interface Acknowledgement {
  readonly code: string;
  /** The defect's place, as examination names it. */
  readonly place: string;
  readonly reason: string;
}

export interface GradeBand {
  readonly code: string;
  readonly label: string;
  /** The band ends where the next better one begins. */
  readonly from: Decimal;
  /** Whether `from` itself belongs to this band; default true (90(含)). */
  readonly included?: boolean;
  /** Upper end as the source prints it, 89 in 80–89; examination compares it, scoring never reads it. */
  readonly to?: Decimal;
}

export interface Framework {
  readonly schema: "hengji.framework/1";
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly total: Decimal;
  readonly rounding: { readonly places: number; readonly mode: RoundingMode };
  /** Best first; the last one starts at "0". */
  readonly grades: readonly GradeBand[];
  readonly facts: readonly FactDefinition[];
  readonly indicators: readonly Indicator[];
  /** Without an entry a heading is the sum of its rows. */
  readonly weights?: readonly GroupWeight[];
  /** Without limits a bonus fills up to the total at most, and a penalty takes all that it loses. */
  readonly extras?: ExtraLimits;
  readonly totalCaps?: readonly TotalCap[];
  readonly printedHeadings?: readonly PrintedHeading[];
  readonly acknowledged?: readonly Acknowledgement[];
}
