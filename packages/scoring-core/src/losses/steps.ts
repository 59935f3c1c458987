import { beyond } from "../engine/beyond.ts";
import { Lack } from "../engine/lack.ts";
import type { Pen } from "../engine/notes.ts";
import type { Table, Taken } from "../engine/table.ts";
import type { Work } from "../engine/work.ts";
import { explain, tokenOf } from "../expressions/explain.ts";
import { nameExpression } from "../expressions/name-expression.ts";
import { placesOf } from "../expressions/places-of.ts";
import { unitOfDifference } from "../expressions/unit-of.ts";
import {
  ONE,
  ZERO,
  compare,
  divide,
  equals,
  isZero,
  multiply,
  parseDecimal,
  subtract,
} from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { Bound, StepReading, StepsLoss } from "../rule.ts";
import type { Formula, NumberToken } from "../scorecard.ts";
import { countSteps } from "./count-steps.ts";
import { readingWords, stepWords } from "./reading-words.ts";

/**
 * R09, R10, R13, R18: (distance from the target ÷ step) × each on the side that counts. The reading says how
 * an incomplete step counts: in proportion (`fraction`), not at all (`whole`) or as a whole one (`started`).
 * At or beyond `zeroAt`, which lies on the far side of the target, all that is left of the part is taken.
 */
export function prepareSteps(loss: StepsLoss, table: Table): Taken {
  const quantity = table.quantity(loss.measure);
  const target = table.decimal(loss.target);
  const step = table.decimal(loss.step);
  const each = table.decimal(loss.each);
  const { zeroAt, side, reading } = loss;
  const direction = zeroAt && compare(table.decimal(zeroAt.at), target) < 0 ? "down" : "up";
  const ends = zeroAt && beyond(zeroAt, direction, table);
  return (work, depth, left) => {
    const measure = quantity(work);
    if (measure instanceof Lack) return measure;
    const pen = work.notes?.pen(loss.clause, depth);
    const token = pen && explain(loss.measure, "数值", work, pen);

    if (zeroAt !== undefined && ends?.(measure)) {
      if (pen && token) {
        const limit = tokenOf(table.decimal(zeroAt.at), token.unit ?? "");
        const formula = [token, signOf(zeroAt, direction), limit, "，不计分"];
        pen.points("loss", loss.label, formula, left, { reading });
      }
      return left;
    }
    const distance = distanceFrom(target, measure, side);
    const steps = countSteps(distance, step, reading);
    const amount = multiply(steps, each);
    if (pen && token) {
      const found = { measure, target, distance, steps, reading };
      if (isZero(steps)) writeNothing(loss, found, token, work, pen);
      else {
        const times = writeSteps(loss, found, token, work, pen);
        pen.points("loss", loss.label, [times, "×", tokenOf(each, "")], amount, { reading });
      }
    }
    return amount;
  };
}

const signOf = ({ included }: Bound, direction: "up" | "down"): string =>
  direction === "down" ? (included ? "≤" : "<") : included ? "≥" : ">";

function distanceFrom(target: Exact, measure: Exact, side: StepsLoss["side"]): Exact {
  const order = compare(measure, target);
  if (order < 0) return side === "above" ? ZERO : subtract(target, measure);
  return side === "below" ? ZERO : subtract(measure, target);
}

interface Found {
  readonly measure: Exact;
  readonly target: Exact;
  readonly distance: Exact;
  readonly steps: Exact;
  readonly reading: StepReading;
}

const WITHIN = { below: ["≥", "，达标"], above: ["≤", "，不超"], both: ["=", "，达标"] } as const;

/** One line where nothing is taken: 14个 ≥ 10个，达标, or how far the measure is from the first whole step. */
function writeNothing(loss: StepsLoss, found: Found, token: NumberToken, work: Work, pen: Pen): void {
  const name = nameExpression(loss.measure, work.table.definition);
  const aim = tokenOf(found.target, token.unit ?? "");
  const [sign, words] = WITHIN[loss.side];
  const formula = isZero(found.distance)
    ? [token, sign, aim, words]
    : [
        ...writeDistance(found, token, aim),
        "=",
        distanceToken(loss, found, token, work),
        ...rest(loss, found, token),
      ];
  pen.points("loss", name, formula, ZERO, { reading: found.reading });
}

/** Writes the distance and, where it is not the number of steps itself, how it becomes steps. */
function writeSteps(loss: StepsLoss, found: Found, token: NumberToken, work: Work, pen: Pen): NumberToken {
  const { distance, steps } = found;
  const unit = unitOfDifference(token.unit ?? "");
  const places = placesOf(loss.measure, work.table.definition);
  const aim = tokenOf(found.target, token.unit ?? "");
  pen.measure("差距", writeDistance(found, token, aim), distance, unit, places);
  const step = work.table.decimal(loss.step);
  const single = equals(step, ONE);
  const away = tokenOf(distance, "", places);
  if (single && equals(steps, distance)) return away;
  if (single) pen.measure("计扣", [away, ...rest(loss, found, token)], steps, unit);
  else pen.measure("应扣次数", [away, "÷", tokenOf(step, ""), ...rest(loss, found, token)], steps, "次");
  return tokenOf(steps, "");
}

const writeDistance = ({ measure, target }: Found, token: NumberToken, aim: NumberToken): Formula =>
  compare(measure, target) < 0 ? [aim, "−", token] : [token, "−", aim];

const distanceToken = (
  loss: StepsLoss,
  { distance }: Found,
  { unit = "" }: NumberToken,
  work: Work,
): NumberToken => tokenOf(distance, unitOfDifference(unit), placesOf(loss.measure, work.table.definition));

/** How the incomplete step counts, as an ending of the formula; nothing where every step is whole. */
function rest(loss: StepsLoss, { distance, steps, reading }: Found, { unit = "" }: NumberToken): Formula {
  if (equals(steps, divide(distance, parseDecimal(loss.step)))) return [];
  return [`，${readingWords(reading, stepWords(loss, unit))}`];
}
