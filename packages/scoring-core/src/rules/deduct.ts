import { Lack } from "../engine/lack.ts";
import type { Pen } from "../engine/notes.ts";
import type { Work } from "../engine/work.ts";
import { takeLoss } from "../losses/take-loss.ts";
import { compare, minimum, notNegative, subtract, sum } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { DeductRule, Loss } from "../rule.ts";
import { noEvidence } from "./no-evidence.ts";
import type { ScoreRule } from "./signature.ts";

/**
 * Starts from the base's result, or from full points, and takes the losses in order; each loss is limited by
 * its own cap first, and what is left never falls below zero (扣完为止). A loss without evidence leaves the
 * whole part without evidence: nobody can say that nothing had to be taken.
 */
export const scoreDeduct: ScoreRule<DeductRule> = (rule, work, depth, scorePart) => {
  const { notes } = work;
  const start = notes?.lines.length ?? 0;
  const pen = notes?.pen(rule.clause, depth);
  const from = rule.base ? scorePart(rule.base, work, depth + 1) : work.decimal(rule.points);
  if (!rule.base) pen?.points("credit", "满分", [], from);

  let left = from;
  const taken: Exact[] = [];
  const lacking: Lack[] = [];
  for (const loss of rule.losses) {
    const amount = takeLoss(loss, work, depth, notNegative(left));
    if (amount instanceof Lack) {
      lacking.push(amount);
      continue;
    }
    const capped = withinCap(loss, amount, work, depth);
    taken.push(capped);
    left = subtract(left, capped);
  }
  const lack = Lack.among(lacking);
  if (lack !== null) {
    notes?.rewind(start);
    return noEvidence(rule, lack, work, depth);
  }

  const result = notNegative(left);
  if (pen) {
    const total = sum(taken);
    if (taken.length > 0) writeCap(pen, "part", total, from);
    const formula = [
      pen.notes.pointsToken(from),
      ...(taken.length > 0 ? ["−", pen.notes.pointsToken(minimum(total, from))] : []),
    ];
    const best = pen.notes.best(work.decimal(rule.points));
    pen.points("subtotal", rule.label ?? "得分", formula, result, best);
  }
  return result;
};

function withinCap(loss: Loss, amount: Exact, work: Work, depth: number): Exact {
  if (loss.cap === undefined) return amount;
  const cap = work.decimal(loss.cap);
  const pen = work.notes?.pen(loss.clause, depth);
  if (pen) writeCap(pen, "loss", amount, cap);
  return minimum(amount, cap);
}

/** The value of a cap line is what the cap gives back; null when it was not reached. */
function writeCap(pen: Pen, limits: "loss" | "part", amount: Exact, cap: Exact): void {
  const limit = pen.notes.pointsToken(cap);
  const reached = compare(amount, cap) > 0;
  const givenBack = reached ? subtract(amount, cap) : null;
  pen.points("cap", "封顶", [reached ? "扣分至多" : "未超过", limit], givenBack, { limits });
}
