import { FactReader } from "../engine/fact-reader.ts";
import type { ScoringInput } from "../input.ts";
import { format } from "../number/index.ts";
import type { GroupScore, Scorecard, Sensitivity } from "../scorecard.ts";
import { standings } from "./absence.ts";
import type { Compiled, PreparedRow } from "./compile.ts";
import { gradeFor } from "./grade.ts";
import { groupScores } from "./headings.ts";
import { scoreRow, workOn } from "./score-row.ts";
import { ScoredRow } from "./scored-row.ts";
import { readSensitivity } from "./sensitivity.ts";
import { totalOf } from "./total.ts";

/** Scores every row and adds up; what explains the scores is written when it is first read. */
export function buildScorecard(compiled: Compiled, input: ScoringInput): Scorecard {
  const { framework } = compiled;
  const { places } = framework.rounding;
  const facts = new FactReader(compiled.slots, input.facts);
  const standing = standings(compiled, input);
  const work = workOn(compiled.table, input, facts, null);
  const rows = standing.map((stands, place) =>
    scoreRow(rowAt(compiled, place), stands, compiled, input, work),
  );
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
    indicators: rows.map((row, place) => new ScoredRow(rowAt(compiled, place), row, compiled, input, facts)),
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
