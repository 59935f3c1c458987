import type { Condition } from "../../expression.ts";
import {
  HUNDRED,
  ONE,
  ZERO,
  add,
  compare,
  divide,
  minimum,
  multiply,
  negate,
  isNegative,
  notNegative,
  parseDecimal,
  subtract,
  sum,
} from "../../number/index.ts";
import type { Exact } from "../../number/index.ts";
import type {
  AroundMeanRule,
  DeductRule,
  FirstMatchRule,
  InterpolationRule,
  Outside,
  ProportionRule,
  RangeRule,
  Rule,
  SharesRule,
  Tier,
} from "../../rule.ts";
import { lossReach, stepsIn } from "./loss-reach.ts";
import { between, divided, holds, intersect, magnitude, multiplied, point, subtracted } from "./range.ts";
import type { Range } from "./range.ts";
import { narrow, rangeOf } from "./range-of.ts";
import { NOTHING, addedUp, clamped, eitherOf, exactly, fromTo } from "./reach.ts";
import type { Reach } from "./reach.ts";
import { choicesIn } from "./world.ts";
import type { World } from "./world.ts";

/**
 * The least and the most that a rule can give in a world, when all evidence is there. Never less than what it
 * can give: a best below the points is proved.
 */
export function ruleReach(rule: Rule, world: World): Reach {
  return clamped(unclamped(rule, world), parseDecimal(rule.points));
}

function unclamped(rule: Rule, world: World): Reach {
  const points = parseDecimal(rule.points);
  switch (rule.kind) {
    case "award":
      return award(rule.when, points, world);
    case "checklist":
      return addedUp(rule.items.map((item) => award(item.when, parseDecimal(item.points), world)));
    case "tiers":
      return bands(rangeOf(rule.measure, world), rule.tiers);
    case "deviationTiers": {
      const away = subtracted(rangeOf(rule.measure, world), point(parseDecimal(rule.target)));
      return bands(magnitude(away), rule.tiers);
    }
    case "choice":
      return eitherOf(
        choicesIn(world, rule.key).flatMap((choice) => {
          const award = rule.awards[choice];
          return award === undefined ? [] : [exactly(parseDecimal(award))];
        }),
      );
    case "compare":
      return eitherOf(
        (["lt", "eq", "gt"] as const).flatMap((relation) => {
          const { current: left, previous: right } = rule;
          const possible = narrow({ op: "compare", left, relation, right }, true, world) !== null;
          const award = { lt: rule.lower, eq: rule.equal, gt: rule.higher }[relation];
          return possible ? [exactly(parseDecimal(award))] : [];
        }),
      );
    case "deduct":
      return deduct(rule, points, world);
    case "sum":
      return addedUp(rule.parts.map((part) => ruleReach(part, world)));
    case "firstMatch":
      return firstMatch(rule, world);
    case "discretion":
      return fromTo(ZERO, points);
    case "shares":
      return shares(rule, points, world);
    case "proportion":
      return proportion(rule, points, world);
    case "interpolation":
      return interpolation(rule, rangeOf(rule.measure, world));
    case "aroundMean":
      return aroundMean(rule, points, world);
    case "range":
      return range(rule, points, rangeOf(rule.measure, world));
    case "formula": {
      const { low, high } = rangeOf(rule.score, world);
      return fromTo(low?.at ?? ZERO, high?.at ?? points);
    }
    case "bestOf": {
      const options = rule.options.map((option) => ruleReach(option, world));
      const { best } = eitherOf(options);
      const worst = options.reduce(
        (most, option) => (compare(option.worst, most) > 0 ? option.worst : most),
        ZERO,
      );
      return fromTo(worst, best);
    }
    case "levels": {
      const open = choicesIn(world, rule.key);
      return eitherOf(
        rule.levels
          .filter(({ choice }) => open.includes(choice))
          .map(({ from, to }) => fromTo(ofPoints(from.at, points), ofPoints(to.at, points))),
      );
    }
  }
}

