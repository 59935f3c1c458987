import type { Expression } from "../expression.ts";
import { known } from "../engine/lack.ts";
import type { Pen } from "../engine/notes.ts";
import type { Work } from "../engine/work.ts";
import { equals, format, isNegative, isZero, sum } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { Formula, NumberToken } from "../scorecard.ts";
import { againstPrior } from "./against-prior.ts";
import { evaluate, zeroPolicyFor } from "./prepare-expression.ts";
import { placesOf } from "./places-of.ts";
import { roundingWords } from "./rounding-words.ts";
import { unitOf } from "./unit-of.ts";

/**
 * The number token of a known expression. A worked-out quantity first gets a measure line of its own, and so
 * does every named quantity inside it, so that no line substitutes a number that was not shown before. A
 * rounding stands on the line of what it rounds; one that changes nothing is not mentioned.
 */
export function explain(expression: Expression, label: string, work: Work, pen: Pen): NumberToken {
  const exact = unrounded(expression, work);
  if (isLeaf(exact)) return tokenFor(exact, work);
  const token = tokenFor(exact, work);
  const rounds = exact.op === "round";
  const inner = rounds ? exact.of : exact;
  const name = labelOf(inner) ?? labelOf(expression) ?? label;
  const more = rounds ? { rounded: roundingWords(exact.mode, exact.places) } : {};
  const places = placesOf(exact, work.table.definition);
  pen.quantity(name, written(inner, work, pen).formula, valueOf(exact, work), token.unit ?? "", places, more);
  return token;
}

/** The formula of a quantity that needs no line of its own: `28 − 39`. */
export const explainWithin = (expression: Expression, work: Work, pen: Pen): Formula =>
  written(unrounded(expression, work), work, pen).formula;

/** What is left of a quantity without the roundings around it that change nothing. */
function unrounded(expression: Expression, work: Work): Expression {
  if (expression.op !== "round" || !equals(valueOf(expression, work), valueOf(expression.of, work)))
    return expression;
  return unrounded(expression.of, work);
}

/** The same for a place inside a line: an unnamed quantity is written out where it stands. */
export const explainInline = (expression: Expression, work: Work, pen: Pen): Formula =>
  operand(expression, work, pen, 1);

/** Number with at least `places` places and its unit, with the fact's key where the number is one. */
export function tokenOf(value: Exact, unit: string, places = 0, fact?: string): NumberToken {
  const number = format(value, places);
  if (fact === undefined) return unit === "" ? { number } : { number, unit };
  return unit === "" ? { number, fact } : { number, unit, fact };
}

function tokenFor(expression: Expression, work: Work): NumberToken {
  const key =
    expression.op === "fact" || expression.op === "caseCount"
      ? expression.key
      : expression.op === "prior"
        ? `${expression.key}@prior`
        : undefined;
  const { definition } = work.table;
  return tokenOf(
    valueOf(expression, work),
    unitOf(expression, definition),
    placesOf(expression, definition),
    key,
  );
}

const isLeaf = (expression: Expression): boolean =>
  expression.op === "constant" ||
  expression.op === "fact" ||
  expression.op === "prior" ||
  expression.op === "caseCount";

const labelOf = (expression: Expression): string | undefined =>
  "label" in expression ? expression.label : undefined;

const valueOf = (expression: Expression, work: Work): Exact => known(evaluate(expression, work));

/** 1 for sums, 2 for products, 3 for what never needs brackets. */
interface Written {
  readonly formula: Formula;
  readonly binds: 1 | 2 | 3;
}

function operand(expression: Expression, work: Work, pen: Pen, needs: 1 | 2 | 3): Formula {
  if (isLeaf(expression)) {
    const token = tokenFor(expression, work);
    return needs > 1 && isNegative(valueOf(expression, work)) ? ["（", token, "）"] : [token];
  }
  if (labelOf(expression) !== undefined || expression.op === "round" || byPolicy(expression, work))
    return [explain(expression, "数值", work, pen)];
  const inner = written(expression, work, pen);
  return inner.binds < needs ? ["（", ...inner.formula, "）"] : inner.formula;
}

