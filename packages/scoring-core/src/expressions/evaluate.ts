import type { Expression, ZeroPolicy } from "../expression.ts";
import { Lack } from "../engine/lack.ts";
import type { Work } from "../engine/work.ts";
import { HUNDRED, absolute, add, divide, isZero, multiply, round, subtract, whole } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import { factKeysOf } from "./fact-keys-of.ts";

/** All that a value depends on. */
export type Values = Pick<Work, "facts" | "decimal">;

/**
 * The exact value of an expression, or everything it lacks. All operands are looked at, so that the person
 * who supplies evidence learns every gap at once and the order of operands means nothing.
 */
export function evaluate(expression: Expression, work: Values): Exact | Lack {
  switch (expression.op) {
    case "constant":
      return work.decimal(expression.value);
    case "fact":
      return work.facts.number(expression.key);
    case "prior":
      return work.facts.number(`${expression.key}@prior`);
    case "caseCount": {
      const cases = work.facts.cases(expression.key);
      return cases instanceof Lack ? cases : whole(cases.length);
    }
    case "add":
      return fold(expression.terms, add, work);
    case "multiply":
      return fold(expression.factors, multiply, work);
    case "subtract":
      return fold([expression.left, expression.right], subtract, work);
    case "divide":
      return quotient(expression.left, expression.right, expression, work);
    case "percentOf":
      return quotient(expression.part, expression.whole, expression, work, HUNDRED);
    case "absolute": {
      const of = evaluate(expression.of, work);
      return of instanceof Lack ? of : absolute(of);
    }
    case "round": {
      const of = evaluate(expression.of, work);
      return of instanceof Lack ? of : round(of, expression.places, expression.mode);
    }
  }
}

function fold(
  operands: readonly Expression[],
  combine: (left: Exact, right: Exact) => Exact,
  work: Values,
): Exact | Lack {
  let result: Exact | Lack | null = null;
  for (const operand of operands) {
    const value = evaluate(operand, work);
    if (result === null) result = value;
    else if (result instanceof Lack || value instanceof Lack) result = Lack.of(result, value);
    else result = combine(result, value);
  }
  if (result === null) throw new RangeError("an operation needs operands");
  return result;
}

/**
 * 0 ÷ 0 is `whenZeroOverZero` where that is given; any other zero divisor, and 0 ÷ 0 without its own
 * policy, is `whenZeroDivisor`. The policy's number is the result itself, in the result's unit.
 */
function quotient(
  left: Expression,
  right: Expression,
  policy: ZeroPolicy,
  work: Values,
  times?: Exact,
): Exact | Lack {
  const dividend = evaluate(left, work);
  const divisor = evaluate(right, work);
  if (dividend instanceof Lack || divisor instanceof Lack) return Lack.of(dividend, divisor);
  if (!isZero(divisor)) return divide(times ? multiply(dividend, times) : dividend, divisor);
  const decided = zeroPolicyFor(dividend, policy);
  if (decided !== undefined) return work.decimal(decided);
  return new Lack(factKeysOf(right).map((key) => ({ key, why: "zeroDivisor" })));
}

/** What the policy makes of `dividend` ÷ 0. */
export function zeroPolicyFor(dividend: Exact, policy: ZeroPolicy): string | undefined {
  return isZero(dividend) ? (policy.whenZeroOverZero ?? policy.whenZeroDivisor) : policy.whenZeroDivisor;
}
