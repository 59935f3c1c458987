import type { Work } from "../engine/work.ts";
import type { RuleBase } from "../rule.ts";
import { sum } from "../number/index.ts";
import type { Exact } from "../number/index.ts";

/** Sum of the parts, with its subtotal line. */
export function addUp(
  rule: Pick<RuleBase, "points" | "label" | "clause">,
  earned: readonly Exact[],
  work: Work,
  depth: number,
): Exact {
  const total = sum(earned);
  const notes = work.notes;
  notes?.pen(rule.clause, depth).points(
    "subtotal",
    rule.label ?? "小计",
    earned.flatMap((part, index) => [...(index === 0 ? [] : ["+"]), notes.pointsToken(part)]),
    total,
    notes.best(work.decimal(rule.points)),
  );
  return total;
}
