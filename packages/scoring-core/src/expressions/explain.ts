import type { Expression } from "../expression.ts";
import { known } from "../engine/lack.ts";
import type { Pen } from "../engine/notes.ts";
import type { Work } from "../engine/work.ts";
import { format, isNegative, isZero } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { Formula, NumberToken } from "../scorecard.ts";
import { evaluate, zeroPolicyFor } from "./evaluate.ts";
import { roundingWords } from "./rounding-words.ts";
import { unitOf } from "./unit-of.ts";

/**
 * The number token of a known expression. A worked-out quantity first gets a measure line of its own, and so
 * does every named quantity inside it, so that no line substitutes a number that was not shown before.
 */
export function explain(expression: Expression, label: string, work: Work, pen: Pen): NumberToken {
  const token = tokenFor(expression, work);
  if (!isLeaf(expression)) {
    const formula = written(expression, work, pen).formula;
    pen.quantity(labelOf(expression) ?? label, formula, valueOf(expression, work), token.unit ?? "");
  }
  return token;
}

/** The same for a place inside a line: an unnamed quantity is written out where it stands. */
export const explainInline = (expression: Expression, work: Work, pen: Pen): Formula =>
  operand(expression, work, pen, 1);

/** Number and unit, with the fact's key where the number is one. */
export function tokenOf(value: Exact, unit: string, fact?: string): NumberToken {
  return {
    number: format(value),
    ...(unit === "" ? {} : { unit }),
    ...(fact === undefined ? {} : { fact }),
  };
}

function tokenFor(expression: Expression, work: Work): NumberToken {
  const key =
    expression.op === "fact" || expression.op === "caseCount"
      ? expression.key
      : expression.op === "prior"
        ? `${expression.key}@prior`
        : undefined;
  return tokenOf(valueOf(expression, work), unitOf(expression, work.definition), key);
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
  if (labelOf(expression) !== undefined || expression.op === "round" || zeroPolicyUsed(expression, work))
    return [explain(expression, "数值", work, pen)];
  const inner = written(expression, work, pen);
  return inner.binds < needs ? ["（", ...inner.formula, "）"] : inner.formula;
}

function written(expression: Expression, work: Work, pen: Pen): Written {
  const side = (of: Expression, needs: 1 | 2 | 3) => operand(of, work, pen, needs);
  const zero = zeroPolicyUsed(expression, work) ? ["，除数为零，按约定取值"] : [];
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
      return { formula: [...side(expression.left, 2), "÷", ...side(expression.right, 3), ...zero], binds: 2 };
    case "percentOf":
      return {
        formula: [
          ...side(expression.part, 2),
          "÷",
          ...side(expression.whole, 3),
          "×",
          { number: "100", unit: "%" },
          ...zero,
        ],
        binds: 2,
      };
    case "absolute":
      return { formula: ["|", ...side(expression.of, 1), "|"], binds: 3 };
    case "round":
      return {
        formula: [...side(expression.of, 1), `，${roundingWords(expression.mode, expression.places)}`],
        binds: 1,
      };
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

function zeroPolicyUsed(expression: Expression, work: Work): boolean {
  if (expression.op === "divide")
    return (
      isZero(valueOf(expression.right, work)) &&
      zeroPolicyFor(valueOf(expression.left, work), expression) !== undefined
    );
  if (expression.op === "percentOf")
    return (
      isZero(valueOf(expression.whole, work)) &&
      zeroPolicyFor(valueOf(expression.part, work), expression) !== undefined
    );
  return false;
}
