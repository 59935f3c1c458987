import type { Decimal } from "./expression.ts";
import type { RowRole } from "./framework.ts";
import type { OpenChoice, StepReading } from "./rule.ts";

/** A number as it was substituted, with the fact it came from where it is one. */
export interface NumberToken {
  readonly number: Decimal;
  readonly unit?: string;
  readonly fact?: string;
}

/** Numbers and the signs between them: `[{number:"95",unit:"%"}, "−", {number:"92.5",unit:"%"}]`. */
export type Formula = readonly (NumberToken | string)[];

export type LineRole =
  /** A quantity worked out from facts: a rate, a difference, a count. */
  | "measure"
  /** Points earned by a part or item. */
  | "credit"
  /** Points taken by a loss, before its cap. */
  | "loss"
  /** A cap or the floor at zero; its value is what it gives back, null when it was not reached. */
  | "cap"
  /** A branch that was looked at and did not apply. */
  | "unused"
  /** A part without evidence: it scores zero and says which facts are missing. */
  | "missing"
  /** A person's decision with its reason. */
  | "judgement"
  /** Result of a part that has parts of its own. */
  | "subtotal"
  /** Points of the row before an override. */
  | "result";

/** One line of 计算: label, substituted formula, value. Credits minus losses give the result. */
export interface DerivationLine {
  readonly role: LineRole;
  readonly clause?: string;
  readonly label: string;
  readonly formula: Formula;
  readonly value: Decimal | null;
  readonly unit: string;
  /** 0 for the row itself, 1 for its parts, and so on. */
  readonly depth: number;
  readonly reading?: StepReading;
  /** Keys of the facts that the formula says in words. */
  readonly says?: readonly string[];
  /** How the value was rounded on this line, in words. */
  readonly rounded?: string;
  /** Best score of the part whose points this line states: on its credit, judgement or subtotal. */
  readonly best?: Decimal;
  /** What a cap limits: the loss right before it, or all losses of the part. */
  readonly limits?: "loss" | "part";
}

export interface Derivation {
  readonly lines: readonly DerivationLine[];
}

export interface Grade {
  readonly code: string;
  readonly label: string;
}

export interface IndicatorScore {
  readonly code: string;
  /** Level-3 name; a continuing row carries the name of the row above. */
  readonly name: string;
  readonly path: readonly [string, string];
  readonly status: "scored" | "missing" | "notApplicable";
  readonly role: RowRole;
  /** What the row can earn at best, moved points included. */
  readonly points: Decimal;
  /** Result of the rule. */
  readonly computed: Decimal;
  /** What counts: computed, or the override. */
  readonly awarded: Decimal;
  /** points − awarded. */
  readonly lost: Decimal;
  /** Keys of facts and judgements without which a part scored zero. */
  readonly missing: readonly string[];
  /** Keys of facts that are not yet due and counted as the rule declares. */
  readonly notYetDue: readonly string[];
  readonly override?: { readonly awarded: Decimal; readonly reason: string; readonly by: string };
  /** Built when first read. */
  readonly derivation: Derivation;
}

/** A heading, always computed from its rows, never printed from the source. */
export interface GroupScore {
  readonly path: readonly string[];
  readonly points: Decimal;
  readonly awarded: Decimal;
  readonly computed: Decimal;
  readonly rows: number;
  /** Set where the heading counts by weight: what it is worth and what it adds to the total. */
  readonly weighted?: { readonly weight: Decimal; readonly awarded: Decimal; readonly computed: Decimal };
}

/** One reading exchanged for another, everything else as it is. */
export interface Sensitivity {
  readonly indicator: string;
  readonly clause?: string;
  readonly label: string;
  readonly choice: OpenChoice;
  /** The reading that the rule declares, in words: 不足1个百分点的按比例扣. */
  readonly inForce: string;
  /** The reading put in its place. */
  readonly alternative: string;
  readonly awarded: Decimal;
  readonly total: Decimal;
  readonly grade: Grade;
  readonly changesGrade: boolean;
}

/** One step from the sum of the scored rows to the total, in order. */
export interface TotalStep {
  readonly kind: "weights" | "rescaled" | "bonus" | "penalty" | "limit" | "cap";
  /** What it is, in words: 加分项, 不适用指标折算, 总分上限 … */
  readonly label: string;
  /** What the step adds; negative where it takes. */
  readonly change: Decimal;
  /** The total after it. */
  readonly total: Decimal;
}

export interface Scorecard {
  readonly points: Decimal;
  readonly computedTotal: Decimal;
  readonly total: Decimal;
  /** Empty where the total is the sum of the rows. */
  readonly totalSteps: readonly TotalStep[];
  readonly grade: Grade;
  /** Set when a veto decided the grade. */
  readonly veto: { readonly indicator: string; readonly text: string } | null;
  /** The next better grade and the points missing to it; null at the best one. */
  readonly nextGrade: (Grade & { readonly distance: Decimal }) | null;
  /** The next worse grade and the points above its upper end; null at the worst one and while a veto stands. */
  readonly lowerGrade: (Grade & { readonly distance: Decimal }) | null;
  /** Keys of facts without which a cap on the total could not be decided. */
  readonly undecided: readonly string[];
  readonly indicators: readonly IndicatorScore[];
  /** Level 1 and level 2 headings in table order. */
  readonly groups: readonly GroupScore[];
  /** Built when first read: alternative readings that change the total. */
  readonly sensitivity: readonly Sensitivity[];
}
