import type { Table, Taken } from "../engine/table.ts";
import type { Loss } from "../rule.ts";
import { prepareFlat } from "./flat.ts";
import { prepareForfeit } from "./forfeit.ts";
import { preparePerCase } from "./per-case.ts";
import { prepareRate } from "./rate.ts";
import { prepareShare } from "./share.ts";
import { prepareSteps } from "./steps.ts";

/** Points taken by any loss before its cap. */
export function prepareLoss(loss: Loss, table: Table): Taken {
  switch (loss.kind) {
    case "flat":
      return prepareFlat(loss, table);
    case "perCase":
      return preparePerCase(loss, table);
    case "steps":
      return prepareSteps(loss, table);
    case "share":
      return prepareShare(loss, table);
    case "rate":
      return prepareRate(loss, table);
    case "forfeit":
      return prepareForfeit(loss, table);
  }
}
