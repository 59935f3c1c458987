import { unitOf } from "../expressions/unit-of.ts";
import type { FactDefinition, Framework } from "../framework.ts";
import {
  HUNDRED,
  ZERO,
  absolute,
  compare,
  divide,
  format,
  maximum,
  minimum,
  multiply,
  notNegative,
  parseDecimal,
  subtract,
  whole,
} from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { Loss, Rule, Tier } from "../rule.ts";
import type { Check, Defect } from "./defect.ts";
import { stepsIn } from "./reach/loss-reach.ts";
import { bandRange } from "./reach/rule-reach.ts";
import { defectAt, nameOf } from "./say.ts";
import type { Spot } from "./walk/pieces.ts";
import { definitionIn, factsByKey, piecesOf } from "./walk/pieces.ts";
import type { Located } from "./walk/pieces.ts";

/** A fall in points at one value, and the largest fall elsewhere in the same rule. */
interface Fall {
  readonly at: string;
  readonly unit: string;
  readonly by: Exact;
  readonly elsewhere: Exact;
}

/** Points fall no further at one value than elsewhere in the same rule. */
export const checkCliff: Check = (framework) => {
  const facts = factsByKey(framework);
  return framework.indicators.flatMap(piecesOf).flatMap((piece) => {
    const fall = fallIn(piece, facts);
    return fall === null ? [] : [report(framework, piece, fall)];
  });
};

const report = (framework: Framework, spot: Spot, { at, unit, by, elsewhere }: Fall): Defect =>
  defectAt(spot, {
    code: "cliff",
    severity: "notice",
    message: `${nameOf(framework, spot)}在${at.replace("-", "−")}${unit}处一次相差${format(by)}分，别处每步至多相差${format(elsewhere)}分`,
    numbers: { at: parseDecimal(at), fall: by, elsewhere },
    repair: "如果不是有意设卡，请调整每步扣分或界限，使分数连续变化",
  });

function fallIn(piece: Located, facts: ReadonlyMap<string, FactDefinition>): Fall | null {
  const unit = (measure: Parameters<typeof unitOf>[0]): string => unitOf(measure, definitionIn(facts));
  if (piece.is === "loss") {
    const { within } = piece;
    const points = within?.is === "rule" ? parseDecimal(within.rule.points) : ZERO;
    return fallOfLoss(piece.loss, points, unit);
  }
  return piece.is === "rule" ? fallOfRule(piece.rule, unit) : null;
}

type UnitOf = (measure: Parameters<typeof unitOf>[0]) => string;

/** Beyond the cliff nothing is left; just before it the steps have left something. */
function fallOfLoss(loss: Loss, points: Exact, unit: UnitOf): Fall | null {
  const limit = loss.cap === undefined ? points : minimum(points, parseDecimal(loss.cap));
  if (loss.kind === "steps" && loss.zeroAt !== undefined) {
    const far = absolute(subtract(parseDecimal(loss.target), parseDecimal(loss.zeroAt.at)));
    const each = parseDecimal(loss.each);
    const lost = multiply(stepsIn(far, parseDecimal(loss.step), loss.reading), each);
    return steep(loss.zeroAt.at, unit(loss.measure), notNegative(subtract(limit, lost)), each);
  }
  if (loss.kind === "rate" && loss.zeroFrom !== undefined) {
    const perPoint = divide(parseDecimal(loss.factor), HUNDRED);
    const lost = multiply(notNegative(parseDecimal(loss.zeroFrom.at)), perPoint);
    return steep(loss.zeroFrom.at, unit(loss.measure), notNegative(subtract(limit, lost)), perPoint);
  }
  return null;
}

const steep = (at: string, unit: string, by: Exact, elsewhere: Exact): Fall | null =>
  compare(by, elsewhere) > 0 ? { at, unit, by, elsewhere } : null;

function fallOfRule(rule: Rule, unit: UnitOf): Fall | null {
  switch (rule.kind) {
    case "tiers":
    case "deviationTiers":
      return fallBetween(rule.tiers, unit(rule.measure));
    case "proportion": {
      const pass = rule.passLine;
      if (pass === undefined || pass.above === "rescaled") return null;
      const perPoint = divide(parseDecimal(rule.points), HUNDRED);
      return steep(pass.at, "%", multiply(parseDecimal(pass.at), perPoint), perPoint);
    }
    default:
      return null;
  }
}

/** Between bands a fall is steep when it is more than twice every other one. */
function fallBetween(tiers: readonly Tier[], unit: string): Fall | null {
  const rising = [...tiers].sort((a, b) => byStart(a, b));
  const falls = rising.slice(1).map(({ from, points }, index) => ({
    at: from?.at ?? "0",
    by: absolute(subtract(parseDecimal(points), parseDecimal(rising[index]?.points ?? points))),
  }));
  const [first, ...others] = [...falls].sort((a, b) => compare(b.by, a.by));
  if (first === undefined || others.length === 0) return null;
  const elsewhere = others.map(({ by }) => by).reduce(maximum);
  return compare(first.by, multiply(whole(2), elsewhere)) > 0 ? { ...first, unit, elsewhere } : null;
}

function byStart(a: Tier, b: Tier): number {
  const [low, other] = [bandRange(a).low, bandRange(b).low];
  if (low === null || other === null) return low === other ? 0 : low === null ? -1 : 1;
  return compare(low.at, other.at);
}
