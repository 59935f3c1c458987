import type { Decimal } from "../expression.ts";
import type { FactDefinition } from "../framework.ts";
import type { Judgement } from "../input.ts";
import type { Exact } from "../number/index.ts";
import type { StepReading, StepsLoss } from "../rule.ts";
import type { FactReader } from "./fact-reader.ts";
import type { Gap } from "./lack.ts";
import type { Notes } from "./notes.ts";

/** Everything a rule may look at while one row is scored, and the two places it may write to. */
export interface Work {
  readonly facts: FactReader;
  /** A decimal of the framework; each is parsed once per framework. */
  readonly decimal: (text: Decimal) => Exact;
  readonly definition: (key: string) => FactDefinition;
  readonly judgement: (key: string) => Judgement | undefined;
  /** The reading in force: the loss's own, or the one exchanged for it by the sensitivity. */
  readonly reading: (loss: StepsLoss) => StepReading;
  /** What parts of this row lacked. */
  readonly gaps: Gap[];
  /** Null when no derivation is asked for. */
  readonly notes: Notes | null;
}
