import type { Expression, ZeroPolicy } from "../../expression.ts";
import type { Definitions } from "../../expressions/name-expression.ts";
import { nameExpression, quantity } from "../../expressions/name-expression.ts";
import { PERCENT, unitOf } from "../../expressions/unit-of.ts";
import type { Reading } from "../alternatives.ts";

const POLICIES = ["whenZeroOverZero", "whenZeroDivisor"] as const;
const WORDS = { whenZeroOverZero: "分子、分母均为0的", whenZeroDivisor: "分母为0的" } as const;

/** Other values of a quotient whose divisor is zero: nothing instead of something, all instead of nothing. */
export function otherDivisors(
  expression: Expression,
  definition: Definitions,
): readonly Reading<Expression>[] {
  if (!("whenZeroOverZero" in expression || "whenZeroDivisor" in expression)) return [];
  const quotient: Expression & ZeroPolicy = expression;
  const unit = unitOf(expression, definition);
  return POLICIES.flatMap((policy) => {
    const value = quotient[policy];
    const other = value === "0" ? (unit === PERCENT ? "100" : undefined) : "0";
    if (value === undefined || other === undefined) return [];
    return [
      {
        choice: "zeroDivisor",
        label: nameExpression(expression, definition),
        inForce: `${WORDS[policy]}按${quantity(value, unit)}计`,
        alternative: `${WORDS[policy]}按${quantity(other, unit)}计`,
        piece: { ...quotient, [policy]: other },
      },
    ];
  });
}
