import { explainCondition, factsSaid } from "../conditions/explain-condition.ts";
import { Lack } from "../engine/lack.ts";
import type { Table, Taken } from "../engine/table.ts";
import { ZERO } from "../number/index.ts";
import type { FlatLoss } from "../rule.ts";

/** A fixed amount when the condition holds, otherwise nothing. */
export function prepareFlat(loss: FlatLoss, table: Table): Taken {
  const held = table.held(loss.when);
  const whole = table.decimal(loss.amount);
  return (work, depth) => {
    const met = held(work);
    if (met instanceof Lack) return met;
    const amount = met ? whole : ZERO;
    const pen = work.notes?.pen(loss.clause, depth);
    if (pen) {
      const formula = [...explainCondition(loss.when, work, pen), ...(met ? [] : ["，不扣"])];
      pen.points("loss", loss.label, formula, amount, factsSaid(loss.when));
    }
    return amount;
  };
}
