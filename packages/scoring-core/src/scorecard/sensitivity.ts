import { FactReader } from "../engine/fact-reader.ts";
import { unitOf } from "../expressions/unit-of.ts";
import type { ScoringInput } from "../input.ts";
import { stepWords } from "../losses/reading-words.ts";
import { add, equals, format, subtract } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { StepReading } from "../rule.ts";
import type { Grade, Sensitivity } from "../scorecard.ts";
import type { Compiled } from "./compile.ts";
import { bandOf, gradeOf } from "./grade.ts";
import { scoreRow } from "./score-row.ts";
import type { RowResult } from "./score-row.ts";
import { stepsLossesOf } from "./steps-losses.ts";

const READINGS: readonly StepReading[] = ["fraction", "whole", "started"];

/**
 * Exchanges the reading of one steps loss at a time and reports what would change the total. A row with an
 * override keeps it, so nothing changes there; a veto keeps its grade.
 */
export function readSensitivity(
  rows: readonly RowResult[],
  total: Exact,
  grade: Grade,
  vetoed: boolean,
  compiled: Compiled,
  input: ScoringInput,
): readonly Sensitivity[] {
  const { places } = compiled.framework.rounding;
  const facts = new FactReader(input.facts);
  const found: Sensitivity[] = [];
  for (const { indicator, awarded } of rows) {
    if (indicator.notApplicable !== undefined) continue;
    for (const loss of stepsLossesOf(indicator.rule)) {
      for (const reading of READINGS) {
        if (reading === loss.reading) continue;
        const other = scoreRow(indicator, compiled, input, facts, { exchange: { loss, reading } });
        if (equals(other.awarded, awarded)) continue;
        const otherTotal = add(subtract(total, awarded), other.awarded);
        const otherGrade = vetoed ? grade : gradeOf(bandOf(otherTotal, compiled));
        found.push({
          indicator: indicator.code,
          ...(loss.clause === undefined ? {} : { clause: loss.clause }),
          label: loss.label,
          reading,
          inForce: loss.reading,
          step: stepWords(loss, unitOf(loss.measure, compiled.definition)),
          awarded: format(other.awarded, places),
          total: format(otherTotal, places),
          grade: otherGrade,
          changesGrade: otherGrade.code !== grade.code,
        });
      }
    }
  }
  return found;
}
