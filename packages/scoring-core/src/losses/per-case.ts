import { Lack } from "../engine/lack.ts";
import { evaluate } from "../expressions/evaluate.ts";
import { explain, tokenOf } from "../expressions/explain.ts";
import { ZERO, isZero, multiply, notNegative, subtract } from "../number/index.ts";
import type { PerCaseLoss } from "../rule.ts";
import type { TakeLoss } from "./signature.ts";

/** R05, R07, R08: (count − free) × each, nothing while the count is within the free allowance. */
export const takePerCase: TakeLoss<PerCaseLoss> = (loss, work, depth) => {
  const count = evaluate(loss.count, work);
  if (count instanceof Lack) return count;
  const free = loss.free === undefined ? ZERO : work.decimal(loss.free);
  const counted = notNegative(subtract(count, free));
  const each = work.decimal(loss.each);
  const amount = multiply(counted, each);
  const pen = work.notes?.pen(loss.clause, depth);
  if (pen) {
    const token = explain(loss.count, "数量", work, pen);
    const unit = token.unit ?? "";
    const allowed = tokenOf(free, unit);
    const within = isZero(counted) && !(isZero(count) && isZero(free));
    if (!within && !isZero(free)) pen.measure("超出", [token, "−", allowed], counted, unit);
    const formula = [isZero(free) ? token : tokenOf(counted, unit), "×", tokenOf(each, "")];
    pen.points("loss", loss.label, within ? [token, "≤", allowed] : formula, amount);
  }
  return amount;
};
