import { explainCondition, factsSaid } from "../conditions/explain-condition.ts";
import { Lack } from "../engine/lack.ts";
import type { Table, Taken } from "../engine/table.ts";
import { ZERO } from "../number/index.ts";
import type { ForfeitLoss } from "../rule.ts";

/** R27: when the event happened, all that is left of the part. */
export function prepareForfeit(loss: ForfeitLoss, table: Table): Taken {
  const held = table.held(loss.when);
  return (work, depth, left) => {
    const met = held(work);
    if (met instanceof Lack) return met;
    const amount = met ? left : ZERO;
    const pen = work.notes?.pen(loss.clause, depth);
    if (pen) {
      const formula = [...explainCondition(loss.when, work, pen), ...(met ? [] : ["，不扣"])];
      pen.points("loss", loss.label, formula, amount, factsSaid(loss.when));
    }
    return amount;
  };
}
