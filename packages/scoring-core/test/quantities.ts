import type { Condition, Expression, FactType, Relation, ZeroPolicy } from "../src/index.ts";
import type { FACTS } from "./arbitrary-case.ts";

/**
 * Quantities over the facts of `FACTS`, for tables that tests write in TypeScript. Each carries what it measures in its
 * type: a percent where an amount belongs, or the key of a fact of another type, does not compile. Tables of users come
 * as files and have no such types; there examination looks (`factWrongUnit`).
 */
export type Quantity<M extends Measured> = Expression & { readonly [measures]: M };

export type Measured = "amount" | "count" | "percent";

/** Stands in types only; no value has it. */
declare const measures: unique symbol;

type Fact = (typeof FACTS)[number];
type KeyOf<T extends FactType> = Extract<Fact, { readonly type: T }>["key"];
type KeyOfLastYear<T extends FactType> = Extract<Fact, { readonly type: T; readonly priorYear: true }>["key"];

const measuring = <M extends Measured>(expression: Expression): Quantity<M> => expression as Quantity<M>;

export const amount = (key: KeyOf<"amount">): Quantity<"amount"> => measuring({ op: "fact", key });
export const percent = (key: KeyOf<"percent">): Quantity<"percent"> => measuring({ op: "fact", key });
export const count = (key: KeyOf<"count">): Quantity<"count"> => measuring({ op: "fact", key });
export const caseCount = (key: KeyOf<"cases">): Quantity<"count"> => measuring({ op: "caseCount", key });
export const amountLastYear = (key: KeyOfLastYear<"amount">): Quantity<"amount"> =>
  measuring({ op: "prior", key });

export const inPercent = (value: string): Quantity<"percent"> =>
  measuring({ op: "constant", value, unit: "%" });

export const add = <M extends Measured>(
  first: Quantity<M>,
  ...others: readonly Quantity<NoInfer<M>>[]
): Quantity<M> => measuring({ op: "add", terms: [first, ...others] });

export const subtract = <M extends Measured>(left: Quantity<M>, right: Quantity<NoInfer<M>>): Quantity<M> =>
  measuring({ op: "subtract", left, right });

export const percentOf = <M extends Measured>(
  part: Quantity<M>,
  whole: Quantity<NoInfer<M>>,
  more: ZeroPolicy & { readonly label?: string } = {},
): Quantity<"percent"> => measuring({ op: "percentOf", part, whole, ...more });

export const compare = <M extends Measured>(
  left: Quantity<M>,
  relation: Relation,
  right: Quantity<NoInfer<M>>,
): Condition => ({ op: "compare", left, relation, right });
