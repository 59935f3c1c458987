import { Lack } from "../engine/lack.ts";
import { reaches } from "../engine/reaches.ts";
import { evaluate } from "../expressions/evaluate.ts";
import { explain, tokenOf } from "../expressions/explain.ts";
import { HUNDRED, ZERO, divide, isNegative, isZero, multiply } from "../number/index.ts";
import type { RateLoss } from "../rule.ts";
import type { TakeLoss } from "./signature.ts";

/**
 * R22: a rate in % above zero costs rate ÷ 100 × factor; a rate of zero or less costs nothing. At or beyond
 * `zeroFrom` all that is left of the part is taken.
 */
export const takeRate: TakeLoss<RateLoss> = (loss, work, depth, left) => {
  const rate = evaluate(loss.measure, work);
  if (rate instanceof Lack) return rate;
  const pen = work.notes?.pen(loss.clause, depth);
  const token = pen && explain(loss.measure, "比率", work, pen);

  if (loss.zeroFrom !== undefined && reaches(rate, loss.zeroFrom, "up", work)) {
    const { at, included } = loss.zeroFrom;
    if (pen && token)
      pen.points("loss", loss.label, [token, included ? `，达到${at}%` : `，高于${at}%`, "，不计分"], left);
    return left;
  }
  if (isNegative(rate) || isZero(rate)) {
    if (pen && token)
      pen.points("loss", loss.label, [token, "≤", { number: "0", unit: "%" }, "，没有增长"], ZERO);
    return ZERO;
  }
  const factor = work.decimal(loss.factor);
  const amount = multiply(divide(rate, HUNDRED), factor);
  if (pen && token) pen.points("loss", loss.label, [token, "×", tokenOf(factor, "")], amount);
  return amount;
};
