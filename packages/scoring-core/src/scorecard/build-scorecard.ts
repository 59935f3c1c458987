import { FactReader } from "../engine/fact-reader.ts";
import type { ScoringInput } from "../input.ts";
import { format, subtract } from "../number/index.ts";
import type { Derivation, GroupScore, IndicatorScore, Scorecard, Sensitivity } from "../scorecard.ts";
import { standings } from "./absence.ts";
import type { Compiled, PreparedRow } from "./compile.ts";
import { gradeFor } from "./grade.ts";
import { groupScores } from "./headings.ts";
import { overrideOf, scoreRow, workOn } from "./score-row.ts";
import type { RowResult } from "./score-row.ts";
import { readSensitivity } from "./sensitivity.ts";
import { totalOf } from "./total.ts";
import { writeDerivation } from "./write-derivation.ts";

/** Scores every row and adds up; what explains the scores is written when it is first read. */
export function buildScorecard(compiled: Compiled, input: ScoringInput): Scorecard {
  const { framework } = compiled;
  const { places } = framework.rounding;
  const facts = new FactReader(compiled.slots, input.facts);
  const standing = standings(compiled, input);
  const rows = standing.map((stands, place) =>
    scoreRow(rowAt(compiled, place), stands, compiled, input, facts),
  );
  const work = workOn(compiled.table, input, facts, null);
  const { total, computed, steps, undecided } = totalOf(rows, compiled, work);
  const graded = gradeFor(total, rows, compiled);
  let sensitivity: readonly Sensitivity[] | undefined;
  let groups: readonly GroupScore[] | undefined;
  return {
    points: format(compiled.points, places),
    computedTotal: format(computed, places),
    total: format(total, places),
    totalSteps: steps,
    ...graded,
    undecided,
    indicators: rows.map((row, place) => indicatorScore(rowAt(compiled, place), row, compiled, input)),
    get groups() {
      return (groups ??= groupScores(compiled.headings, rows, framework));
    },
    get sensitivity() {
      return (sensitivity ??= readSensitivity(rows, compiled, input));
    },
  };
}

function rowAt({ rows }: Compiled, place: number): PreparedRow {
  const row = rows[place];
  if (row === undefined) throw new RangeError("the table has no such row");
  return row;
}

function indicatorScore(
  row: PreparedRow,
  result: RowResult,
  compiled: Compiled,
  input: ScoringInput,
): IndicatorScore {
  const { indicator, computed, awarded, worth, missing, notYetDue } = result;
  const { places } = compiled.framework.rounding;
  const override = overrideOf(indicator, input);
  let derivation: Derivation | undefined;
  return {
    code: indicator.code,
    name: compiled.names.get(indicator.code) ?? "",
    path: indicator.path,
    status: statusOf(result),
    role: indicator.role ?? "scored",
    points: format(worth, places),
    computed: format(computed, places),
    awarded: format(awarded, places),
    lost: format(subtract(worth, awarded), places),
    missing,
    notYetDue,
    ...(override === undefined
      ? {}
      : { override: { awarded: format(awarded, places), reason: override.reason, by: override.by } }),
    get derivation() {
      return (derivation ??= writeDerivation(row, result, compiled, input));
    },
  };
}

function statusOf({ indicator, absent, missing }: RowResult): IndicatorScore["status"] {
  if (indicator.notApplicable !== undefined) return "notApplicable";
  if (missing.length > 0) return "missing";
  return absent === null ? "scored" : "notApplicable";
}
