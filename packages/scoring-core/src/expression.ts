/**
 * Expressions and conditions over facts. They are data: parsed once with the framework, walked by the
 * engine, never evaluated as code.
 */

/**
 * A decimal in the unit the source prints, for example "92.5" or "-0.45". Never a binary float.
 * @pattern ^(?!-0(\.0+)?$)-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?$
 */
export type Decimal = string;

/** The three roundings a rule may name: 四舍五入, 去尾, 进一. All act on the absolute value. */
export type RoundingMode = "halfUp" | "truncate" | "up";

/** What a quotient means when its divisor is zero; without a policy the part has no evidence. */
export type ZeroPolicy = { readonly whenZeroOverZero?: Decimal; readonly whenZeroDivisor?: Decimal };

export type Expression =
  | { readonly op: "constant"; readonly value: Decimal; readonly unit?: string }
  | { readonly op: "fact"; readonly key: string }
  /** The same fact one year earlier; its definition has `priorYear`. */
  | { readonly op: "prior"; readonly key: string }
  /** Number of documented cases in a fact of type `cases`. */
  | { readonly op: "caseCount"; readonly key: string }
  | { readonly op: "add"; readonly terms: readonly Expression[]; readonly label?: string }
  | {
      readonly op: "subtract";
      readonly left: Expression;
      readonly right: Expression;
      readonly label?: string;
      readonly unit?: string;
    }
  | { readonly op: "multiply"; readonly factors: readonly Expression[]; readonly label?: string }
  | ({
      readonly op: "divide";
      readonly left: Expression;
      readonly right: Expression;
      readonly label?: string;
      readonly unit?: string;
    } & ZeroPolicy)
  /** part ÷ whole × 100, in %. */
  | ({
      readonly op: "percentOf";
      readonly part: Expression;
      readonly whole: Expression;
      readonly label?: string;
    } & ZeroPolicy)
  | { readonly op: "absolute"; readonly of: Expression }
  /** The smallest or greatest of several quantities (取小, 取大). */
  | { readonly op: "least" | "greatest"; readonly of: readonly Expression[]; readonly label?: string }
  /** R38: Σ weight × count ÷ Σ count, for example 100/75/50/25/0 over the answers of a questionnaire. */
  | ({
      readonly op: "weightedIndex";
      readonly items: readonly { readonly weight: Decimal; readonly count: Expression }[];
      readonly label?: string;
      readonly unit?: string;
    } & ZeroPolicy)
  /** How many of the conditions hold. */
  | {
      readonly op: "countOf";
      readonly conditions: readonly Condition[];
      readonly label?: string;
      readonly unit?: string;
    }
  /** Days from `date` to the day of a date fact; negative when the fact lies before it. */
  | {
      readonly op: "daysAfter";
      readonly key: string;
      readonly date: string;
      readonly label?: string;
    }
  | {
      readonly op: "round";
      readonly of: Expression;
      readonly places: number;
      readonly mode: RoundingMode;
      readonly label?: string;
    };

export type Relation = "lt" | "le" | "eq" | "ge" | "gt";

export type Condition =
  | { readonly op: "yes"; readonly key: string }
  | { readonly op: "is"; readonly key: string; readonly choice: string }
  | {
      readonly op: "compare";
      readonly left: Expression;
      readonly relation: Relation;
      readonly right: Expression;
    }
  /** The date fact lies on the given day or earlier (ISO date). */
  | { readonly op: "onOrBefore"; readonly key: string; readonly date: string }
  | { readonly op: "not"; readonly of: Condition }
  | { readonly op: "all"; readonly of: readonly Condition[] }
  | { readonly op: "any"; readonly of: readonly Condition[] };
