import type { Expression } from "../../expression.ts";
import type { Loss, Rule } from "../../rule.ts";
import type { Located } from "./pieces.ts";

/** Whether a quantity is only what another one is measured by: a divisor, last year, the mean of the peers. */
export function isBase(piece: Located): boolean {
  const { within } = piece;
  if (within === null) return false;
  const step = piece.place.slice(within.place.length + 1);
  return step === baseIn(within) || isBase(within);
}

const BASES: Readonly<Partial<Record<Rule["kind"] | Loss["kind"] | Expression["op"], string>>> = {
  compare: "previous",
  proportion: "target",
  aroundMean: "mean",
  share: "required",
  divide: "right",
  percentOf: "whole",
};

function baseIn(piece: Located): string | undefined {
  switch (piece.is) {
    case "rule":
      return BASES[piece.rule.kind];
    case "loss":
      return BASES[piece.loss.kind];
    case "condition":
      return undefined;
    case "expression":
      return BASES[piece.expression.op];
  }
}
