import type { Loss } from "../rule.ts";
import { takeFlat } from "./flat.ts";
import { takeForfeit } from "./forfeit.ts";
import { takePerCase } from "./per-case.ts";
import { takeRate } from "./rate.ts";
import { takeShare } from "./share.ts";
import type { TakeLoss } from "./signature.ts";
import { takeSteps } from "./steps.ts";

/** Points taken by any loss before its cap. */
export const takeLoss: TakeLoss<Loss> = (loss, work, depth, left) => {
  switch (loss.kind) {
    case "flat":
      return takeFlat(loss, work, depth, left);
    case "perCase":
      return takePerCase(loss, work, depth, left);
    case "steps":
      return takeSteps(loss, work, depth, left);
    case "share":
      return takeShare(loss, work, depth, left);
    case "rate":
      return takeRate(loss, work, depth, left);
    case "forfeit":
      return takeForfeit(loss, work, depth, left);
  }
};
