import { explainCondition, factsSaid } from "../conditions/explain-condition.ts";
import { holds } from "../conditions/holds.ts";
import { Lack } from "../engine/lack.ts";
import { ZERO } from "../number/index.ts";
import type { FlatLoss } from "../rule.ts";
import type { TakeLoss } from "./signature.ts";

/** A fixed amount when the condition holds, otherwise nothing. */
export const takeFlat: TakeLoss<FlatLoss> = (loss, work, depth) => {
  const met = holds(loss.when, work);
  if (met instanceof Lack) return met;
  const amount = met ? work.decimal(loss.amount) : ZERO;
  const pen = work.notes?.pen(loss.clause, depth);
  const words = met ? [] : ["，不扣"];
  pen?.points(
    "loss",
    loss.label,
    [...explainCondition(loss.when, work, pen), ...words],
    amount,
    factsSaid(loss.when),
  );
  return amount;
};
