import { Lack } from "../engine/lack.ts";
import type { Scored, Table } from "../engine/table.ts";
import { explain, tokenOf } from "../expressions/explain.ts";
import { placesOf } from "../expressions/places-of.ts";
import { unitOfDifference } from "../expressions/unit-of.ts";
import { absolute, subtract } from "../number/index.ts";
import type { DeviationTiersRule } from "../rule.ts";
import { prepareBands, writeBand } from "./band.ts";
import { noEvidence } from "./no-evidence.ts";

/** R12: the points of the band in which |measure − target| lies. */
export function prepareDeviationTiers(rule: DeviationTiersRule, table: Table): Scored {
  const points = table.decimal(rule.points);
  const target = table.decimal(rule.target);
  const measure = table.quantity(rule.measure);
  const bandOf = prepareBands(rule.measure, rule.tiers, table);
  return (work, depth) => {
    const value = measure(work);
    if (value instanceof Lack) return noEvidence(rule, points, value, work, depth);
    const deviation = absolute(subtract(value, target));
    const band = bandOf(deviation);
    if (band instanceof Lack) return noEvidence(rule, points, band, work, depth);
    const pen = work.notes?.pen(rule.clause, depth);
    if (pen) {
      const token = explain(rule.measure, rule.label ?? "数值", work, pen);
      const unit = unitOfDifference(token.unit ?? "");
      const places = placesOf(rule.measure, table.definition);
      pen.measure("偏离", ["|", token, "−", tokenOf(target, token.unit ?? ""), "|"], deviation, unit, places);
      const formula = writeBand(tokenOf(deviation, unit, places), band.tier);
      pen.points("credit", rule.label ?? "计分", formula, band.points, pen.notes.best(points));
    }
    return band.points;
  };
}
