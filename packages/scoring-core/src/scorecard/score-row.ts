import type { FactReader } from "../engine/fact-reader.ts";
import { Lack } from "../engine/lack.ts";
import type { Notes } from "../engine/notes.ts";
import type { Table } from "../engine/table.ts";
import type { Work } from "../engine/work.ts";
import type { Indicator } from "../framework.ts";
import type { Override, ScoringInput } from "../input.ts";
import { ZERO, compare, divide, equals, isNegative, multiply, parseDecimal, round } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import { withinPoints } from "../rules/within-points.ts";
import type { Standing } from "./absence.ts";
import { scoreAbsent } from "./absent-row.ts";
import type { Compiled, PreparedRow } from "./compile.ts";

export interface RowResult extends Standing {
  readonly indicator: Indicator;
  /** What the rule gives, in its own scale, before rounding. */
  readonly earned: Exact;
  /** The same in the row's points. */
  readonly exact: Exact;
  readonly computed: Exact;
  readonly awarded: Exact;
  readonly missing: readonly string[];
  readonly notYetDue: readonly string[];
  readonly vetoed: boolean;
}

/** A place to score rows in, one after the other. */
export const workOn = (table: Table, input: ScoringInput, facts: FactReader, notes: Notes | null): Work => ({
  table,
  facts,
  judgement: (key) => (Object.hasOwn(input.judgements, key) ? input.judgements[key] : undefined),
  gaps: [],
  notYetDue: [],
  notes,
});

/** Scores one row: rule, scale, rounding, override, veto. With notes it writes the derivation of the rule as well. */
export function scoreRow(
  row: PreparedRow,
  { worth, absent }: Standing,
  { framework }: Compiled,
  input: ScoringInput,
  work: Work,
): RowResult {
  const { indicator } = row;
  if (indicator.notApplicable !== undefined) return unearned(indicator, worth, absent);
  if (absent !== null) {
    const earned = scoreAbsent(row, absent, worth, reasonOf(indicator, input), work);
    const exact = withinPoints({}, worth, earned, work, 0);
    return finish(indicator, { worth, absent }, exact, exact, false, work, input, framework);
  }
  const earned = withinPoints({}, row.scale, row.part(work, 0), work, 0);
  const exact = equals(row.scale, worth) ? earned : divide(multiply(earned, worth), row.scale);
  const veto = row.veto === null ? false : row.veto(work);
  if (veto instanceof Lack) work.gaps.push(...veto.gaps);
  return finish(indicator, { worth, absent }, earned, exact, veto === true, work, input, framework);
}

function finish(
  indicator: Indicator,
  { worth, absent }: Standing,
  earned: Exact,
  exact: Exact,
  vetoed: boolean,
  { gaps, notYetDue }: Work,
  input: ScoringInput,
  { rounding }: Compiled["framework"],
): RowResult {
  const computed = round(exact, rounding.places, rounding.mode);
  // Taken out, so that the next row begins with none.
  const missing = gaps.length === 0 ? NO_KEYS : distinct(gaps.splice(0).map(({ key }) => key));
  const later = notYetDue.length === 0 ? NO_KEYS : distinct(notYetDue.splice(0));
  return {
    indicator,
    worth,
    absent,
    earned,
    exact,
    computed,
    awarded: overridden(indicator, worth, input) ?? computed,
    missing,
    notYetDue: later,
    vetoed,
  };
}

const NO_KEYS: readonly string[] = [];

const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)];

/** A row that nobody scored. */
export const unearned = (indicator: Indicator, worth: Exact, absent: Standing["absent"]): RowResult => ({
  indicator,
  worth,
  absent,
  earned: ZERO,
  exact: ZERO,
  computed: ZERO,
  awarded: ZERO,
  missing: NO_KEYS,
  notYetDue: NO_KEYS,
  vetoed: false,
});

const reasonOf = ({ code }: Indicator, { notApplicable }: ScoringInput): string =>
  notApplicable?.[code]?.reason ?? "";

function overridden(indicator: Indicator, worth: Exact, input: ScoringInput): Exact | null {
  const override = overrideOf(indicator, input);
  if (override === undefined) return null;
  const awarded = parseDecimal(override.awarded);
  if (isNegative(awarded) || compare(awarded, worth) > 0)
    throw new RangeError(`override of ${indicator.code} lies outside its points`);
  return awarded;
}

/** The override of a row, if a person gave one. */
export function overrideOf({ code }: Indicator, { overrides }: ScoringInput): Override | undefined {
  const found = overrides[code];
  return found !== undefined && Object.hasOwn(overrides, code) ? found : undefined;
}
