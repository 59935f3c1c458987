import type { Located } from "../examine/walk/pieces.ts";
import { piecesOf } from "../examine/walk/pieces.ts";
import type { Piece } from "../examine/walk/children.ts";
import type { Definitions } from "../expressions/name-expression.ts";
import type { Indicator } from "../framework.ts";
import type { OpenChoice, Rule } from "../rule.ts";
import { otherDivisors } from "./readings/other-divisors.ts";
import { otherLosses } from "./readings/other-losses.ts";
import { otherRules } from "./readings/other-rules.ts";

/** One piece of a rule read in another way. */
export interface Reading<P> {
  readonly choice: OpenChoice;
  /** What the reading is about, where the piece has no label of its own. */
  readonly label: string;
  readonly inForce: string;
  readonly alternative: string;
  readonly piece: P;
}

/** A row's rule with one reading exchanged for another. */
export interface Alternative extends Omit<Reading<Rule>, "piece"> {
  readonly clause?: string;
  readonly rule: Rule;
}

/**
 * Every other way to read a row's rule, one exchange at a time: how an incomplete step counts, whatever the words
 * say about it, and what else a rule says it settles.
 */
export function alternativesOf(row: Indicator, definition: Definitions): readonly Alternative[] {
  return piecesOf(row).flatMap((located) =>
    readingsOf(located, definition).map(({ piece, ...reading }) => ({
      ...reading,
      ...(located.clause === undefined ? {} : { clause: located.clause }),
      rule: put(row.rule, stepsTo(located.place, row), piece) as Rule,
    })),
  );
}

function readingsOf(located: Located, definition: Definitions): readonly Reading<unknown>[] {
  switch (located.is) {
    case "rule":
      return otherRules(located.rule, definition);
    case "loss":
      return otherLosses(located.loss, definition);
    case "expression":
      return settlesZero(located) ? otherDivisors(located.expression, definition) : [];
    case "condition":
      return [];
  }
}

/** Whether the rule or loss around a quantity says that it settles what a zero divisor means. */
function settlesZero({ within }: Located): boolean {
  if (within === null) return false;
  const settles = settledBy(within);
  return settles === null ? settlesZero(within) : settles.some(({ choice }) => choice === "zeroDivisor");
}

function settledBy(piece: Piece) {
  if (piece.is === "rule") return piece.rule.settles ?? [];
  return piece.is === "loss" ? (piece.loss.settles ?? []) : null;
}

/** `indicator/B2-5/rule.losses[0]` → losses, 0. */
const stepsTo = (place: string, { code }: Indicator): readonly string[] =>
  place.slice(`indicator/${code}/rule`.length).match(/[^.[\]]+/g) ?? [];

function put(node: unknown, [step, ...others]: readonly string[], piece: unknown): unknown {
  if (step === undefined) return piece;
  if (Array.isArray(node))
    return node.map((entry: unknown, index) => (String(index) === step ? put(entry, others, piece) : entry));
  const fields = node as Readonly<Record<string, unknown>>;
  return { ...fields, [step]: put(fields[step], others, piece) };
}
