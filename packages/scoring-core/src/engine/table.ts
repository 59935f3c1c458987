import type { Condition, Decimal, Expression } from "../expression.ts";
import type { FactDefinition } from "../framework.ts";
import type { Exact } from "../number/index.ts";
import type { Loss, Rule } from "../rule.ts";
import type { Formula } from "../scorecard.ts";
import type { Lack } from "./lack.ts";
import type { Pen } from "./notes.ts";
import type { Work } from "./work.ts";

/** The exact value of an expression, or everything it lacks. */
export type Quantity = (work: Work) => Exact | Lack;

/** Whether a condition holds, or everything it lacks. */
export type Held = (work: Work) => boolean | Lack;

/**
 * Points within [0, rule.points]. When evidence is lacking the part scores zero, notes the gap in `work.gaps`
 * and writes a `missing` line. `depth` is the part's depth in the derivation.
 */
export type Scored = (work: Work, depth: number) => Exact;

/** Points taken before the loss's own cap, never negative; `left` is what the part still has. */
export type Taken = (work: Work, depth: number, left: Exact) => Exact | Lack;

/**
 * What is worked out once per framework. Each expression, condition and rule is prepared once and then run
 * for any number of departments; asking again for the same one gives the same function.
 */
export interface Table {
  readonly decimal: (text: Decimal) => Exact;
  readonly definition: (key: string) => FactDefinition;
  /** Where a fact, or `<key>@prior`, stands in a `FactReader`. */
  readonly slot: (key: string) => number;
  readonly quantity: (expression: Expression) => Quantity;
  readonly held: (condition: Condition) => Held;
  readonly part: (rule: Rule) => Scored;
  /** A loss within its own cap. */
  readonly loss: (loss: Loss) => Taken;
  /** What is the case, where a quantity counts conditions. */
  readonly said: (condition: Condition, work: Work, pen: Pen) => Formula;
}
