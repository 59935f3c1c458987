import { renderFormula, renderLine, type Scorecard } from "@hengji/scoring-core";

/** What `hengji score` prints: whether every row has its evidence, totals, grade and every row with its derivation, all numbers as decimal text. */
export function report(card: Scorecard) {
  return {
    complete: card.indicators.every(({ missing }) => missing.length === 0),
    total: card.total,
    computedTotal: card.computedTotal,
    grade: { code: card.grade.code, label: card.grade.label },
    indicators: card.indicators.map(
      ({ code, name, status, missing, points, computed, awarded, derivation }) => ({
        code,
        name,
        status,
        missing,
        points,
        computed,
        awarded,
        derivation: derivation.lines.map((line) => ({
          role: line.role,
          label: line.label,
          formula: renderFormula(line.formula),
          value: line.value,
          unit: line.unit,
          text: renderLine(line),
        })),
      }),
    ),
  };
}
