import type { Scored, Table } from "../engine/table.ts";
import type { SumRule } from "../rule.ts";
import { addUp } from "./add-up.ts";

/** Parts scored on their own and added; a part without evidence adds zero and the others go on. */
export function prepareSum(rule: SumRule, table: Table): Scored {
  const points = table.decimal(rule.points);
  const parts = rule.parts.map(table.part);
  return (work, depth) => addUp(rule, points, parts, work, depth);
}
