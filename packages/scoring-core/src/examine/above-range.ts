import { unitOf } from "../expressions/unit-of.ts";
import { parseDecimal } from "../number/index.ts";
import type { Check } from "./defect.ts";
import { intersect } from "./reach/range.ts";
import { rangeOf } from "./reach/range-of.ts";
import { worldOf } from "./reach/world.ts";
import { defectAt, nameOf } from "./say.ts";
import { definitionIn, factsByKey, rulesOf } from "./walk/pieces.ts";

/** A range target says what happens on both sides of the range. */
export const checkAboveRange: Check = (framework) => {
  const facts = factsByKey(framework);
  return framework.indicators.flatMap(rulesOf).flatMap((part) => {
    const { rule } = part;
    if (rule.kind !== "range") return [];
    const measure = rangeOf(rule.measure, worldOf(facts));
    const unit = unitOf(rule.measure, definitionIn(facts));
    return (["below", "above"] as const).flatMap((side) => {
      const at = side === "below" ? rule.from : rule.to;
      const end = { at: parseDecimal(at), included: false };
      const outside = side === "below" ? { low: null, high: end } : { low: end, high: null };
      if (rule[side].policy !== "unstated" || intersect(measure, outside) === null) return [];
      return [
        defectAt(
          { ...part, place: `${part.place}.${side}` },
          {
            code: "aboveRangeUnstated",
            severity: "error",
            message: `${nameOf(framework, part)}没有写明${side === "below" ? "低于" : "超过"}${at}${unit}怎么计，遇到时无法计分`,
            numbers: { at: end.at },
            repair: "写明超出范围的不扣、每步扣多少，还是不计分",
          },
        ),
      ];
    });
  });
};