function written(expression: Expression, work: Work, pen: Pen): Written {
  const side = (of: Expression, needs: 1 | 2 | 3) => operand(of, work, pen, needs);
  const decided = byPolicy(expression, work);
  if (decided !== null) return { formula: [zeroWords(decided, work)], binds: 3 };
  switch (expression.op) {
    case "add":
      return {
        formula: joined(
          expression.terms.map((term) => side(term, 1)),
          "+",
        ),
        binds: 1,
      };
    case "subtract":
      return { formula: [...side(expression.left, 1), "−", ...side(expression.right, 2)], binds: 1 };
    case "multiply":
      return {
        formula: joined(
          expression.factors.map((factor) => side(factor, 2)),
          "×",
        ),
        binds: 2,
      };
    case "divide":
      return { formula: [...side(expression.left, 2), "÷", ...side(expression.right, 3)], binds: 2 };
    case "percentOf":
      return {
        formula: [
          ...side(expression.part, 2),
          "÷",
          ...side(expression.whole, 3),
          "×",
          { number: "100", unit: "%" },
        ],
        binds: 2,
      };
    case "absolute":
      return { formula: ["|", ...side(expression.of, 1), "|"], binds: 3 };
    case "least":
    case "greatest": {
      const parts = joined(
        expression.of.map((part) => side(part, 1)),
        "，",
      );
      return { formula: [expression.op === "least" ? "取小（" : "取大（", ...parts, "）"], binds: 3 };
    }
    case "weightedIndex": {
      const counts = expression.items.map(({ count }) => side(count, 2));
      const weighted = expression.items.map(({ weight }, index) => [
        { number: weight },
        "×",
        ...(counts[index] ?? []),
      ]);
      return {
        formula: ["（", ...joined(weighted, "+"), "）÷（", ...joined(counts, "+"), "）"],
        binds: 2,
      };
    }
    case "countOf":
      return {
        formula: joined(
          expression.conditions.map((condition) => work.table.said(condition, work, pen)),
          "；",
        ),
        binds: 1,
      };
    case "daysAfter": {
      const day = known(work.facts.text(work.table.slot(expression.key)));
      const { label } = work.table.definition(expression.key);
      return { formula: [`${label}：${day}，距${expression.date}`], binds: 1 };
    }
    case "round":
      return { formula: [explain(expression, "数值", work, pen)], binds: 3 };
    case "constant":
    case "fact":
    case "prior":
    case "caseCount":
      return { formula: [tokenFor(expression, work)], binds: 3 };
  }
}

function joined(formulas: readonly Formula[], sign: string): Formula {
  return formulas.flatMap((formula, index) => (index === 0 ? formula : [sign, ...formula]));
}

type Quotient = Extract<Expression, { readonly op: "divide" | "percentOf" | "weightedIndex" }>;

/** Why a quotient has the value that its policy gives: 两年均为0，按0%计. */
function zeroWords(expression: Quotient, work: Work): string {
  const { number, unit = "" } = tokenOf(valueOf(expression, work), unitOf(expression, work.table.definition));
  return `${whyZero(expression, work)}，按${number}${unit}计`;
}

function whyZero(expression: Quotient, work: Work): string {
  if (expression.op === "weightedIndex") return "数量合计为0";
  const [above, below] = sidesOf(expression);
  const yearly = againstPrior(below, above) !== null;
  if (isZero(valueOf(above, work))) return yearly ? "两年均为0" : "分子、分母均为0";
  return yearly ? "上年为0" : "分母为0";
}

/** The quotient whose value is its policy's, or null. */
function byPolicy(expression: Expression, work: Work): Quotient | null {
  if (expression.op === "weightedIndex")
    return isZero(sum(expression.items.map(({ count }) => valueOf(count, work)))) ? expression : null;
  if (expression.op !== "divide" && expression.op !== "percentOf") return null;
  const [above, below] = sidesOf(expression);
  const decided =
    isZero(valueOf(below, work)) && zeroPolicyFor(valueOf(above, work), expression) !== undefined;
  return decided ? expression : null;
}

const sidesOf = (
  quotient: Exclude<Quotient, { readonly op: "weightedIndex" }>,
): readonly [Expression, Expression] =>
  quotient.op === "divide" ? [quotient.left, quotient.right] : [quotient.part, quotient.whole];
