import type { DocumentedCase, Expression, Judgement, Observation, Rule } from "../../src/index.ts";

export type Value = string | boolean | readonly DocumentedCase[] | Observation;

/** One way of scoring as tables write it, with what some facts must earn, worked by hand from the words. */
export interface Entry {
  readonly id: string;
  readonly words: string;
  readonly rule: Rule;
  readonly cases: readonly (readonly [values: Readonly<Record<string, Value>>, points: string])[];
  readonly judgements?: Readonly<Record<string, Judgement>>;
}

export const fact = (key: string): Expression => ({ op: "fact", key });
export const number = (value: string, unit = ""): Expression => ({ op: "constant", value, unit });
export const cases = (count: number): readonly DocumentedCase[] =>
  Array.from({ length: count }, (_, index) => ({ title: `第${index + 1}例` }));
/** Spending as a share of the budget, in %. */
export const executed: Expression = {
  op: "percentOf",
  part: fact("spent"),
  whole: fact("planned"),
  label: "执行率",
};
