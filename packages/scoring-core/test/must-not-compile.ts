import type { Decimal, Expression, LossBase, Rule } from "../src/index.ts";
import { add, amount, compare, inPercent, percent, percentOf, subtract } from "./quantities.ts";

/**
 * What must not compile. The types step reads this file: it fails where one of these lines begins to compile, because
 * then its `@ts-expect-error` expects nothing.
 */

// @ts-expect-error Every kind of rule is handled: a switch that leaves some out has no result for them.
export function kindInWords({ kind }: Pick<Rule, "kind">): string {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the compiler is what is tried here
  switch (kind) {
    case "award":
      return "达标计分";
    case "deduct":
      return "扣分";
  }
}

// @ts-expect-error No quantity is a power.
export const unknownOp: Expression = { op: "power", base: amount("spent"), exponent: "2" };

// @ts-expect-error No rule is a gift.
export const unknownKind: Rule = { kind: "gift", points: "2" };

// @ts-expect-error A decimal is text: 92.5 is a binary float.
export const numberForDecimal: Decimal = 92.5;

// @ts-expect-error The cap of a loss is a decimal.
export const numberForCap: LossBase = { label: "问题", cap: 2 };

export const numberForPoints: Rule = {
  kind: "award",
  // @ts-expect-error So are points.
  points: 2,
  when: { op: "yes", key: "issued" },
};

// @ts-expect-error A rate is no amount.
export const percentAsAmount = amount("rate");

// @ts-expect-error 万元 − % is nothing.
export const mixedDifference = subtract(amount("spent"), percent("rate"));

// @ts-expect-error Nor is 万元 + %.
export const mixedSum = add(amount("spent"), percent("rate"));

// @ts-expect-error A share is that of an amount in an amount.
export const mixedShare = percentOf(percent("rate"), amount("planned"));

// @ts-expect-error An amount is not less than a percent.
export const mixedComparison = compare(amount("spent"), "lt", inPercent("95"));

// @ts-expect-error A share is a percent, whatever it is a share of.
export const shareAsAmount = subtract(amount("spent"), percentOf(amount("spent"), amount("planned")));
