/** One statement of a rule: the clause it belongs to, its text, and the choices that the text leaves open. */
export interface RuleStatement {
  readonly clause?: string;
  readonly text: string;
  /** For example “不足1个百分点的按比例扣”. */
  readonly notes: readonly string[];
}

/** Text and notes of a statement whose clause is known elsewhere. */
export type Words = readonly [text: string, notes: readonly string[]];