const ofPoints = (percent: string, points: Exact): Exact =>
  multiply(divide(parseDecimal(percent), HUNDRED), points);

function award(when: Condition, points: Exact, world: World): Reach {
  return {
    worst: narrow(when, false, world) === null ? points : ZERO,
    best: narrow(when, true, world) === null ? ZERO : points,
  };
}

/** A value in no band, or in two, has no evidence. */
function bands(measure: Range, tiers: readonly Tier[]): Reach {
  return eitherOf(
    tiers
      .filter((tier) => intersect(measure, bandRange(tier)) !== null)
      .map(({ points }) => exactly(parseDecimal(points))),
  );
}

export const bandRange = ({ from, to }: Tier): Range => ({
  low: from === undefined ? null : { at: parseDecimal(from.at), included: from.included },
  high: to === undefined ? null : { at: parseDecimal(to.at), included: to.included },
});

function deduct(rule: DeductRule, points: Exact, world: World): Reach {
  const start = rule.base ? ruleReach(rule.base, world) : exactly(points);
  return rule.losses.reduce(({ worst, best }, loss) => {
    return {
      worst: notNegative(subtract(worst, lossReach(loss, world, worst).most)),
      best: notNegative(subtract(best, lossReach(loss, world, best).least)),
    };
  }, start);
}

/** A branch is only looked at where those before it did not hold. */
function firstMatch(rule: FirstMatchRule, world: World): Reach {
  const reached: Reach[] = [];
  let left: World | null = world;
  for (const { when, rule: branch } of rule.branches) {
    if (left === null) break;
    const met = narrow(when, true, left);
    if (met !== null) reached.push(ruleReach(branch, met));
    left = narrow(when, false, left);
  }
  if (left !== null) reached.push(ruleReach(rule.otherwise, left));
  return eitherOf(reached);
}

function shares({ items }: SharesRule, points: Exact, world: World): Reach {
  const whole = sum(items.map(({ weight }) => parseDecimal(weight)));
  if (compare(whole, ZERO) === 0) return NOTHING;
  return addedUp(
    items.map(({ weight, kept }) => {
      const share = multiply(points, divide(parseDecimal(weight), whole));
      if (kept.kind === "met") return award(kept.when, share, world);
      const dead = parseDecimal(kept.deadAfter);
      const each = kept.each === undefined ? divide(ONE, dead) : divide(parseDecimal(kept.each), HUNDRED);
      const left = (misses: Exact): Exact =>
        compare(misses, dead) >= 0
          ? ZERO
          : minimum(multiply(share, notNegative(subtract(ONE, multiply(each, misses)))), share);
      const { low, high } = rangeOf(kept.count, world);
      return fromTo(high === null ? ZERO : left(high.at), low === null ? share : left(low.at));
    }),
  );
}

/** Where less is better and there is none at all, or less, everything is reached; below zero the sides change. */
function proportion(rule: ProportionRule, points: Exact, world: World): Reach {
  const [actual, target] = [rangeOf(rule.actual, world), rangeOf(rule.target, world)];
  if (target.low === null || isNegative(target.low.at)) return fromTo(ZERO, points);
  const [above, below] = rule.better === "higher" ? [actual, target] : [target, actual];
  const completion = divided(multiplied(above, point(HUNDRED)), below);
  const decided =
    rule.better === "lower"
      ? { when: between(null, ZERO), earned: points }
      : { when: point(ZERO), earned: parseDecimal(rule.whenTargetZero ?? "0") };
  const settled = intersect(below, decided.when) === null ? [] : [exactly(decided.earned)];
  if (completion === null) return eitherOf(settled);
  const { low, high } = completion;
  const along = fromTo(
    low === null ? ZERO : completed(rule, points, low.at),
    high === null ? points : completed(rule, points, high.at),
  );
  return eitherOf([along, ...settled]);
}

