import { explainCondition, factsSaid } from "../conditions/explain-condition.ts";
import { holds } from "../conditions/holds.ts";
import { Lack } from "../engine/lack.ts";
import { ZERO } from "../number/index.ts";
import type { ForfeitLoss } from "../rule.ts";
import type { TakeLoss } from "./signature.ts";

/** R27: when the event happened, all that is left of the part. */
export const takeForfeit: TakeLoss<ForfeitLoss> = (loss, work, depth, left) => {
  const met = holds(loss.when, work);
  if (met instanceof Lack) return met;
  const amount = met ? left : ZERO;
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
