import { HUNDRED, compare, parseDecimal } from "../number/index.ts";
import type { InterpolationRule, Outside, ProportionRule, RangeRule } from "../rule.ts";
import { list, object, tagged } from "./check.ts";
import type { Check } from "./check.ts";
import { refuseZero } from "./check-expression.ts";
import { decimal, oneOf } from "./check-scalar.ts";
import type { Place } from "./place.ts";

export const stepReading = oneOf("fraction", "whole", "started");

type Anchor = InterpolationRule["anchors"][number];
type Side<Policy extends Outside["policy"]> = Extract<Outside, { policy: Policy }>;

export const anchors: Check<readonly Anchor[]> = list(
  object<Anchor>({ at: decimal(), points: decimal("notNegative") }),
  2,
);

/** What a value outside a range earns. */
export const outside: Check<Outside> = tagged<Outside>("policy", {
  noLoss: object<Side<"noLoss">>({ policy: oneOf("noLoss") }),
  zero: object<Side<"zero">>({ policy: oneOf("zero") }),
  steps: object<Side<"steps">>({
    policy: oneOf("steps"),
    step: decimal("positive"),
    each: decimal("notNegative"),
    reading: stepReading,
  }),
  unstated: object<Side<"unstated">>({ policy: oneOf("unstated") }),
});

/** Two anchors at one value would give it two scores. */
export function checkAnchors(rule: Pick<InterpolationRule, "anchors">, at: Place): void {
  rule.anchors.forEach((anchor, index) => {
    const before = rule.anchors[index - 1];
    if (before === undefined || compare(parseDecimal(before.at), parseDecimal(anchor.at)) < 0) return;
    at.at("anchors")
      .at(index)
      .at("at")
      .add("anchorOrder", `各点须由小到大，${anchor.at} 应大于前一点的 ${before.at}`);
  });
}

export function checkRange({ from, to }: Pick<RangeRule, "from" | "to">, at: Place): void {
  if (compare(parseDecimal(from), parseDecimal(to)) > 0)
    at.at("to").add("outOfRange", `区间上限 ${to} 低于下限 ${from}，请改正`);
}

export function checkTarget({ better, target }: Pick<ProportionRule, "better" | "target">, at: Place): void {
  if (better === "higher") refuseZero(target, at.at("target"));
}

export function checkTargetZero(
  { better, whenTargetZero }: Pick<ProportionRule, "better" | "whenTargetZero">,
  at: Place,
): void {
  if (better === "lower" && whenTargetZero !== undefined)
    at.at("whenTargetZero").add(
      "unknownKey",
      "越低越好时目标不作除数，不必写目标为 0 时计几分，请删去，或改为越高越好",
    );
}

export function checkPassLine({ passLine }: Pick<ProportionRule, "passLine">, at: Place): void {
  if (passLine === undefined) return;
  const order = compare(parseDecimal(passLine.at), HUNDRED);
  if (order > 0 || (order === 0 && passLine.above === "rescaled"))
    at.at("passLine")
      .at("at")
      .add(
        "outOfRange",
        passLine.above === "rescaled"
          ? `合格线须低于 100（%），超过部分才能折算，现为 ${passLine.at}`
          : `合格线不能高于 100（%），完成率至多按 100% 计，现为 ${passLine.at}`,
      );
}
