import type { Condition, Expression } from "../../expression.ts";
import {
  HUNDRED,
  ZERO,
  compare,
  divide,
  minimum,
  multiply,
  parseDecimal,
  truncate,
  up,
} from "../../number/index.ts";
import type { Exact } from "../../number/index.ts";
import type { Bound, Loss, StepReading, StepsLoss } from "../../rule.ts";
import {
  divided,
  floored,
  holds,
  hull,
  intersect,
  magnitude,
  multiplied,
  point,
  subtracted,
} from "./range.ts";
import type { Range } from "./range.ts";
import { narrow, rangeOf } from "./range-of.ts";
import type { World } from "./world.ts";

/** The least and the most that a loss takes. */
export interface Toll {
  readonly least: Exact;
  readonly most: Exact;
}

/** How many steps lie in a distance. */
export function stepsIn(distance: Exact, step: Exact, reading: StepReading): Exact {
  const steps = divide(distance, step);
  switch (reading) {
    case "fraction":
      return steps;
    case "whole":
      return truncate(steps, 0);
    case "started":
      return up(steps, 0);
  }
}

/**
 * The least and the most that a loss takes of a part that has `left`. `left` is all that any loss can take, so
 * a loss without limit takes exactly that.
 */
export function lossReach(loss: Loss, world: World, left: Exact): Toll {
  const { least, most } = beforeCap(loss, world, left);
  const cap = loss.cap === undefined ? left : minimum(left, parseDecimal(loss.cap));
  return { least: minimum(least, cap), most: minimum(most, cap) };
}

function beforeCap(loss: Loss, world: World, left: Exact): Toll {
  switch (loss.kind) {
    case "flat":
      return whenever(loss.when, world, parseDecimal(loss.amount));
    case "forfeit":
      return whenever(loss.when, world, left);
    case "perCase": {
      const counted = floored(subtracted(rangeOf(loss.count, world), point(parseDecimal(loss.free ?? "0"))));
      return taken(multiplied(counted, point(parseDecimal(loss.each))), left);
    }
    case "share":
      return share(loss.missing, loss.required, loss, world, left);
    case "rate": {
      const rate = rangeOf(loss.measure, world);
      const factor = divide(parseDecimal(loss.factor), HUNDRED);
      const along = taken(multiplied(floored(rate), point(factor)), left);
      return loss.zeroFrom === undefined ? along : orAll(along, rate, beyond(loss.zeroFrom, "up"), left);
    }
    case "steps":
      return steps(loss, world, left);
  }
}

function whenever(when: Condition, world: World, amount: Exact): Toll {
  return {
    least: narrow(when, false, world) === null ? amount : ZERO,
    most: narrow(when, true, world) === null ? ZERO : amount,
  };
}

const taken = (range: Range, left: Exact): Toll => ({
  least: floored(range).low?.at ?? ZERO,
  most: floored(range).high?.at ?? left,
});

function share(
  missing: Expression,
  required: Expression,
  loss: Extract<Loss, { kind: "share" }>,
  world: World,
  left: Exact,
): Toll {
  const divisor = rangeOf(required, world);
  const part = divided(rangeOf(missing, world), divisor);
  const lost = part && floored(multiplied(part, point(parseDecimal(loss.amount))));
  const none = point(parseDecimal(loss.whenNoneRequired));
  if (lost === null) return taken(none, left);
  return taken(holds(divisor, ZERO) ? hull(lost, none) : lost, left);
}

function steps(loss: StepsLoss, world: World, left: Exact): Toll {
  const measure = rangeOf(loss.measure, world);
  const step = parseDecimal(loss.step);
  const each = parseDecimal(loss.each);
  const away = distance(measure, parseDecimal(loss.target), loss.side);
  const cost = (far: Exact): Exact => multiply(stepsIn(far, step, loss.reading), each);
  const along: Toll = {
    least: away.low === null ? ZERO : cost(away.low.at),
    most: away.high === null ? costWithoutEnd(each, left) : cost(away.high.at),
  };
  if (loss.zeroAt === undefined) return along;
  const direction = compare(parseDecimal(loss.zeroAt.at), parseDecimal(loss.target)) < 0 ? "down" : "up";
  return orAll(along, measure, beyond(loss.zeroAt, direction), left);
}

const costWithoutEnd = (each: Exact, left: Exact): Exact => (compare(each, ZERO) === 0 ? ZERO : left);

/** How far the measure may lie from its target on the side that counts. */
export function distance(measure: Range, target: Exact, side: StepsLoss["side"]): Range {
  const above = subtracted(measure, point(target));
  if (side === "both") return magnitude(above);
  return floored(side === "above" ? above : subtracted(point(target), measure));
}

/** Values at or beyond a bound. */
export const beyond = ({ at, included }: Bound, direction: "up" | "down"): Range => {
  const end = { at: parseDecimal(at), included };
  return direction === "up" ? { low: end, high: null } : { low: null, high: end };
};

const rest = ({ low, high }: Range): Range => ({
  low: high && { at: high.at, included: !high.included },
  high: low && { at: low.at, included: !low.included },
});

/** A cliff: beyond it all that is left is taken. */
function orAll(along: Toll, measure: Range, cliff: Range, left: Exact): Toll {
  if (intersect(measure, cliff) === null) return along;
  if (intersect(measure, rest(cliff)) === null) return { least: left, most: left };
  return { least: along.least, most: left };
}
