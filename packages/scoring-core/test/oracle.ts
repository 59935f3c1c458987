import type { Loss, Outside, Rule, ScoringInput, Tier } from "../src/index.ts";
import { floor, fraction, minus, order, over, plus, read, sign, size, times } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";
import {
  NOUGHT,
  NoEvidence,
  atLeastNought,
  both,
  gather,
  least,
  text,
  total,
  truth,
  value,
} from "./oracle-values.ts";

const HUNDRED = fraction(100n);

/**
 * A second reading of the rule algebra, written apart from the engine in reduced fractions. A rule earns what lies
 * within its points, and without evidence what it declares for that.
 */
export function oracle(rule: Rule, input: ScoringInput): Fraction {
  const points = read(rule.points);
  return between(
    points,
    orWithout(rule, points, () => part(rule, input)),
  );
}

type Policies = Pick<Rule, "whenNotApplicable" | "whenNotYetDue">;

function orWithout(
  { whenNotApplicable, whenNotYetDue }: Policies,
  points: Fraction,
  earn: () => Fraction,
): Fraction {
  try {
    return earn();
  } catch (signal) {
    if (!(signal instanceof NoEvidence)) throw signal;
    const only = (why: string) => signal.whys.length > 0 && signal.whys.every((other) => other === why);
    const full =
      (only("notApplicable") && whenNotApplicable === "full") ||
      (only("notYetDue") && whenNotYetDue === "full");
    return full ? points : NOUGHT;
  }
}

const between = (most: Fraction, found: Fraction): Fraction => least(atLeastNought(found), most);

function part(rule: Rule, input: ScoringInput): Fraction {
  switch (rule.kind) {
    case "award":
      return truth(rule.when, input) ? read(rule.points) : NOUGHT;
    case "checklist":
      return total(rule.items.map((item) => oracle({ ...item, kind: "award" }, input)));
    case "sum":
      return total(rule.parts.map((inner) => oracle(inner, input)));
    case "tiers":
      return lookUp(value(rule.measure, input), rule.tiers);
    case "deviationTiers":
      return lookUp(size(minus(value(rule.measure, input), read(rule.target))), rule.tiers);
    case "choice":
      return read(rule.awards[text(rule.key, input)] ?? "");
    case "compare": {
      const change = order(...both(rule.current, rule.previous, input));
      return read(change < 0 ? rule.lower : change > 0 ? rule.higher : rule.equal);
    }
    case "firstMatch": {
      const branch = rule.branches.find(({ when }) => truth(when, input));
      return oracle(branch?.rule ?? rule.otherwise, input);
    }
    case "discretion": {
      const judgement = input.judgements[rule.judgement];
      if (judgement === undefined) throw new NoEvidence(["notJudged"]);
      return read(judgement.awarded);
    }
    case "deduct": {
      const start = rule.base ? oracle(rule.base, input) : read(rule.points);
      const whys: string[] = [];
      const end = rule.losses.reduce((left, loss) => {
        const [amount = NOUGHT] = gather(whys, [() => taken(loss, input, atLeastNought(left))]);
        return minus(left, loss.cap === undefined ? amount : least(amount, read(loss.cap)));
      }, start);
      if (whys.length > 0) throw new NoEvidence(whys);
      return atLeastNought(end);
    }
    case "shares": {
      const weights = total(rule.items.map(({ weight }) => read(weight)));
      return total(
        rule.items.map(({ weight, kept }) => {
          const share = over(times(read(rule.points), read(weight)), weights);
          return orWithout(rule, share, () => times(share, keptShare(kept, input)));
        }),
      );
    }
    case "proportion": {
      const [actual, target] = both(rule.actual, rule.target, input);
      // A target below zero is one for the opposite quantity, of which the opposite is better.
      const opposite = sign(target) < 0;
      const [found, aim] = opposite ? [minus(NOUGHT, actual), minus(NOUGHT, target)] : [actual, target];
      const better = opposite ? { higher: "lower", lower: "higher" }[rule.better] : rule.better;
      if (better === "lower" && sign(found) <= 0) return read(rule.points);
      if (better === "higher" && sign(aim) === 0) {
        if (rule.whenTargetZero === undefined) throw new NoEvidence(["zeroDivisor"]);
        return read(rule.whenTargetZero);
      }
      const ratio = better === "higher" ? over(found, aim) : over(aim, found);
      const reached = least(atLeastNought(ratio), fraction(1n));
      if (rule.passLine === undefined) return times(read(rule.points), reached);
      const pass = over(read(rule.passLine.at), HUNDRED);
      if (order(reached, pass) < 0) return NOUGHT;
      if (rule.passLine.above === "proportional" || order(pass, fraction(1n)) >= 0)
        return times(read(rule.points), reached);
      return times(read(rule.points), over(minus(reached, pass), minus(fraction(1n), pass)));
    }
    case "interpolation": {
      const at = value(rule.measure, input);
      const anchors = rule.anchors.map((anchor) => [read(anchor.at), read(anchor.points)] as const);
      const [first, last] = [anchors[0]!, anchors.at(-1)!];
      if (order(at, first[0]) < 0) return rule.below === "hold" ? first[1] : NOUGHT;
      if (order(at, last[0]) > 0) return rule.above === "hold" ? last[1] : NOUGHT;
      const low = anchors.findLast(([start]) => order(start, at) <= 0)!;
      const high = anchors.find(([end]) => order(end, at) >= 0)!;
      if (order(low[0], high[0]) === 0) return low[1];
      const slope = over(minus(high[1], low[1]), minus(high[0], low[0]));
      return plus(low[1], times(slope, minus(at, low[0])));
    }
    case "aroundMean": {
      const [found, mean] = both(rule.measure, rule.mean, input);
      const ahead = rule.better === "higher" ? minus(found, mean) : minus(mean, found);
      const change = times(stepsOf(size(ahead), rule.step, rule.reading), read(rule.each));
      return sign(ahead) < 0 ? minus(read(rule.atMean), change) : plus(read(rule.atMean), change);
    }
    case "range": {
      const found = value(rule.measure, input);
      const short = minus(read(rule.from), found);
      const excess = minus(found, read(rule.to));
      if (sign(short) > 0) return outside(rule.below, short, read(rule.points));
      return sign(excess) > 0 ? outside(rule.above, excess, read(rule.points)) : read(rule.points);
    }
    case "formula":
      return value(rule.score, input);
    case "bestOf":
      return rule.options
        .map((option) => oracle(option, input))
        .reduce((best, other) => (order(other, best) > 0 ? other : best));
    case "levels": {
      const whys: string[] = [];
      const [choice] = gather(whys, [() => text(rule.key, input)]);
      const judgement = input.judgements[rule.judgement];
      if (judgement === undefined) whys.push("notJudged");
      if (choice === undefined || judgement === undefined) throw new NoEvidence(whys);
      const { from, to } = rule.levels.find((level) => level.choice === choice)!;
      const awarded = read(judgement.awarded);
      const limit = (at: string) => over(times(read(rule.points), read(at)), HUNDRED);
      const [low, high] = [order(awarded, limit(from.at)), order(awarded, limit(to.at))];
      if (low < 0 || (low === 0 && !from.included) || high > 0 || (high === 0 && !to.included))
        throw new NoEvidence(["outsideLevel"]);
      return awarded;
    }
  }
}

