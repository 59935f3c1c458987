import fc from "fast-check";
import type { Condition, Expression, Loss, Relation, Rule, StepReading, Tier } from "../src/index.ts";
import { twoPlaces, fraction } from "./fraction.ts";

/** A decimal with up to two places, from hundredths; whole numbers are written without a point. */
export const decimalText = (hundredths: number): string => {
  const text = twoPlaces(fraction(BigInt(hundredths < 0 ? -hundredths : hundredths), 100n));
  const short = text.replace(/\.?0+$/, "");
  return hundredths < 0 ? `-${short}` : short;
};

/** Round figures that facts and bounds share, so that values often lie exactly on a bound. */
export const SHARED = [0, 500, 1_000, 2_000, 5_000, 10_000] as const;

const decimal = (least: number, most: number) => fc.integer({ min: least, max: most }).map(decimalText);
const optional = <T>(key: string, arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined }).map((value) => (value === undefined ? {} : { [key]: value }));

const ROUNDINGS = ["halfUp", "truncate", "up"] as const;
const READINGS: readonly StepReading[] = ["fraction", "whole", "started"];
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

/** A divisor without any fact may always be zero, which the parser refuses. */
const readsFact = (expression: Expression): boolean => JSON.stringify(expression).includes('"key"');

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
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
      op: fc.constant("round"),
      of: tie("expression"),
      places: fc.integer({ min: 0, max: 3 }),
      mode: fc.constantFrom(...ROUNDINGS),
    }),
  ) as fc.Arbitrary<Expression>,
}));

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom("issued", "trained").map((key) => ({ op: "yes", key })),
    fc.constantFrom("all", "part", "none").map((choice) => ({ op: "is", key: "outcome", choice })),
    fc.constantFrom("2021-06-30", "2021-09-30").map((date) => ({ op: "onOrBefore", key: "issuedOn", date })),
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

const lossBase = fc
  .tuple(optional("cap", decimal(0, 300)), optional("clause", fc.constantFrom("①", "②")))
  .map(([cap, clause]) => ({ label: "扣分项", ...cap, ...clause }));

const steps = fc
  .record({
    measure: expression,
    target: fc.oneof(fc.integer({ min: 0, max: 12_000 }), fc.constantFrom(...SHARED)),
    side: fc.constantFrom("below", "above", "both"),
    step: decimal(1, 1_000),
    each: decimal(0, 200),
    reading: fc.constantFrom(...READINGS),
    beyond: fc.option(
      fc.tuple(
        fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.constantFrom(500, 1_000)),
        fc.boolean(),
        fc.boolean(),
      ),
      {
        nil: undefined,
      },
    ),
  })
  .map(({ beyond, target, side, ...loss }) => {
    const down = side === "below" || (side === "both" && beyond?.[2] === true);
    const at = beyond && decimalText(down ? target - beyond[0] : target + beyond[0]);
    const cliff = at === undefined ? {} : { zeroAt: { at, included: beyond?.[1] } };
    return { kind: "steps", target: decimalText(target), side, ...loss, ...cliff };
  });

const loss: fc.Arbitrary<Loss> = fc
  .tuple(
    lossBase,
    fc.oneof(
      fc.record({ kind: fc.constant("flat"), when: condition, amount: decimal(0, 300) }),
      fc.record({ kind: fc.constant("forfeit"), when: condition }),
      fc
        .tuple(expression, decimal(0, 200), optional("free", decimal(0, 500)))
        .map(([count, each, free]) => ({ kind: "perCase", count, each, ...free })),
      steps,
      fc.record({
        kind: fc.constant("share"),
        missing: expression,
        required: expression,
        amount: decimal(0, 300),
        whenNoneRequired: decimal(0, 300),
      }),
      fc
        .tuple(
          expression,
          decimal(0, 3_000),
          optional(
            "zeroFrom",
            fc.record({
              at: fc.oneof(decimal(0, 3_000), fc.constantFrom("5", "10", "20")),
              included: fc.boolean(),
            }),
          ),
        )
        .map(([measure, factor, zeroFrom]) => ({ kind: "rate", measure, factor, ...zeroFrom })),
    ),
  )
  .map(([base, kind]) => ({ ...base, ...kind }) as Loss);

