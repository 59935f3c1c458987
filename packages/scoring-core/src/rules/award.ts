import { explainCondition } from "../conditions/explain-condition.ts";
import { Lack } from "../engine/lack.ts";
import type { Scored, Table } from "../engine/table.ts";
import { ZERO } from "../number/index.ts";
import type { AwardRule, ChecklistItem } from "../rule.ts";
import { noEvidence } from "./no-evidence.ts";

/** R01: full points when the condition holds, otherwise zero. */
export function prepareAward(rule: AwardRule | ChecklistItem, table: Table): Scored {
  const held = table.held(rule.when);
  const points = table.decimal(rule.points);
  return (work, depth) => {
    const met = held(work);
    if (met instanceof Lack) return noEvidence(rule, points, met, work, depth);
    const earned = met ? points : ZERO;
    const pen = work.notes?.pen(rule.clause, depth);
    if (pen) {
      const formula = [...explainCondition(rule.when, work, pen), ...(met ? [] : ["，不计"])];
      pen.points("credit", rule.label ?? "计分", formula, earned, pen.notes.best(points));
    }
    return earned;
  };
}