function keptShare(
  kept: Extract<Rule, { kind: "shares" }>["items"][number]["kept"],
  input: ScoringInput,
): Fraction {
  if (kept.kind === "met") return truth(kept.when, input) ? fraction(1n) : NOUGHT;
  const misses = value(kept.count, input);
  const dead = read(kept.deadAfter);
  if (order(misses, dead) >= 0) return NOUGHT;
  const each = kept.each === undefined ? over(fraction(1n), dead) : over(read(kept.each), HUNDRED);
  return between(fraction(1n), minus(fraction(1n), times(each, misses)));
}

function outside(policy: Outside, distance: Fraction, points: Fraction): Fraction {
  switch (policy.policy) {
    case "noLoss":
      return points;
    case "zero":
      return NOUGHT;
    case "unstated":
      throw new NoEvidence(["noBand"]);
    case "steps":
      return minus(points, times(stepsOf(distance, policy.step, policy.reading), read(policy.each)));
  }
}

function stepsOf(distance: Fraction, step: string, reading: "fraction" | "whole" | "started"): Fraction {
  const steps = over(distance, read(step));
  const down = fraction(floor(steps));
  const started = order(steps, down) === 0 ? down : plus(down, fraction(1n));
  return { fraction: steps, whole: down, started }[reading];
}

function taken(loss: Loss, input: ScoringInput, left: Fraction): Fraction {
  switch (loss.kind) {
    case "flat":
      return truth(loss.when, input) ? read(loss.amount) : NOUGHT;
    case "forfeit":
      return truth(loss.when, input) ? left : NOUGHT;
    case "perCase":
      return times(atLeastNought(minus(value(loss.count, input), read(loss.free ?? "0"))), read(loss.each));
    case "share": {
      const [missing, required] = both(loss.missing, loss.required, input);
      if (sign(required) === 0) return read(loss.whenNoneRequired);
      return atLeastNought(times(over(missing, required), read(loss.amount)));
    }
    case "rate": {
      const rate = value(loss.measure, input);
      const end = loss.zeroFrom;
      if (end && (end.included ? order(rate, read(end.at)) >= 0 : order(rate, read(end.at)) > 0)) return left;
      return atLeastNought(times(over(rate, fraction(100n)), read(loss.factor)));
    }
    case "steps": {
      const gone = minus(value(loss.measure, input), read(loss.target));
      if (loss.zeroAt) {
        const cliff = minus(read(loss.zeroAt.at), read(loss.target));
        const sameSide = sign(cliff) === sign(gone);
        const reached = order(size(gone), size(cliff));
        if (sameSide && (reached > 0 || (reached === 0 && loss.zeroAt.included))) return left;
      }
      const away = loss.side === "both" ? size(gone) : loss.side === "above" ? gone : minus(NOUGHT, gone);
      return times(stepsOf(atLeastNought(away), loss.step, loss.reading), read(loss.each));
    }
  }
}

function lookUp(found: Fraction, tiers: readonly Tier[]): Fraction {
  const hits = tiers.filter(({ from, to }) => {
    const above = from === undefined ? 1 : order(found, read(from.at));
    const below = to === undefined ? 1 : order(read(to.at), found);
    return (above > 0 || (above === 0 && from?.included)) && (below > 0 || (below === 0 && to?.included));
  });
  if (hits.length !== 1) throw new NoEvidence([hits.length === 0 ? "noBand" : "twoBands"]);
  return read(hits[0]?.points ?? "");
}
