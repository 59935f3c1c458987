import { Lack } from "../engine/lack.ts";
import type { Scored, Table } from "../engine/table.ts";
import { parseDecimal } from "../number/index.ts";
import type { DiscretionRule } from "../rule.ts";
import { noEvidence } from "./no-evidence.ts";

/** R25: what a person awards, with the reason. Without a judgement the part has no evidence. */
export function prepareDiscretion(rule: DiscretionRule, table: Table): Scored {
  const points = table.decimal(rule.points);
  const unjudged = new Lack([{ key: rule.judgement, why: "notJudged" }]);
  return (work, depth) => {
    const judgement = work.judgement(rule.judgement);
    if (judgement === undefined) return noEvidence(rule, points, unjudged, work, depth);
    const earned = parseDecimal(judgement.awarded);
    const pen = work.notes?.pen(rule.clause, depth);
    pen?.points("judgement", rule.label ?? "酌情计分", [judgement.reason], earned, pen.notes.best(points));
    return earned;
  };
}
