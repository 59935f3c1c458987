import { compare, parseDecimal } from "../number/index.ts";
import type { Tier } from "../rule.ts";
import type { Check } from "./defect.ts";
import { bandRange } from "./reach/rule-reach.ts";
import { defectAt, nameOf } from "./say.ts";
import { isBase } from "./walk/base.ts";
import { keyRead } from "./walk/key-read.ts";
import { factsByKey, piecesOf } from "./walk/pieces.ts";
import type { Located } from "./walk/pieces.ts";

/** Things of which people want fewer, or that only show how much went wrong. */
const UNWANTED = /投诉|信访|上访|举报|来信|求助|工单|案件|事故|纠纷|警情/;

/** A count of complaints and the like earns more the higher it is: is it an achievement? */
export const checkMoreIsWorse: Check = (framework) => {
  const facts = factsByKey(framework);
  return framework.indicators.flatMap(piecesOf).flatMap((piece) => {
    const fact = facts.get(keyRead(piece) ?? "");
    const part = partAround(piece);
    if (fact?.type !== "count" || !UNWANTED.test(fact.label)) return [];
    if (part === null || isBase(piece) || !wantsMore(part)) return [];
    return [
      defectAt(part, {
        code: "moreIsWorse",
        severity: "notice",
        message: `${nameOf(framework, part)}以“${fact.label}”多为好，这个数多也可能说明问题多`,
        repair: "改用办结率、及时率等能说明成效的指标",
      }),
    ];
  });
};

function partAround(piece: Located): Located | null {
  let at: Located | null = piece;
  while (at !== null && at.is !== "rule" && at.is !== "loss") at = at.within;
  return at;
}

/** Whether the part loses points while the quantity is low. */
function wantsMore(part: Located): boolean {
  if (part.is === "loss") return part.loss.kind === "steps" && part.loss.side === "below";
  if (part.is !== "rule") return false;
  const { rule } = part;
  switch (rule.kind) {
    case "proportion":
    case "aroundMean":
      return rule.better === "higher";
    case "range":
      return rule.below.policy !== "noLoss";
    case "tiers":
      return rises(rule.tiers);
    case "interpolation":
      return (
        compare(
          parseDecimal(rule.anchors.at(-1)?.points ?? "0"),
          parseDecimal(rule.anchors[0]?.points ?? "0"),
        ) > 0
      );
    default:
      return false;
  }
}

/** The band without an upper end earns more than the one without a lower end. */
function rises(tiers: readonly Tier[]): boolean {
  const lowest = tiers.find((tier) => bandRange(tier).low === null);
  const highest = tiers.find((tier) => bandRange(tier).high === null);
  return compare(parseDecimal(highest?.points ?? "0"), parseDecimal(lowest?.points ?? "0")) > 0;
}
