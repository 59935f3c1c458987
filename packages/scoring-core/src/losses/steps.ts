import { Lack } from "../engine/lack.ts";
import type { Pen } from "../engine/notes.ts";
import type { Work } from "../engine/work.ts";
import { reaches } from "../engine/reaches.ts";
import { evaluate } from "../expressions/evaluate.ts";
import { explain, tokenOf } from "../expressions/explain.ts";
import { unitOfDifference } from "../expressions/unit-of.ts";
import { ONE, ZERO, compare, divide, equals, multiply, subtract, truncate, up } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { Bound, StepReading, StepsLoss } from "../rule.ts";
import type { NumberToken } from "../scorecard.ts";
import type { TakeLoss } from "./signature.ts";

/**
 * R09, R10, R13, R18: (distance from the target ÷ step) × each on the side that counts. The reading says how
 * an incomplete step counts: in proportion (`fraction`), not at all (`whole`) or as a whole one (`started`).
 * At or beyond `zeroAt`, which lies on the far side of the target, all that is left of the part is taken.
 */
export const takeSteps: TakeLoss<StepsLoss> = (loss, work, depth, left) => {
  const measure = evaluate(loss.measure, work);
  if (measure instanceof Lack) return measure;
  const target = work.decimal(loss.target);
  const reading = work.reading(loss);
  const pen = work.notes?.pen(loss.clause, depth);
  const token = pen && explain(loss.measure, "数值", work, pen);

  if (loss.zeroAt !== undefined) {
    const direction = compare(work.decimal(loss.zeroAt.at), target) < 0 ? "down" : "up";
    if (reaches(measure, loss.zeroAt, direction, work)) {
      if (pen && token) {
        const limit = tokenOf(work.decimal(loss.zeroAt.at), token.unit ?? "");
        pen.points("loss", loss.label, [token, signOf(loss.zeroAt, direction), limit], left, reading);
      }
      return left;
    }
  }
  const distance = distanceFrom(target, measure, loss.side);
  const steps = counted(divide(distance, work.decimal(loss.step)), reading);
  const each = work.decimal(loss.each);
  const amount = multiply(steps, each);
  if (pen && token) {
    const inStep = writeSteps(loss, { measure, target, distance, steps, reading }, token, work, pen);
    pen.points("loss", loss.label, [inStep, "×", tokenOf(each, "")], amount, reading);
  }
  return amount;
};

const signOf = ({ included }: Bound, direction: "up" | "down"): string =>
  direction === "down" ? (included ? "≤" : "<") : included ? "≥" : ">";

const READING_WORDS: Readonly<Record<StepReading, string>> = {
  fraction: "按比例",
  whole: "不足一步不计",
  started: "不足一步按一步计",
};

function distanceFrom(target: Exact, measure: Exact, side: StepsLoss["side"]): Exact {
  const order = compare(measure, target);
  if (order < 0) return side === "above" ? ZERO : subtract(target, measure);
  return side === "below" ? ZERO : subtract(measure, target);
}

function counted(steps: Exact, reading: StepReading): Exact {
  switch (reading) {
    case "fraction":
      return steps;
    case "whole":
      return truncate(steps, 0);
    case "started":
      return up(steps, 0);
  }
}

/** Writes the distance and, where it is not the number of steps itself, how it becomes steps. */
function writeSteps(
  loss: StepsLoss,
  found: { measure: Exact; target: Exact; distance: Exact; steps: Exact; reading: StepReading },
  token: NumberToken,
  work: Work,
  pen: Pen,
): NumberToken {
  const { measure, target, distance, steps, reading } = found;
  const aim = tokenOf(target, token.unit ?? "");
  const unit = unitOfDifference(token.unit ?? "");
  const order = compare(measure, target);
  const within = compare(distance, ZERO) === 0;
  pen.measure(
    "差距",
    within
      ? [token, order === 0 ? "=" : order > 0 ? ">" : "<", aim]
      : order < 0
        ? [aim, "−", token]
        : [token, "−", aim],
    distance,
    unit,
  );
  const step = work.decimal(loss.step);
  if (equals(step, ONE) && reading === "fraction") return { number: tokenOf(distance, "").number };
  const formula = [tokenOf(distance, unit), "÷", tokenOf(step, unit), `，${READING_WORDS[reading]}`];
  pen.measure("步数", formula, steps, "步");
  return tokenOf(steps, "");
}