/** Bands that cover the whole line once, in a shuffled order. */
const tiers = (most: number): fc.Arbitrary<readonly Tier[]> =>
  fc
    .tuple(
      fc.uniqueArray(
        fc.tuple(
          fc.oneof(fc.integer({ min: -3_000, max: 15_000 }), fc.constantFrom(...SHARED)),
          fc.boolean(),
        ),
        {
          selector: ([cut]) => cut,
          minLength: 1,
          maxLength: 4,
        },
      ),
      fc.array(decimal(0, most), { minLength: 5, maxLength: 5 }),
    )
    .chain(([cuts, awards]) => {
      const seams = [...cuts].sort(([a], [b]) => a - b);
      const bands = awards.slice(0, seams.length + 1).map((points, index) => {
        const low = seams[index - 1];
        const high = seams[index];
        return {
          ...(low ? { from: { at: decimalText(low[0]), included: low[1] } } : {}),
          ...(high ? { to: { at: decimalText(high[0]), included: !high[1] } } : {}),
          points,
        };
      });
      return fc.shuffledSubarray(bands, { minLength: bands.length });
    });

interface Sized {
  readonly hundredths: number;
  readonly rule: Rule;
}

const leaf: fc.Arbitrary<Sized> = fc.integer({ min: 0, max: 500 }).chain((hundredths) => {
  const points = decimalText(hundredths);
  const share = decimal(0, hundredths);
  const awards = fc.record({ all: share, part: share, none: share });
  return fc
    .oneof(
      condition.map((when) => ({ kind: "award", points, when })),
      fc.tuple(expression, tiers(hundredths)).map(([measure, bands]) => ({
        kind: "tiers",
        points,
        measure,
        tiers: bands,
      })),
      fc.tuple(expression, decimal(0, 12_000), tiers(hundredths)).map(([measure, target, bands]) => ({
        kind: "deviationTiers",
        points,
        measure,
        target,
        tiers: bands,
      })),
      awards.map((found) => ({ kind: "choice", points, key: "outcome", awards: found })),
      fc
        .tuple(expression, expression, share, share, share)
        .map(([current, previous, lower, equal, higher]) => ({
          kind: "compare",
          points,
          current,
          previous,
          lower,
          equal,
          higher,
        })),
      fc.constant({ kind: "discretion", points, judgement: "named later" }),
    )
    .map((rule) => ({ hundredths, rule: rule as Rule }));
});

const checklist: fc.Arbitrary<Sized> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 200 }), condition), { minLength: 1, maxLength: 4 })
  .map((items) => {
    const hundredths = items.reduce((sum, [points]) => sum + points, 0);
    return {
      hundredths,
      rule: {
        kind: "checklist",
        points: decimalText(hundredths),
        items: items.map(([points, when]) => ({ label: "要点", points: decimalText(points), when })),
      },
    };
  });

const { sized } = fc.letrec<{ sized: Sized }>((tie) => ({
  sized: fc.oneof(
    { depthSize: "small" },
    leaf,
    checklist,
    fc
      .tuple(fc.integer({ min: 0, max: 800 }), fc.array(loss, { maxLength: 4 }))
      .map(([hundredths, losses]) => ({
        hundredths,
        rule: { kind: "deduct", points: decimalText(hundredths), losses },
      })),
    fc.tuple(tie("sized"), fc.array(loss, { maxLength: 3 })).map(([base, losses]) => ({
      hundredths: base.hundredths,
      rule: { kind: "deduct", points: decimalText(base.hundredths), base: base.rule, losses },
    })),
    fc.array(tie("sized"), { minLength: 1, maxLength: 3 }).map((parts) => {
      const hundredths = parts.reduce((sum, part) => sum + part.hundredths, 0);
      return {
        hundredths,
        rule: { kind: "sum", points: decimalText(hundredths), parts: parts.map(({ rule }) => rule) },
      };
    }),
    fc
      .tuple(fc.array(fc.tuple(condition, tie("sized")), { minLength: 1, maxLength: 2 }), tie("sized"))
      .map(([branches, otherwise]) => {
        const hundredths = [otherwise, ...branches.map(([, branch]) => branch)].reduce(
          (most, branch) => (branch.hundredths > most ? branch.hundredths : most),
          0,
        );
        return {
          hundredths,
          rule: {
            kind: "firstMatch",
            points: decimalText(hundredths),
            branches: branches.map(([when, { rule }]) => ({ when, rule })),
            otherwise: otherwise.rule,
          },
        };
      }),
  ) as fc.Arbitrary<Sized>,
}));

/** Any rule of the algebra with at least 0.01 points, over the facts of `arbitrary-case.ts`. */
export const arbitraryRule: fc.Arbitrary<Sized> = sized.filter(({ hundredths }) => hundredths > 0);
