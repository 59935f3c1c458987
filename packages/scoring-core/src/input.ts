import type { Decimal } from "./expression.ts";

/** Where a value comes from. */
export type Basis =
  | { readonly kind: "stated"; readonly place: string }
  | { readonly kind: "inferred"; readonly from: string; readonly how: string }
  | { readonly kind: "affirmed"; readonly place: string };

export interface DocumentedCase {
  readonly title: string;
  readonly date?: string;
  readonly amount?: Decimal;
  readonly place?: string;
}

/** Observed, missing, not applicable and not yet due are different things; none becomes zero. */
export type Observation =
  | {
      readonly status: "observed";
      /** Decimal string, ISO date or choice code; boolean for yes/no; list for cases. */
      readonly value: string | boolean | readonly DocumentedCase[];
      readonly basis: Basis;
    }
  | { readonly status: "missing"; readonly reason: string }
  | { readonly status: "notApplicable"; readonly reason: string }
  /** R32: the result can only be known later; counts as the rule declares, and is marked. */
  | { readonly status: "notYetDue"; readonly reason: string };

export interface Judgement {
  readonly awarded: Decimal;
  readonly reason: string;
}

export interface Override {
  readonly awarded: Decimal;
  readonly reason: string;
  /** Role of the person, never a name. */
  readonly by: string;
}

export interface ScoringInput {
  /** By fact key; a prior-year value has the key `<key>@prior`. */
  readonly facts: Readonly<Record<string, Observation>>;
  /** By judgement key of a discretion rule. */
  readonly judgements: Readonly<Record<string, Judgement>>;
  /** By indicator code. */
  readonly overrides: Readonly<Record<string, Override>>;
  /** R31, by indicator code: rows that do not apply to this department, where their policy allows it. */
  readonly notApplicable?: Readonly<Record<string, { readonly reason: string }>>;
}

/** A facts file: one department's input for one framework. */
export interface FactsFile extends ScoringInput {
  readonly schema: "hengji.facts/1";
  /** Code of the framework that the facts answer. */
  readonly framework: string;
  readonly subject: string;
  /** 评分说明 by indicator code. */
  readonly rationales: Readonly<Record<string, string>>;
}
