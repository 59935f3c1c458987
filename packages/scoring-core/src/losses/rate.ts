import { beyond } from "../engine/beyond.ts";
import { Lack } from "../engine/lack.ts";
import type { Table, Taken } from "../engine/table.ts";
import { explain, tokenOf } from "../expressions/explain.ts";
import { HUNDRED, ZERO, divide, isNegative, isZero, multiply } from "../number/index.ts";
import type { RateLoss } from "../rule.ts";

/**
 * R22: a rate in % above zero costs rate ÷ 100 × factor; a rate of zero or less costs nothing. At or beyond
 * `zeroFrom` all that is left of the part is taken.
 */
export function prepareRate(loss: RateLoss, table: Table): Taken {
  const measure = table.quantity(loss.measure);
  const factor = table.decimal(loss.factor);
  const { zeroFrom } = loss;
  const ends = zeroFrom && beyond(zeroFrom, "up", table);
  return (work, depth, left) => {
    const rate = measure(work);
    if (rate instanceof Lack) return rate;
    const pen = work.notes?.pen(loss.clause, depth);
    const token = pen && explain(loss.measure, "比率", work, pen);

    if (zeroFrom !== undefined && ends?.(rate)) {
      if (pen && token) {
        const words = `，${zeroFrom.included ? "达到" : "高于"}${zeroFrom.at}%`;
        pen.points("loss", loss.label, [token, words, "，不计分"], left);
      }
      return left;
    }
    if (isNegative(rate) || isZero(rate)) {
      if (pen && token)
        pen.points("loss", loss.label, [token, "≤", { number: "0", unit: "%" }, "，没有增长"], ZERO);
      return ZERO;
    }
    const amount = multiply(divide(rate, HUNDRED), factor);
    if (pen && token) pen.points("loss", loss.label, [token, "×", tokenOf(factor, "")], amount);
    return amount;
  };
}
