import { holds } from "../conditions/holds.ts";
import type { FactReader } from "../engine/fact-reader.ts";
import { Lack } from "../engine/lack.ts";
import type { Gap } from "../engine/lack.ts";
import type { Notes } from "../engine/notes.ts";
import type { Work } from "../engine/work.ts";
import type { Indicator } from "../framework.ts";
import type { ScoringInput } from "../input.ts";
import { ZERO, compare, isNegative, parseDecimal, round } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { StepReading, StepsLoss } from "../rule.ts";
import { scoreRule } from "../rules/score-rule.ts";
import type { ScorePart } from "../rules/signature.ts";
import type { Compiled } from "./compile.ts";

/** One step reading put in another's place. */
export interface Exchange {
  readonly loss: StepsLoss;
  readonly reading: StepReading;
}

export interface RowResult {
  readonly indicator: Indicator;
  /** Before rounding. */
  readonly exact: Exact;
  readonly computed: Exact;
  readonly awarded: Exact;
  readonly missing: readonly string[];
  readonly vetoed: boolean;
}

export const scorePart: ScorePart = (part, work, depth) => scoreRule(part, work, depth, scorePart);

/** Scores one row: rule, rounding, override, veto. With notes it writes the derivation of the rule as well. */
export function scoreRow(
  indicator: Indicator,
  compiled: Compiled,
  input: ScoringInput,
  facts: FactReader,
  option: { readonly notes?: Notes; readonly exchange?: Exchange } = {},
): RowResult {
  if (indicator.notApplicable !== undefined)
    return { indicator, exact: ZERO, computed: ZERO, awarded: ZERO, missing: [], vetoed: false };
  const { rounding } = compiled.framework;
  const { exchange } = option;
  const gaps: Gap[] = [];
  const work: Work = {
    facts,
    decimal: compiled.decimal,
    definition: compiled.definition,
    judgement: (key) => (Object.hasOwn(input.judgements, key) ? input.judgements[key] : undefined),
    reading: (loss) => (exchange?.loss === loss ? exchange.reading : loss.reading),
    gaps,
    notes: option.notes ?? null,
  };
  const exact = scorePart(indicator.rule, work, 0);
  const computed = round(exact, rounding.places, rounding.mode);
  const veto = indicator.gradeVeto === undefined ? false : holds(indicator.gradeVeto.when, work);
  if (veto instanceof Lack) gaps.push(...veto.gaps);
  return {
    indicator,
    exact,
    computed,
    awarded: overridden(indicator, compiled, input) ?? computed,
    missing: [...new Set(gaps.map(({ key }) => key))],
    vetoed: veto === true,
  };
}

function overridden(indicator: Indicator, compiled: Compiled, input: ScoringInput): Exact | null {
  const override = overrideOf(indicator, input);
  if (override === undefined) return null;
  const awarded = parseDecimal(override.awarded);
  if (isNegative(awarded) || compare(awarded, compiled.decimal(indicator.points)) > 0)
    throw new RangeError(`override of ${indicator.code} lies outside its points`);
  return awarded;
}

/** The override of a row, if a person gave one. */
export const overrideOf = (indicator: Indicator, input: ScoringInput) =>
  Object.hasOwn(input.overrides, indicator.code) ? input.overrides[indicator.code] : undefined;
