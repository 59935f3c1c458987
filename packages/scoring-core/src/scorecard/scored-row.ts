import type { FactReader } from "../engine/fact-reader.ts";
import type { RowRole } from "../framework.ts";
import type { ScoringInput } from "../input.ts";
import { format, subtract } from "../number/index.ts";
import type { Derivation, IndicatorScore } from "../scorecard.ts";
import type { Compiled, PreparedRow } from "./compile.ts";
import { overrideOf } from "./score-row.ts";
import type { RowResult } from "./score-row.ts";
import { writeDerivation } from "./write-derivation.ts";

/**
 * The score of one row. A class, because an object literal with a getter costs more than all the arithmetic of a
 * row; in JSON the derivation stands beside the rest.
 */
export class ScoredRow implements IndicatorScore {
  readonly code: string;
  readonly name: string;
  readonly path: readonly [string, string];
  readonly status: IndicatorScore["status"];
  readonly role: RowRole;
  readonly points: string;
  readonly computed: string;
  readonly awarded: string;
  readonly lost: string;
  readonly missing: readonly string[];
  readonly notYetDue: readonly string[];
  declare readonly override?: NonNullable<IndicatorScore["override"]>;
  readonly #derive: () => Derivation;
  #derivation: Derivation | undefined;

  constructor(
    row: PreparedRow,
    result: RowResult,
    compiled: Compiled,
    input: ScoringInput,
    facts: FactReader,
  ) {
    const { indicator, computed, awarded, worth } = result;
    const { places } = compiled.framework.rounding;
    this.code = indicator.code;
    this.name = compiled.names.get(indicator.code) ?? "";
    this.path = indicator.path;
    this.status = statusOf(result);
    this.role = indicator.role ?? "scored";
    this.points = format(worth, places);
    this.computed = format(computed, places);
    this.awarded = awarded === computed ? this.computed : format(awarded, places);
    this.lost = format(subtract(worth, awarded), places);
    this.missing = result.missing;
    this.notYetDue = result.notYetDue;
    const override = overrideOf(indicator, input);
    if (override !== undefined)
      this.override = { awarded: this.awarded, reason: override.reason, by: override.by };
    this.#derive = () => writeDerivation(row, result, compiled, input, facts);
  }

  get derivation(): Derivation {
    return (this.#derivation ??= this.#derive());
  }

  toJSON(): IndicatorScore {
    return { ...this, derivation: this.derivation };
  }
}

function statusOf({ indicator, absent, missing }: RowResult): IndicatorScore["status"] {
  if (indicator.notApplicable !== undefined) return "notApplicable";
  if (missing.length > 0) return "missing";
  return absent === null ? "scored" : "notApplicable";
}
