import { isAlwaysZero } from "../examine/reach/is-always-zero.ts";
import type { Condition, Expression } from "../expression.ts";
import { list, nested, object, optional, tagged, together } from "./check.ts";
import type { Check } from "./check.ts";
import { NUMERIC, choicesOf, factKey } from "./check-fact-use.ts";
import { decimal, integer, isoDate, key, oneOf, text } from "./check-scalar.ts";
import type { Place } from "./place.ts";

export const expression: Check<Expression> = nested(() => expressions);

/** It stands beside expressions because they hold one another. */
export const condition: Check<Condition> = nested(() => conditions);

type Of<Op extends Expression["op"]> = Extract<Expression, { op: Op }>;
type When<Op extends Condition["op"]> = Extract<Condition, { op: Op }>;

const words = optional(text());
const zeroPolicy = { whenZeroOverZero: optional(decimal()), whenZeroDivisor: optional(decimal()) };

const extreme = object<Of<"least" | "greatest">>({
  op: oneOf("least", "greatest"),
  of: list(expression, 1),
  label: words,
});

const expressions: Check<Expression> = tagged<Expression>("op", {
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
    together(["right"], ({ right }, at) => refuseZero(right, at.at("right"))),
  ),
  percentOf: object<Of<"percentOf">>(
    { op: oneOf("percentOf"), part: expression, whole: expression, label: words, ...zeroPolicy },
    together(["whole"], ({ whole }, at) => refuseZero(whole, at.at("whole"))),
  ),
  absolute: object<Of<"absolute">>({ op: oneOf("absolute"), of: expression }),
  least: extreme,
  greatest: extreme,
  weightedIndex: object<Of<"weightedIndex">>(
    {
      op: oneOf("weightedIndex"),
      items: list(object<Of<"weightedIndex">["items"][number]>({ weight: decimal(), count: expression }), 1),
      label: words,
      unit: optional(text(0)),
      ...zeroPolicy,
    },
    together(["items"], ({ items }, at) => {
      const all: Expression = { op: "add", terms: items.map(({ count }) => count) };
      refuseZero(all, at.at("items"));
    }),
  ),
  countOf: object<Of<"countOf">>({
    op: oneOf("countOf"),
    conditions: list(condition, 1),
    label: words,
    unit: optional(text(0)),
  }),
  daysAfter: object<Of<"daysAfter">>({
    op: oneOf("daysAfter"),
    key: factKey(["date"]),
    date: isoDate,
    label: words,
  }),
  round: object<Of<"round">>({
    op: oneOf("round"),
    of: expression,
    places: integer(0, 6),
    mode: oneOf("halfUp", "truncate", "up"),
    label: words,
  }),
});

const conditions: Check<Condition> = tagged<Condition>("op", {
  yes: object<When<"yes">>({ op: oneOf("yes"), key: factKey(["yesNo"]) }),
  is: object<When<"is">>(
    { op: oneOf("is"), key: factKey(["choice"]), choice: key },
    together(["key", "choice"], (value, at) => {
      const codes = choicesOf(at.reading.facts.get(value.key));
      if (codes !== null && !codes.includes(value.choice))
        at.at("choice").add(
          "unknownChoice",
          `“${value.key}”没有选项“${value.choice}”，可选：${codes.join("、")}`,
        );
    }),
  ),
  compare: object<When<"compare">>({
    op: oneOf("compare"),
    left: expression,
    relation: oneOf("lt", "le", "eq", "ge", "gt"),
    right: expression,
  }),
  onOrBefore: object<When<"onOrBefore">>({
    op: oneOf("onOrBefore"),
    key: factKey(["date"]),
    date: isoDate,
  }),
  not: object<When<"not">>({ op: oneOf("not"), of: condition }),
  all: object<When<"all">>({ op: oneOf("all"), of: list(condition, 1) }),
  any: object<When<"any">>({ op: oneOf("any"), of: list(condition, 1) }),
});

/** A divisor must not be zero whatever the facts are: nobody could ever supply the evidence. */
export function refuseZero(divisor: Expression, at: Place): void {
  const sound = [...at.reading.facts].flatMap(([key, fact]) => (fact === null ? [] : [[key, fact] as const]));
  if (isAlwaysZero(divisor, new Map(sound))) at.add("zeroDivisor", "除数恒为零，请改正");
}
