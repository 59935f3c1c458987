import { renderFormula, renderLine, type Scorecard } from "@hengji/scoring-core";

/**
 * What `hengji score` prints: whether nothing lacks evidence, the totals and the steps that lead to them, the grade with
 * its neighbours, a veto, headings, what another reading would give, and every row with its derivation; all numbers as
 * decimal text.
 */
export function report(card: Scorecard) {
  return {
    complete: card.undecided.length === 0 && card.indicators.every(({ missing }) => missing.length === 0),
    points: card.points,
    total: card.total,
    computedTotal: card.computedTotal,
    grade: { code: card.grade.code, label: card.grade.label },
    nextGrade: card.nextGrade,
    lowerGrade: card.lowerGrade,
    veto: card.veto,
    totalSteps: card.totalSteps,
    undecided: card.undecided,
    groups: card.groups,
    sensitivity: card.sensitivity,
    indicators: card.indicators.map(({ derivation, ...row }) => ({
      ...row,
      derivation: derivation.lines.map((line) => ({
        role: line.role,
        label: line.label,
        formula: renderFormula(line.formula),
        value: line.value,
        unit: line.unit,
        text: renderLine(line),
      })),
    })),
  };
}
