import { Lack } from "../engine/lack.ts";
import type { Pen } from "../engine/notes.ts";
import type { Scored, Table, Taken } from "../engine/table.ts";
import { prepareLoss } from "../losses/prepare-loss.ts";
import { compare, minimum, notNegative, subtract } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { DeductRule, Loss } from "../rule.ts";
import { noEvidence } from "./no-evidence.ts";

/**
 * Starts from the base's result, or from full points, and takes the losses in order; each loss is limited by
 * its own cap first, and what is left never falls below zero (扣完为止). A loss without evidence leaves the
 * whole part without evidence: nobody can say that nothing had to be taken.
 */
export function prepareDeduct(rule: DeductRule, table: Table): Scored {
  const points = table.decimal(rule.points);
  const base = rule.base && table.part(rule.base);
  const losses = rule.losses.map(table.loss);
  return (work, depth) => {
    const { notes } = work;
    const start = notes?.lines.length ?? 0;
    const pen = notes?.pen(rule.clause, depth);
    const from = base === undefined ? points : base(work, depth + 1);
    if (base === undefined) pen?.points("credit", "满分", [], from);

    let left = from;
    let lack: Lack | null = null;
    for (const take of losses) {
      const amount = take(work, depth, notNegative(left));
      if (amount instanceof Lack) lack = lack === null ? amount : Lack.of(lack, amount);
      else left = subtract(left, amount);
    }
    if (lack !== null) {
      notes?.rewind(start);
      return noEvidence(rule, points, lack, work, depth);
    }
    const result = notNegative(left);
    if (pen) writeResult(rule, pen, points, from, subtract(from, left), result);
    return result;
  };
}

function writeResult(
  rule: DeductRule,
  pen: Pen,
  points: Exact,
  from: Exact,
  taken: Exact,
  result: Exact,
): void {
  const some = rule.losses.length > 0;
  if (some) writeCap(pen, "part", taken, from);
  const formula = [
    pen.notes.pointsToken(from),
    ...(some ? ["−", pen.notes.pointsToken(minimum(taken, from))] : []),
  ];
  pen.points("subtotal", rule.label ?? "得分", formula, result, pen.notes.best(points));
}

/** The loss limited by its own cap. */
export function withinCap(loss: Loss, table: Table): Taken {
  const take = prepareLoss(loss, table);
  if (loss.cap === undefined) return take;
  const cap = table.decimal(loss.cap);
  return (work, depth, left) => {
    const amount = take(work, depth, left);
    if (amount instanceof Lack) return amount;
    const pen = work.notes?.pen(loss.clause, depth);
    if (pen) writeCap(pen, "loss", amount, cap);
    return minimum(amount, cap);
  };
}

/** The value of a cap line is what the cap gives back; null when it was not reached. */
function writeCap(pen: Pen, limits: "loss" | "part", amount: Exact, cap: Exact): void {
  const limit = pen.notes.pointsToken(cap);
  const reached = compare(amount, cap) > 0;
  const givenBack = reached ? subtract(amount, cap) : null;
  pen.points("cap", "封顶", [reached ? "扣分至多" : "未超过", limit], givenBack, { limits });
}