function completed({ passLine }: ProportionRule, points: Exact, completion: Exact): Exact {
  const reached = minimum(notNegative(completion), HUNDRED);
  const pass = parseDecimal(passLine?.at ?? "0");
  if (compare(reached, pass) < 0) return ZERO;
  const rescaled = passLine?.above === "rescaled" && compare(pass, HUNDRED) < 0;
  const share = rescaled
    ? divide(subtract(reached, pass), subtract(HUNDRED, pass))
    : divide(reached, HUNDRED);
  return multiply(points, share);
}

/** Between anchors the score is a straight line, so its extremes lie on anchors or where the measure ends. */
function interpolation(rule: InterpolationRule, measure: Range): Reach {
  const anchors = rule.anchors.map(({ at, points }) => ({
    at: parseDecimal(at),
    points: parseDecimal(points),
  }));
  const [first, last] = [anchors[0], anchors.at(-1)];
  if (first === undefined || last === undefined) return NOTHING;
  const at = (value: Exact): Exact => {
    const next = anchors.findIndex((anchor) => compare(anchor.at, value) >= 0);
    const [low, high] = [anchors[next - 1], anchors[next]];
    if (low === undefined || high === undefined) return next === 0 ? first.points : last.points;
    const share = divide(subtract(value, low.at), subtract(high.at, low.at));
    return add(low.points, multiply(share, subtract(high.points, low.points)));
  };
  const inside = intersect(measure, between(first.at, last.at));
  const values =
    inside === null
      ? []
      : [
          ...[inside.low, inside.high].flatMap((end) => (end ? [at(end.at)] : [])),
          ...anchors.filter((anchor) => holds(inside, anchor.at)).map(({ points }) => points),
        ];
  const below = intersect(measure, { low: null, high: { at: first.at, included: false } });
  const above = intersect(measure, { low: { at: last.at, included: false }, high: null });
  return eitherOf(
    [
      ...values,
      ...(below === null ? [] : [rule.below === "hold" ? first.points : ZERO]),
      ...(above === null ? [] : [rule.above === "hold" ? last.points : ZERO]),
    ].map(exactly),
  );
}

function aroundMean(rule: AroundMeanRule, points: Exact, world: World): Reach {
  const [measure, mean] = [rangeOf(rule.measure, world), rangeOf(rule.mean, world)];
  const ahead = rule.better === "higher" ? subtracted(measure, mean) : subtracted(mean, measure);
  const score = (by: Exact): Exact => {
    const size = isNegative(by) ? negate(by) : by;
    const change = multiply(stepsIn(size, parseDecimal(rule.step), rule.reading), parseDecimal(rule.each));
    return add(parseDecimal(rule.atMean), isNegative(by) ? negate(change) : change);
  };
  return fromTo(
    ahead.low === null ? ZERO : score(ahead.low.at),
    ahead.high === null ? points : score(ahead.high.at),
  );
}

function range(rule: RangeRule, points: Exact, measure: Range): Reach {
  const [from, to] = [parseDecimal(rule.from), parseDecimal(rule.to)];
  const inside = intersect(measure, between(from, to)) !== null;
  const below = intersect(measure, { low: null, high: { at: from, included: false } });
  const above = intersect(measure, { low: { at: to, included: false }, high: null });
  return eitherOf([
    ...(inside ? [exactly(points)] : []),
    ...(below ? [outside(rule.below, subtracted(point(from), below), points)] : []),
    ...(above ? [outside(rule.above, subtracted(above, point(to)), points)] : []),
  ]);
}

/** What a value so far outside the range earns; where the words are silent it has no evidence. */
function outside(side: Outside, { low, high }: Range, points: Exact): Reach {
  switch (side.policy) {
    case "noLoss":
      return exactly(points);
    case "zero":
    case "unstated":
      return NOTHING;
    case "steps": {
      const left = (far: Exact): Exact =>
        notNegative(
          subtract(
            points,
            multiply(stepsIn(far, parseDecimal(side.step), side.reading), parseDecimal(side.each)),
          ),
        );
      return fromTo(high === null ? ZERO : left(high.at), low === null ? points : left(low.at));
    }
  }
}
