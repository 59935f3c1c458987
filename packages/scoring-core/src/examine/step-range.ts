import type { Expression } from "../expression.ts";
import { unitOf, unitOfDifference } from "../expressions/unit-of.ts";
import type { FactDefinition } from "../framework.ts";
import { ZERO, compare, format, multiply, parseDecimal, truncate, divide, whole } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { StepReading, StepsLoss } from "../rule.ts";
import type { Check, Defect } from "./defect.ts";
import { distance, stepsIn } from "./reach/loss-reach.ts";
import { rangeOf } from "./reach/range-of.ts";
import { worldOf } from "./reach/world.ts";
import { defectAt, nameOf } from "./say.ts";
import type { Spot } from "./walk/pieces.ts";
import { definitionIn, factsByKey, piecesOf } from "./walk/pieces.ts";
import type { Located } from "./walk/pieces.ts";

/** A step is small enough for the range in which it counts. */
export const checkStepRange: Check = (framework) => {
  const facts = factsByKey(framework);
  return framework.indicators
    .flatMap(piecesOf)
    .flatMap((piece) =>
      steppedIn(piece).flatMap((stepped) => examine(stepped, facts, nameOf(framework, piece))),
    );
};

/** Points lost step by step on one side of a value. */
interface Stepped {
  readonly spot: Spot;
  readonly measure: Expression;
  readonly target: string;
  readonly side: StepsLoss["side"];
  readonly step: string;
  readonly each: string;
  readonly reading: StepReading;
  /** What the part can lose. */
  readonly points: string;
}

function steppedIn(piece: Located): readonly Stepped[] {
  if (piece.is === "loss" && piece.loss.kind === "steps") {
    const { within, loss } = piece;
    return [{ ...loss, spot: piece, points: loss.cap ?? (within?.is === "rule" ? within.rule.points : "0") }];
  }
  if (piece.is !== "rule" || piece.rule.kind !== "range") return [];
  const { rule } = piece;
  return (["below", "above"] as const).flatMap((side) => {
    const outside = rule[side];
    if (outside.policy !== "steps") return [];
    const target = side === "below" ? rule.from : rule.to;
    const spot = { ...piece, place: `${piece.place}.${side}` };
    return [{ ...outside, spot, measure: rule.measure, target, side, points: rule.points }];
  });
}

function examine(
  stepped: Stepped,
  facts: ReadonlyMap<string, FactDefinition>,
  name: string,
): readonly Defect[] {
  const { high } = distance(
    rangeOf(stepped.measure, worldOf(facts)),
    parseDecimal(stepped.target),
    stepped.side,
  );
  if (high === null) return [];
  const range = high.at;
  const step = parseDecimal(stepped.step);
  const fit = truncate(divide(range, step), 0);
  const most = multiply(stepsIn(range, step, stepped.reading), parseDecimal(stepped.each));
  const unit = unitOf(stepped.measure, definitionIn(facts));
  const words = `${stepped.step}${unitOfDifference(unit)}`;
  const numbers = { step, range, fit };
  if (compare(fit, whole(2)) < 0 && compare(most, parseDecimal(stepped.points)) < 0)
    return [
      defectAt(stepped.spot, {
        code: "stepBeyondRange",
        severity: "warning",
        message: `${name}每${words}扣${stepped.each}分，但离目标值${stepped.target}${unit}至多只能差${format(range)}${unitOfDifference(unit)}，${sayFit(fit)}`,
        numbers: { ...numbers, most },
        repair: "把步长改得与目标值相称，例如按目标值的百分比设步长",
      }),
    ];
  if (stepped.reading === "whole" && unit === "%" && isTenth(step, range))
    return [
      defectAt(stepped.spot, {
        code: "stepBeyondRange",
        severity: "warning",
        message: `${name}每${words}才扣${stepped.each}分且不足${words}不扣，离${stepped.target}%相差将近${words}也不失分`,
        numbers,
        repair: "缩小步长，或写明不足一步的按比例扣",
      }),
    ];
  return [];
}

const sayFit = (fit: Exact): string =>
  compare(fit, ZERO) === 0 ? "一步也扣不满" : "只够扣一步，扣不完这一项的分";

/** A step of a tenth of its range or more leaves a stretch in which missing the target costs nothing. */
const isTenth = (step: Exact, range: Exact): boolean => compare(multiply(step, whole(10)), range) >= 0;
