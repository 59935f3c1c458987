import type { Work } from "../engine/work.ts";
import { ZERO, compare, isNegative, negate, subtract } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { RuleBase } from "../rule.ts";

/** No part earns less than nothing or more than its points; where it would, a line says what is cut off. */
export function withinPoints(
  { clause }: Pick<RuleBase, "clause">,
  points: Exact,
  earned: Exact,
  work: Work,
  depth: number,
): Exact {
  if (isNegative(earned)) {
    work.notes?.pen(clause, depth).points("cap", "扣完为止", [], negate(earned), { limits: "part" });
    return ZERO;
  }
  if (compare(earned, points) <= 0) return earned;
  const { notes } = work;
  notes
    ?.pen(clause, depth)
    .points("loss", "超出分值", ["至多", notes.pointsToken(points)], subtract(earned, points));
  return points;
}
