import type { Work } from "../engine/work.ts";
import { ZERO, add } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { RuleBase } from "../rule.ts";

/** Scores the parts one after the other and adds them, with a subtotal line. */
export function addUp(
  rule: Pick<RuleBase, "label" | "clause">,
  worth: Exact,
  parts: readonly ((work: Work, depth: number) => Exact)[],
  work: Work,
  depth: number,
): Exact {
  const { notes } = work;
  if (notes === null) {
    let total = ZERO;
    for (const part of parts) total = add(total, part(work, depth + 1));
    return total;
  }
  const earned = parts.map((part) => part(work, depth + 1));
  const total = earned.reduce(add, ZERO);
  notes.pen(rule.clause, depth).points(
    "subtotal",
    rule.label ?? "小计",
    earned.flatMap((part, index) => [...(index === 0 ? [] : ["+"]), notes.pointsToken(part)]),
    total,
    notes.best(worth),
  );
  return total;
}
