import { explainCondition } from "../conditions/explain-condition.ts";
import { Lack } from "../engine/lack.ts";
import type { Scored, Table } from "../engine/table.ts";
import type { ChoiceRule } from "../rule.ts";
import { noEvidence } from "./no-evidence.ts";

/** The named outcome earns its points; every outcome that the fact allows has an entry. */
export function prepareChoice(rule: ChoiceRule, table: Table): Scored {
  const points = table.decimal(rule.points);
  const slot = table.slot(rule.key);
  const awards = new Map(
    Object.entries(rule.awards).map(([choice, award]) => [choice, table.decimal(award)]),
  );
  return (work, depth) => {
    const choice = work.facts.text(slot);
    if (choice instanceof Lack) return noEvidence(rule, points, choice, work, depth);
    const earned = awards.get(choice);
    if (earned === undefined) throw new TypeError(`fact ${rule.key}: no award for this choice`);
    const pen = work.notes?.pen(rule.clause, depth);
    pen?.points(
      "credit",
      rule.label ?? "计分",
      explainCondition({ op: "is", key: rule.key, choice }, work, pen),
      earned,
      pen.notes.best(points),
    );
    return earned;
  };
}
