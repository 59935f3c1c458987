import { Lack } from "../engine/lack.ts";
import type { Scored, Table } from "../engine/table.ts";
import { explainWithin } from "../expressions/explain.ts";
import type { FormulaRule } from "../rule.ts";
import { noEvidence } from "./no-evidence.ts";

/** R35: the value of a formula over facts is the score, within [0, points]. */
export function prepareFormula(rule: FormulaRule, table: Table): Scored {
  const points = table.decimal(rule.points);
  const score = table.quantity(rule.score);
  return (work, depth) => {
    const earned = score(work);
    if (earned instanceof Lack) return noEvidence(rule, points, earned, work, depth);
    const pen = work.notes?.pen(rule.clause, depth);
    if (pen) {
      const formula = explainWithin(rule.score, work, pen);
      pen.points("credit", rule.label ?? "计分", formula, earned, pen.notes.best(points));
    }
    return earned;
  };
}
