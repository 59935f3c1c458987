import { compare, parseDecimal } from "../number/index.ts";
import type {
  Bound,
  FlatLoss,
  ForfeitLoss,
  Loss,
  PerCaseLoss,
  RateLoss,
  ShareLoss,
  StepsLoss,
} from "../rule.ts";
import { object, optional, tagged, together } from "./check.ts";
import type { Check } from "./check.ts";
import { condition, expression } from "./check-expression.ts";
import { decimal, oneOf, text, trueOrFalse } from "./check-scalar.ts";
import { settles } from "./check-settled.ts";
import type { Place } from "./place.ts";

export const bound: Check<Bound> = object<Bound>({ at: decimal(), included: trueOrFalse });

const base = {
  label: text(),
  clause: optional(text()),
  cap: optional(decimal("notNegative")),
  settles,
};

export const loss: Check<Loss> = tagged<Loss>("kind", {
  flat: object<FlatLoss>({
    kind: oneOf("flat"),
    ...base,
    when: condition,
    amount: decimal("notNegative"),
  }),
  perCase: object<PerCaseLoss>({
    kind: oneOf("perCase"),
    ...base,
    count: expression,
    each: decimal("notNegative"),
    free: optional(decimal("notNegative")),
  }),
  steps: object<StepsLoss>(
    {
      kind: oneOf("steps"),
      ...base,
      measure: expression,
      target: decimal(),
      side: oneOf("below", "above", "both"),
      step: decimal("positive"),
      each: decimal("notNegative"),
      reading: oneOf("fraction", "whole", "started"),
      zeroAt: optional(bound),
    },
    together(["target", "side", "zeroAt"], checkCliff),
  ),
  share: object<ShareLoss>({
    kind: oneOf("share"),
    ...base,
    missing: expression,
    required: expression,
    amount: decimal("notNegative"),
    whenNoneRequired: decimal("notNegative"),
  }),
  rate: object<RateLoss>({
    kind: oneOf("rate"),
    ...base,
    measure: expression,
    factor: decimal("notNegative"),
    zeroFrom: optional(bound),
  }),
  forfeit: object<ForfeitLoss>({ kind: oneOf("forfeit"), ...base, when: condition }),
});

/** The cliff lies on the side that loses points. */
function checkCliff(steps: Pick<StepsLoss, "target" | "side" | "zeroAt">, at: Place): void {
  if (steps.zeroAt === undefined) return;
  const order = compare(parseDecimal(steps.zeroAt.at), parseDecimal(steps.target));
  const right = steps.side === "below" ? order < 0 : steps.side === "above" ? order > 0 : order !== 0;
  if (right) return;
  const where = { below: "低于", above: "高于", both: "不同于" }[steps.side];
  at.at("zeroAt").add("zeroAtSide", `清零界限须${where}目标值 ${steps.target}，现为 ${steps.zeroAt.at}`);
}
