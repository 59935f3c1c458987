import { Lack } from "../engine/lack.ts";
import type { Scored, Table } from "../engine/table.ts";
import { explain } from "../expressions/explain.ts";
import type { TiersRule } from "../rule.ts";
import { prepareBands, writeBand } from "./band.ts";
import { noEvidence } from "./no-evidence.ts";

/** R11, R17: the points of the band in which the measure lies; each bound belongs to one band. */
export function prepareTiers(rule: TiersRule, table: Table): Scored {
  const points = table.decimal(rule.points);
  const measure = table.quantity(rule.measure);
  const bandOf = prepareBands(rule.measure, rule.tiers, table);
  return (work, depth) => {
    const value = measure(work);
    const band = value instanceof Lack ? value : bandOf(value);
    if (band instanceof Lack) return noEvidence(rule, points, band, work, depth);
    const pen = work.notes?.pen(rule.clause, depth);
    if (pen) {
      const formula = writeBand(explain(rule.measure, rule.label ?? "数值", work, pen), band.tier);
      pen.points("credit", rule.label ?? "计分", formula, band.points, pen.notes.best(points));
    }
    return band.points;
  };
}
