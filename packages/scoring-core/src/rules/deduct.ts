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
  if (!rule.base) pen?.points("credit", "起评分", [], from);

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
    if (taken.length > 0) writeCap(pen, "扣完为止", total, from);
    const formula = [
      pen.notes.pointsToken(from),
      ...(taken.length > 0 ? ["−", pen.notes.pointsToken(minimum(total, from))] : []),
    ];
    pen.points("subtotal", rule.label ?? "得分", formula, result);
  }
  return result;
};

function withinCap(loss: Loss, amount: Exact, work: Work, depth: number): Exact {
  if (loss.cap === undefined) return amount;
  const cap = work.decimal(loss.cap);
  const pen = work.notes?.pen(loss.clause, depth);
  if (pen) writeCap(pen, "封顶", amount, cap);
  return minimum(amount, cap);
}

/** The value of a cap line is what the cap gives back; null when it was not reached. */
function writeCap(pen: Pen, label: string, amount: Exact, cap: Exact): void {
  const limit = pen.notes.pointsToken(cap);
  if (compare(amount, cap) <= 0) pen.points("cap", label, ["未超过", limit], null);
  else
    pen.points(
      "cap",
      `${label}，多出不扣`,
      [pen.notes.pointsToken(amount), "−", limit],
      subtract(amount, cap),
    );
}
