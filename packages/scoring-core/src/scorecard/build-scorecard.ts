import { FactReader } from "../engine/fact-reader.ts";
import type { Framework, Indicator } from "../framework.ts";
import type { ScoringInput } from "../input.ts";
import { format, subtract, sum } from "../number/index.ts";
import type { Derivation, IndicatorScore, Scorecard, Sensitivity } from "../scorecard.ts";
import type { Compiled } from "./compile.ts";
import { bandOf, gradeOf, nextGrade, vetoAmong } from "./grade.ts";
import { groupScores } from "./groups.ts";
import { overrideOf, scoreRow } from "./score-row.ts";
import type { RowResult } from "./score-row.ts";
import { readSensitivity } from "./sensitivity.ts";
import { writeDerivation } from "./write-derivation.ts";

/** Scores every row and adds up; what explains the scores is written when it is first read. */
export function buildScorecard(compiled: Compiled, input: ScoringInput): Scorecard {
  const { framework, decimal } = compiled;
  const { places } = framework.rounding;
  const facts = new FactReader(input.facts);
  const rows = framework.indicators.map((indicator) => scoreRow(indicator, compiled, input, facts));
  const names = rowNames(framework);
  const total = sum(rows.map(({ awarded }) => awarded));
  const veto = vetoAmong(rows, framework);
  const grade = veto?.grade ?? gradeOf(bandOf(total, compiled));
  let sensitivity: readonly Sensitivity[] | undefined;
  return {
    points: format(sum(rows.map(({ indicator }) => decimal(indicator.points))), places),
    computedTotal: format(sum(rows.map(({ computed }) => computed)), places),
    total: format(total, places),
    grade,
    veto: veto && { indicator: veto.indicator, text: veto.text },
    nextGrade: veto ? null : nextGrade(total, compiled),
    indicators: rows.map((row) => indicatorScore(row, names.get(row.indicator.code) ?? "", compiled, input)),
    groups: groupScores(rows, compiled),
    get sensitivity() {
      return (sensitivity ??= readSensitivity(rows, total, grade, veto !== null, compiled, input));
    },
  };
}

function indicatorScore(
  { indicator, computed, awarded, missing }: RowResult,
  name: string,
  compiled: Compiled,
  input: ScoringInput,
): IndicatorScore {
  const { places } = compiled.framework.rounding;
  const override = overrideOf(indicator, input);
  const points = compiled.decimal(indicator.points);
  let derivation: Derivation | undefined;
  return {
    code: indicator.code,
    name,
    path: indicator.path,
    status: statusOf(indicator, missing),
    points: format(points, places),
    computed: format(computed, places),
    awarded: format(awarded, places),
    lost: format(subtract(points, awarded), places),
    missing,
    ...(override === undefined
      ? {}
      : { override: { awarded: format(awarded, places), reason: override.reason, by: override.by } }),
    get derivation() {
      return (derivation ??= writeDerivation(indicator, compiled, input));
    },
  };
}

function statusOf(indicator: Indicator, missing: readonly string[]): IndicatorScore["status"] {
  if (indicator.notApplicable !== undefined) return "notApplicable";
  return missing.length > 0 ? "missing" : "scored";
}

/** A row that continues the cell above carries that cell's name. */
function rowNames({ indicators }: Framework): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { code, name, continues } of indicators)
    names.set(code, name ?? (continues === undefined ? "" : (names.get(continues) ?? "")));
  return names;
}
