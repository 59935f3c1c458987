import type { Condition, Decimal, RoundingMode } from "./expression.ts";
import type { Rule } from "./rule.ts";

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
}

/** R31a: a row that does not apply and whose points were moved before anyone was scored. */
export interface NotApplicable {
  readonly policy: "moved";
  readonly originalPoints: Decimal;
  /** Path of the group that received the points. */
  readonly movedTo: readonly string[];
  readonly reason: string;
}

/** R28: while the condition holds the grade is this one, whatever the total. */
export interface GradeVeto {
  readonly when: Condition;
  readonly grade: string;
  readonly text: string;
}

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
  readonly points: Decimal;
  /** 评分要点, one entry per clause. */
  readonly criteria: readonly string[];
  /** 评分标准, one entry per clause. */
  readonly standard: readonly string[];
  /** 评分标准 in one short line for the sheet. */
  readonly gist: string;
  readonly rule: Rule;
  readonly evidence: readonly string[];
  readonly notApplicable?: NotApplicable;
  readonly gradeVeto?: GradeVeto;
}

export interface GradeBand {
  readonly code: string;
  readonly label: string;
  /** Included; the band ends where the next better one begins. */
  readonly from: Decimal;
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
}
