import type { Expression } from "../expression.ts";
import { Lack } from "../engine/lack.ts";
import type { Pen } from "../engine/notes.ts";
import type { Table, Taken } from "../engine/table.ts";
import type { Work } from "../engine/work.ts";
import { againstPrior } from "../expressions/against-prior.ts";
import { explain, explainWithin, tokenOf } from "../expressions/explain.ts";
import { unitOf } from "../expressions/unit-of.ts";
import { ZERO, isNegative, isZero, multiply, negate, notNegative, subtract } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { PerCaseLoss } from "../rule.ts";

/** R05, R07, R08: (count − free) × each, nothing while the count is within the free allowance. */
export function preparePerCase(loss: PerCaseLoss, table: Table): Taken {
  const quantity = table.quantity(loss.count);
  const free = loss.free === undefined ? ZERO : table.decimal(loss.free);
  const each = table.decimal(loss.each);
  return (work, depth) => {
    const count = quantity(work);
    if (count instanceof Lack) return count;
    const counted = notNegative(subtract(count, free));
    const amount = multiply(counted, each);
    const pen = work.notes?.pen(loss.clause, depth);
    if (pen) {
      if (isZero(counted)) writeNothing(loss, count, free, work, pen);
      else writeCases(loss, counted, { free, each, amount }, work, pen);
    }
    return amount;
  };
}

interface Costs {
  readonly free: Exact;
  readonly each: Exact;
  readonly amount: Exact;
}

function writeCases(
  loss: PerCaseLoss,
  counted: Exact,
  { free, each, amount }: Costs,
  work: Work,
  pen: Pen,
): void {
  const token = explain(loss.count, "数量", work, pen);
  const unit = token.unit ?? "";
  if (!isZero(free)) pen.measure("超出", [token, "−", tokenOf(free, unit)], counted, unit);
  const times = isZero(free) ? token : tokenOf(counted, unit);
  pen.points("loss", loss.label, [times, "×", tokenOf(each, "")], amount);
}

/** One line: 0例，不扣; 0笔 ≤ 2笔，不超; 28 − 39，比上年减少11人，不超. */
function writeNothing(loss: PerCaseLoss, count: Exact, free: Exact, work: Work, pen: Pen): void {
  const { count: counted } = loss;
  if (isNegative(count) && isChangeOnPrior(counted)) {
    const fewer = tokenOf(negate(count), unitOf(counted, work.table.definition));
    pen.points(
      "loss",
      loss.label,
      [...explainWithin(counted, work, pen), "，比上年减少", fewer, "，不超"],
      ZERO,
    );
    return;
  }
  const token = explain(counted, "数量", work, pen);
  const allowed = tokenOf(free, token.unit ?? "");
  const plain = isZero(count) && isZero(free);
  pen.points("loss", loss.label, plain ? [token, "，不扣"] : [token, "≤", allowed, "，不超"], ZERO);
}

function isChangeOnPrior(expression: Expression): boolean {
  if (expression.op === "round") return isChangeOnPrior(expression.of);
  return expression.op === "subtract" && againstPrior(expression.right, expression.left) !== null;
}
