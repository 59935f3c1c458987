import type { Scored, Table } from "../engine/table.ts";
import type { ChecklistRule } from "../rule.ts";
import { addUp } from "./add-up.ts";
import { prepareAward } from "./award.ts";

/**
 * R02: each item is its own all-or-nothing part and earns its own points. An item without evidence earns
 * nothing; the other items go on.
 */
export function prepareChecklist(rule: ChecklistRule, table: Table): Scored {
  const points = table.decimal(rule.points);
  const items = rule.items.map((item) => prepareAward(item, table));
  return (work, depth) => addUp(rule, points, items, work, depth);
}
