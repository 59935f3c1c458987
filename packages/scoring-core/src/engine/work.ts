import type { Judgement } from "../input.ts";
import type { FactReader } from "./fact-reader.ts";
import type { Gap } from "./lack.ts";
import type { Notes } from "./notes.ts";
import type { Table } from "./table.ts";

/** Everything that a prepared rule may look at while it scores, and the three places it may write to. */
export interface Work {
  readonly table: Table;
  readonly facts: FactReader;
  readonly judgement: (key: string) => Judgement | undefined;
  /** What parts lacked and scored nothing for. */
  readonly gaps: Gap[];
  /** Keys of facts that are not yet due and counted as the rule declares. */
  readonly notYetDue: string[];
  /** Null when no derivation is asked for. */
  readonly notes: Notes | null;
}
