import { Lack } from "../engine/lack.ts";
import type { Pen } from "../engine/notes.ts";
import type { Table, Taken } from "../engine/table.ts";
import type { Work } from "../engine/work.ts";
import { explain, tokenOf } from "../expressions/explain.ts";
import { nameExpression } from "../expressions/name-expression.ts";
import { divide, isZero, multiply, notNegative } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { ShareLoss } from "../rule.ts";

/** R16: missing ÷ required × amount; `whenNoneRequired` where nothing is required. */
export function prepareShare(loss: ShareLoss, table: Table): Taken {
  const missing = table.quantity(loss.missing);
  const required = table.quantity(loss.required);
  const full = table.decimal(loss.amount);
  const without = table.decimal(loss.whenNoneRequired);
  return (work, depth) => {
    const part = missing(work);
    const whole = required(work);
    if (part instanceof Lack || whole instanceof Lack) return Lack.of(part, whole);
    const none = isZero(whole);
    const amount = none ? without : notNegative(multiply(divide(part, whole), full));
    const pen = work.notes?.pen(loss.clause, depth);
    if (pen) writeShare(loss, full, none, amount, work, pen);
    return amount;
  };
}

function writeShare(loss: ShareLoss, full: Exact, none: boolean, amount: Exact, work: Work, pen: Pen): void {
  const part = explain(loss.missing, "缺少", work, pen);
  const whole = explain(loss.required, "应有", work, pen);
  const nothing = isZero(amount) ? ["，不扣"] : [];
  const formula = none
    ? [`${nameExpression(loss.required, work.table.definition)}为0`, ...nothing]
    : isZero(amount)
      ? [part, ...nothing]
      : [part, "÷", whole, "×", tokenOf(full, "")];
  pen.points("loss", loss.label, formula, amount);
}
