import { FactReader } from "../engine/fact-reader.ts";
import type { ScoringInput } from "../input.ts";
import { equals, format } from "../number/index.ts";
import type { Sensitivity } from "../scorecard.ts";
import type { Compiled } from "./compile.ts";
import { gradeFor } from "./grade.ts";
import { scoreRow, workOn } from "./score-row.ts";
import type { RowResult } from "./score-row.ts";
import { totalOf } from "./total.ts";

/**
 * Exchanges one reading at a time and reports what would change the row. A row with an override keeps it, so
 * nothing changes there; a veto keeps its grade.
 */
export function readSensitivity(
  rows: readonly RowResult[],
  compiled: Compiled,
  input: ScoringInput,
): readonly Sensitivity[] {
  const { places } = compiled.framework.rounding;
  const facts = new FactReader(compiled.slots, input.facts);
  const work = workOn(compiled.table, input, facts, null);
  const inForce = gradeFor(totalOf(rows, compiled, work).total, rows, compiled).grade;
  const found: Sensitivity[] = [];
  rows.forEach((row, place) => {
    if (row.indicator.notApplicable !== undefined || row.absent !== null) return;
    for (const { reading, prepared } of compiled.alternatives(row.indicator)) {
      const other = scoreRow(prepared, row, compiled, input, work);
      if (equals(other.awarded, row.awarded)) continue;
      const others = rows.with(place, other);
      const { total } = totalOf(others, compiled, work);
      const { grade } = gradeFor(total, others, compiled);
      found.push({
        indicator: row.indicator.code,
        ...reading,
        awarded: format(other.awarded, places),
        total: format(total, places),
        grade,
        changesGrade: grade.code !== inForce.code,
      });
    }
  });
  return found;
}
