import { Lack } from "../engine/lack.ts";
import { evaluate } from "../expressions/evaluate.ts";
import { explain, tokenOf } from "../expressions/explain.ts";
import { nameExpression } from "../expressions/name-expression.ts";
import { divide, isZero, multiply, notNegative } from "../number/index.ts";
import type { ShareLoss } from "../rule.ts";
import type { TakeLoss } from "./signature.ts";

/** R16: missing ÷ required × amount; `whenNoneRequired` where nothing is required. */
export const takeShare: TakeLoss<ShareLoss> = (loss, work, depth) => {
  const missing = evaluate(loss.missing, work);
  const required = evaluate(loss.required, work);
  if (missing instanceof Lack || required instanceof Lack) return Lack.of(missing, required);
  const full = work.decimal(loss.amount);
  const none = isZero(required);
  const amount = none
    ? work.decimal(loss.whenNoneRequired)
    : notNegative(multiply(divide(missing, required), full));
  const pen = work.notes?.pen(loss.clause, depth);
  if (pen) {
    const part = explain(loss.missing, "缺少", work, pen);
    const whole = explain(loss.required, "应有", work, pen);
    const nothing = isZero(amount) ? ["，不扣"] : [];
    const formula = none
      ? [`${nameExpression(loss.required, work.definition)}为0`, ...nothing]
      : isZero(amount)
        ? [part, ...nothing]
        : [part, "÷", whole, "×", tokenOf(full, "")];
    pen.points("loss", loss.label, formula, amount);
  }
  return amount;
};
