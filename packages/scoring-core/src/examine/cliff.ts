import { unitOf } from "../expressions/unit-of.ts";
import type { FactDefinition, Framework } from "../framework.ts";
import {
  HUNDRED,
  ONE,
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
  sum,
  whole,
} from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { InterpolationRule, Loss, Outside, RangeRule, Rule, SharesRule, Tier } from "../rule.ts";
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
  steepest([{ at, unit, by, elsewhere }]);

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
    case "interpolation":
      return fallBesideAnchors(rule, unit(rule.measure));
    case "range":
      return fallOutOfRange(rule, unit(rule.measure));
    case "shares":
      return fallOfShares(rule, unit);
    default:
      return null;
  }
}

/** Beyond the last anchor nothing is left of its points; between anchors they change along a line. */
function fallBesideAnchors({ anchors, below, above }: InterpolationRule, unit: string): Fall | null {
  const slopes = anchors.slice(1).map((anchor, index) => {
    const before = anchors[index] ?? anchor;
    const rise = absolute(subtract(parseDecimal(anchor.points), parseDecimal(before.points)));
    return divide(rise, subtract(parseDecimal(anchor.at), parseDecimal(before.at)));
  });
  const ends = [below === "zero" ? anchors[0] : undefined, above === "zero" ? anchors.at(-1) : undefined];
  return steepest(
    ends.flatMap((end) =>
      end === undefined
        ? []
        : [{ at: end.at, unit, by: parseDecimal(end.points), elsewhere: slopes.reduce(maximum, ZERO) }],
    ),
  );
}

/** One side of a range loses all points at once, the other one step by step. */
function fallOutOfRange({ points, from, to, below, above }: RangeRule, unit: string): Fall | null {
  const fall = (at: string, side: Outside, other: Outside): readonly Fall[] =>
    side.policy === "zero" && other.policy === "steps"
      ? [{ at, unit, by: parseDecimal(points), elsewhere: parseDecimal(other.each) }]
      : [];
  return steepest([...fall(from, below, above), ...fall(to, above, below)]);
}

/** The miss that kills an item takes what the misses before it have left. */
function fallOfShares({ points, items }: SharesRule, unit: UnitOf): Fall | null {
  const all = sum(items.map(({ weight }) => parseDecimal(weight)));
  return steepest(
    items.flatMap(({ weight, kept }) => {
      if (kept.kind !== "misses") return [];
      const share = divide(multiply(parseDecimal(points), parseDecimal(weight)), all);
      const dead = parseDecimal(kept.deadAfter);
      const each = kept.each === undefined ? divide(ONE, dead) : divide(parseDecimal(kept.each), HUNDRED);
      const left = notNegative(subtract(ONE, multiply(each, notNegative(subtract(dead, ONE)))));
      const [by, elsewhere] = [multiply(share, left), multiply(share, each)];
      return [{ at: kept.deadAfter, unit: unit(kept.count), by, elsewhere }];
    }),
  );
}

/** The largest of the falls that are steep. */
const steepest = (falls: readonly Fall[]): Fall | null =>
  falls
    .filter(({ by, elsewhere }) => compare(by, elsewhere) > 0)
    .reduce<Fall | null>(
      (most, fall) => (most === null || compare(fall.by, most.by) > 0 ? fall : most),
      null,
    );

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
