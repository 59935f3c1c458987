import type { Expression } from "../../expression.ts";
import type { FactDefinition, Indicator } from "../../framework.ts";
import { ZERO, add, compare, parseDecimal, subtract } from "../../number/index.ts";
import type { Exact } from "../../number/index.ts";
import type { Loss, Rule, Tier } from "../../rule.ts";
import { piecesOf } from "../walk/pieces.ts";
import type { Piece } from "../walk/children.ts";
import { intersect, point } from "./range.ts";
import type { Range } from "./range.ts";
import { narrow, rangeOf } from "./range-of.ts";
import { eitherOf } from "./reach.ts";
import type { Reach } from "./reach.ts";
import { ruleReach } from "./rule-reach.ts";
import { choicesIn, textOf, worldOf } from "./world.ts";
import type { World } from "./world.ts";

/** As many worlds as a row is looked at in; beyond it a bound may lie further out, and stays true. */
const MOST_WORLDS = 512;

/**
 * The least and the most that a row's rule can give. Where several parts read the same answer, choice or
 * quantity, every case is looked at on its own, so that a part for 95 % and a part for less never add up.
 */
export function rowReach(row: Indicator, facts: ReadonlyMap<string, FactDefinition>): Reach {
  return eitherOf(worldsOf(row, facts).map((world) => ruleReach(row.rule, world)));
}

/** One way to tell the cases of a row apart: a world for every case, all cases together. */
type Splitter = (world: World) => readonly World[];

function worldsOf(row: Indicator, facts: ReadonlyMap<string, FactDefinition>): readonly World[] {
  const pieces = piecesOf(row);
  return [...answersRead(pieces), ...choicesRead(pieces), ...quantitiesRead(pieces)].reduce(
    (worlds: readonly World[], split) => {
      const finer = worlds.flatMap(split);
      return finer.length > MOST_WORLDS ? worlds : finer;
    },
    [worldOf(facts)],
  );
}

const repeated = (keys: readonly string[]): readonly string[] => [
  ...new Set(keys.filter((key, index) => keys.indexOf(key) !== index)),
];

function answersRead(pieces: readonly Piece[]): readonly Splitter[] {
  const keys = pieces.flatMap((piece) =>
    piece.is === "condition" && piece.condition.op === "yes" ? [piece.condition.key] : [],
  );
  return repeated(keys).map(
    (key): Splitter =>
      (world) =>
        [true, false].flatMap((answer) => narrow({ op: "yes", key }, answer, world) ?? []),
  );
}

function choicesRead(pieces: readonly Piece[]): readonly Splitter[] {
  const keys = pieces.flatMap((piece) => {
    if (piece.is === "condition") return piece.condition.op === "is" ? [piece.condition.key] : [];
    return piece.is === "rule" && "key" in piece.rule ? [piece.rule.key] : [];
  });
  return repeated(keys).map(
    (key): Splitter =>
      (world) =>
        choicesIn(world, key).flatMap((choice) => narrow({ op: "is", key, choice }, true, world) ?? []),
  );
}

/** A quantity and the values at which something about it changes. */
interface Measured {
  readonly quantity: Expression;
  readonly cuts: readonly Exact[];
}

function quantitiesRead(pieces: readonly Piece[]): readonly Splitter[] {
  const measured = pieces.flatMap(measuredBy);
  const texts = measured.map(({ quantity }) => textOf(quantity));
  return repeated(texts).flatMap((text): Splitter[] => {
    const uses = measured.filter((_, index) => texts[index] === text);
    const [use] = uses;
    if (use === undefined) return [];
    const cells = cellsBetween(uses.flatMap(({ cuts }) => cuts));
    return [
      (world) =>
        cells.flatMap((cell) => {
          const left = intersect(rangeOf(use.quantity, world), cell);
          return left === null ? [] : [{ ...world, ranges: new Map(world.ranges).set(text, left) }];
        }),
    ];
  });
}

/** The line cut at these values: what lies before the first, the first itself, what lies between … */
function cellsBetween(values: readonly Exact[]): readonly Range[] {
  const cuts = [...values]
    .sort(compare)
    .filter((value, index, sorted) => index === 0 || compare(value, sorted[index - 1] ?? value) !== 0);
  const cells: Range[] = [];
  let low: Range["low"] = null;
  for (const at of cuts) {
    cells.push({ low, high: { at, included: false } }, point(at));
    low = { at, included: false };
  }
  return [...cells, { low, high: null }];
}

function measuredBy(piece: Piece): readonly Measured[] {
  switch (piece.is) {
    case "rule":
      return measuredByRule(piece.rule);
    case "loss":
      return measuredByLoss(piece.loss);
    case "condition": {
      if (piece.condition.op !== "compare") return [];
      const { left, right } = piece.condition;
      if (right.op === "constant") return [{ quantity: left, cuts: [parseDecimal(right.value)] }];
      return left.op === "constant" ? [{ quantity: right, cuts: [parseDecimal(left.value)] }] : [];
    }
    case "expression":
      return [];
  }
}

const boundsOf = (tiers: readonly Tier[]): readonly Exact[] =>
  tiers.flatMap(({ from, to }) => [from, to].flatMap((bound) => (bound ? [parseDecimal(bound.at)] : [])));

function measuredByRule(rule: Rule): readonly Measured[] {
  switch (rule.kind) {
    case "tiers":
      return [{ quantity: rule.measure, cuts: boundsOf(rule.tiers) }];
    case "deviationTiers": {
      const target = parseDecimal(rule.target);
      const cuts = boundsOf(rule.tiers).flatMap((away) => [subtract(target, away), add(target, away)]);
      return [{ quantity: rule.measure, cuts }];
    }
    case "range":
      return [{ quantity: rule.measure, cuts: [parseDecimal(rule.from), parseDecimal(rule.to)] }];
    case "interpolation":
      return [{ quantity: rule.measure, cuts: rule.anchors.map(({ at }) => parseDecimal(at)) }];
    case "award":
    case "checklist":
    case "choice":
    case "compare":
    case "deduct":
    case "sum":
    case "firstMatch":
    case "discretion":
    case "shares":
    case "proportion":
    case "aroundMean":
    case "formula":
    case "bestOf":
    case "levels":
      return [];
  }
}

function measuredByLoss(loss: Loss): readonly Measured[] {
  switch (loss.kind) {
    case "steps": {
      const cuts = [loss.target, ...(loss.zeroAt ? [loss.zeroAt.at] : [])].map((at) => parseDecimal(at));
      return [{ quantity: loss.measure, cuts }];
    }
    case "rate":
      return [
        { quantity: loss.measure, cuts: [ZERO, ...(loss.zeroFrom ? [parseDecimal(loss.zeroFrom.at)] : [])] },
      ];
    case "perCase":
      return [{ quantity: loss.count, cuts: [parseDecimal(loss.free ?? "0")] }];
    case "flat":
    case "share":
    case "forfeit":
      return [];
  }
}
