import fc from "fast-check";
import type { Condition, Expression, Relation } from "../src/index.ts";
import { twoPlaces, fraction } from "./fraction.ts";

/** A decimal with up to two places, from hundredths; whole numbers are written without a point. */
export const decimalText = (hundredths: number): string => {
  const text = twoPlaces(fraction(BigInt(hundredths < 0 ? -hundredths : hundredths), 100n));
  const short = text.replace(/\.?0+$/, "");
  return hundredths < 0 ? `-${short}` : short;
};

/** Round figures that facts and bounds share, so that values often lie exactly on a bound. */
export const SHARED = [0, 500, 1_000, 2_000, 5_000, 10_000] as const;

export const decimal = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map(decimalText);
export const optional = <T>(key: string, arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined }).map((value) => (value === undefined ? {} : { [key]: value }));

const ROUNDINGS = ["halfUp", "truncate", "up"] as const;
const RELATIONS: readonly Relation[] = ["lt", "le", "eq", "ge", "gt"];
const zeroPolicy = fc
  .tuple(optional("whenZeroOverZero", decimal(0, 20_000)), optional("whenZeroDivisor", decimal(0, 20_000)))
  .map(([both, divisor]) => ({ ...both, ...divisor }));

const leafExpression: fc.Arbitrary<Expression> = fc.oneof(
  decimal(-5_000, 20_000).map((value): Expression => ({ op: "constant", value })),
  fc.constantFrom("spent", "planned", "rate", "people").map((key): Expression => ({ op: "fact", key })),
  fc.constant<Expression>({ op: "prior", key: "spent" }),
  fc.constant<Expression>({ op: "caseCount", key: "breaches" }),
);

const simple: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom("issued", "trained").map((key): Condition => ({ op: "yes", key })),
  fc.constantFrom("all", "part", "none").map((choice): Condition => ({ op: "is", key: "outcome", choice })),
  fc
    .constantFrom("2021-06-30", "2021-09-30")
    .map((date): Condition => ({ op: "onOrBefore", key: "issuedOn", date })),
);

/** A divisor without any fact may always be zero, which the parser refuses. */
export const readsFact = (expression: Expression): boolean => JSON.stringify(expression).includes('"key"');

export const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leafExpression,
    fc.array(tie("expression"), { minLength: 2, maxLength: 3 }).map((terms) => ({ op: "add", terms })),
    fc
      .tuple(tie("expression"), tie("expression"))
      .map((factors) => ({ op: "multiply", factors, label: "积" })),
    fc.record({ op: fc.constant("subtract"), left: tie("expression"), right: tie("expression") }),
    fc
      .tuple(tie("expression"), tie("expression").filter(readsFact), zeroPolicy)
      .map(([left, right, policy]) => ({ op: "divide", left, right, ...policy })),
    fc
      .tuple(tie("expression"), tie("expression").filter(readsFact), zeroPolicy)
      .map(([part, whole, policy]) => ({ op: "percentOf", part, whole, label: "率", ...policy })),
    tie("expression").map((of) => ({ op: "absolute", of })),
    fc.record({
      op: fc.constantFrom("least", "greatest"),
      of: fc.array(tie("expression"), { minLength: 1, maxLength: 3 }),
    }),
    fc
      .tuple(
        fc.array(fc.record({ weight: decimal(0, 10_000), count: tie("expression").filter(readsFact) }), {
          minLength: 1,
          maxLength: 3,
        }),
        zeroPolicy,
      )
      .map(([items, policy]) => ({ op: "weightedIndex", items, ...policy })),
    fc.record({ op: fc.constant("countOf"), conditions: fc.array(simple, { minLength: 1, maxLength: 3 }) }),
    fc.record({
      op: fc.constant("daysAfter"),
      key: fc.constant("issuedOn"),
      date: fc.constantFrom("2021-06-30", "2020-02-29", "2022-01-01"),
    }),
    fc.record({
      op: fc.constant("round"),
      of: tie("expression"),
      places: fc.integer({ min: 0, max: 3 }),
      mode: fc.constantFrom(...ROUNDINGS),
    }),
  ) as fc.Arbitrary<Expression>,
}));

export const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small" },
    simple,
    fc.record({
      op: fc.constant("compare"),
      left: expression,
      relation: fc.constantFrom(...RELATIONS),
      right: expression,
    }),
    tie("condition").map((of) => ({ op: "not", of })),
    fc.record({
      op: fc.constantFrom("all", "any"),
      of: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }),
    }),
  ) as fc.Arbitrary<Condition>,
}));
