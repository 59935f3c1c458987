import { FactReader } from "../engine/fact-reader.ts";
import { Lack } from "../engine/lack.ts";
import type { Expression } from "../expression.ts";
import { evaluate } from "../expressions/evaluate.ts";
import { factKeysOf } from "../expressions/fact-keys-of.ts";
import { isZero, parseDecimal } from "../number/index.ts";
import { list, nested, object, optional, tagged } from "./check.ts";
import type { Check } from "./check.ts";
import { NUMERIC, factKey } from "./check-fact-use.ts";
import { decimal, integer, oneOf, text } from "./check-scalar.ts";
import type { Place } from "./place.ts";

export const expression: Check<Expression> = nested(() => kinds);

type Of<Op extends Expression["op"]> = Extract<Expression, { op: Op }>;

const words = optional(text());
const zeroPolicy = { whenZeroOverZero: optional(decimal()), whenZeroDivisor: optional(decimal()) };

const kinds: Check<Expression> = tagged<Expression>("op", {
  constant: object<Of<"constant">>({ op: oneOf("constant"), value: decimal(), unit: optional(text(0)) }),
  fact: object<Of<"fact">>({ op: oneOf("fact"), key: factKey(NUMERIC) }),
  prior: object<Of<"prior">>({ op: oneOf("prior"), key: factKey(NUMERIC, true) }),
  caseCount: object<Of<"caseCount">>({ op: oneOf("caseCount"), key: factKey(["cases"]) }),
  add: object<Of<"add">>({ op: oneOf("add"), terms: list(expression, 2), label: words }),
  subtract: object<Of<"subtract">>({
    op: oneOf("subtract"),
    left: expression,
    right: expression,
    label: words,
    unit: optional(text(0)),
  }),
  multiply: object<Of<"multiply">>({ op: oneOf("multiply"), factors: list(expression, 2), label: words }),
  divide: object<Of<"divide">>(
    {
      op: oneOf("divide"),
      left: expression,
      right: expression,
      label: words,
      unit: optional(text(0)),
      ...zeroPolicy,
    },
    ({ right }, at) => refuseZero(right, at.at("right")),
  ),
  percentOf: object<Of<"percentOf">>(
    { op: oneOf("percentOf"), part: expression, whole: expression, label: words, ...zeroPolicy },
    ({ whole }, at) => refuseZero(whole, at.at("whole")),
  ),
  absolute: object<Of<"absolute">>({ op: oneOf("absolute"), of: expression }),
  round: object<Of<"round">>({
    op: oneOf("round"),
    of: expression,
    places: integer(0, 6),
    mode: oneOf("halfUp", "truncate", "up"),
    label: words,
  }),
});

/** A divisor that no fact can change must not be zero: nobody could ever supply the evidence. */
function refuseZero(divisor: Expression, at: Place): void {
  if (factKeysOf(divisor).length > 0) return;
  const value = evaluate(divisor, { facts: new FactReader({}), decimal: parseDecimal });
  if (!(value instanceof Lack) && isZero(value)) at.add("zeroDivisor", "除数恒为零，请改正");
}
