import type { Definitions } from "../../expressions/name-expression.ts";
import { nameExpression, quantity } from "../../expressions/name-expression.ts";
import { unitOf, unitOfDifference } from "../../expressions/unit-of.ts";
import { stepWords } from "../../losses/reading-words.ts";
import type {
  AroundMeanRule,
  Bound,
  DeviationTiersRule,
  InterpolationRule,
  OpenChoice,
  Outside,
  ProportionRule,
  RangeRule,
  Rule,
  RuleBase,
  TiersRule,
} from "../../rule.ts";
import type { Reading } from "../alternatives.ts";
import { otherSteps } from "./other-steps.ts";

/** Other ways to read a rule itself; its parts are read on their own. */
export function otherRules(rule: Rule, definition: Definitions): readonly Reading<Rule>[] {
  switch (rule.kind) {
    case "tiers":
      return settles(rule, "boundaryOwner")
        ? otherOwners(rule, unitOf(rule.measure, definition), definition)
        : [];
    case "deviationTiers":
      return settles(rule, "boundaryOwner")
        ? otherOwners(rule, unitOfDifference(unitOf(rule.measure, definition)), definition)
        : [];
    case "aroundMean":
      return aroundMean(rule, definition);
    case "range":
      return range(rule, definition);
    case "interpolation":
      return settles(rule, "aboveRange") ? interpolation(rule, definition) : [];
    case "proportion":
      return settles(rule, "zeroDivisor") ? proportion(rule, definition) : [];
    default:
      return [];
  }
}

const settles = (rule: RuleBase, choice: OpenChoice): boolean =>
  rule.settles?.some((settled) => settled.choice === choice) ?? false;

const nameOf = (rule: Rule & { readonly measure: RangeRule["measure"] }, definition: Definitions): string =>
  rule.label ?? nameExpression(rule.measure, definition);

/** Each value that two bands share, given to the other of them. */
function otherOwners(
  rule: TiersRule | DeviationTiersRule,
  unit: string,
  definition: Definitions,
): readonly Reading<Rule>[] {
  return rule.tiers.flatMap((lower, low) =>
    rule.tiers.flatMap((upper, high) => {
      const { to } = lower;
      const { from } = upper;
      if (to === undefined || from === undefined || to.at !== from.at || to.included === from.included)
        return [];
      const tiers = rule.tiers.map((tier, index) =>
        index === low
          ? { ...tier, to: flipped(to) }
          : index === high
            ? { ...tier, from: flipped(from) }
            : tier,
      );
      const [owner, other] = to.included ? [lower, upper] : [upper, lower];
      const value = `恰为${quantity(to.at, unit)}的`;
      return [
        {
          choice: "boundaryOwner" as const,
          label: nameOf(rule, definition),
          inForce: `${value}计${owner.points}分`,
          alternative: `${value}计${other.points}分`,
          piece: { ...rule, tiers },
        },
      ];
    }),
  );
}

const flipped = ({ at, included }: Bound): Bound => ({ at, included: !included });

function aroundMean(rule: AroundMeanRule, definition: Definitions): readonly Reading<Rule>[] {
  const step = stepWords(rule, unitOf(rule.measure, definition));
  return otherSteps(rule.reading, step).map(({ reading, ...words }) => ({
    ...words,
    label: nameOf(rule, definition),
    piece: { ...rule, reading },
  }));
}

function range(rule: RangeRule, definition: Definitions): readonly Reading<Rule>[] {
  const label = nameOf(rule, definition);
  const unit = unitOf(rule.measure, definition);
  const steps = (["below", "above"] as const).flatMap((side): Reading<Rule>[] => {
    const outside = rule[side];
    if (outside.policy !== "steps") return [];
    return otherSteps(outside.reading, stepWords(outside, unit)).map(({ reading, ...words }) => ({
      ...words,
      label,
      piece: { ...rule, [side]: { ...outside, reading } },
    }));
  });
  if (!settles(rule, "aboveRange") && rule.above.policy !== "unstated") return steps;
  const others: readonly Outside[] = [{ policy: "noLoss" }, { policy: "zero" }, rule.below];
  const seen = new Set([rule.above.policy, "unstated"]);
  const above = others.filter(({ policy }) => !seen.has(policy) && seen.add(policy));
  const limit = `多于${quantity(rule.to, unit)}的`;
  return [
    ...steps,
    ...above.map((outside) => ({
      choice: "aboveRange" as const,
      label,
      inForce: `${limit}${sayOutside(rule.above, unit)}`,
      alternative: `${limit}${sayOutside(outside, unit)}`,
      piece: { ...rule, above: outside },
    })),
  ];
}

function sayOutside(outside: Outside, unit: string): string {
  switch (outside.policy) {
    case "noLoss":
      return "不扣分";
    case "zero":
      return "不计分";
    case "steps":
      return `每多${stepWords(outside, unit)}扣${outside.each}分`;
    case "unstated":
      return "没有写明";
  }
}

function interpolation(rule: InterpolationRule, definition: Definitions): readonly Reading<Rule>[] {
  const last = rule.anchors.at(-1);
  if (last === undefined) return [];
  const beyond = `高于${quantity(last.at, unitOf(rule.measure, definition))}的`;
  const [hold, zero] = [`${beyond}计${last.points}分`, `${beyond}不计分`];
  const holds = rule.above === "hold";
  return [
    {
      choice: "aboveRange",
      label: nameOf(rule, definition),
      inForce: holds ? hold : zero,
      alternative: holds ? zero : hold,
      piece: { ...rule, above: holds ? "zero" : "hold" },
    },
  ];
}

function proportion(rule: ProportionRule, definition: Definitions): readonly Reading<Rule>[] {
  const { whenTargetZero: value } = rule;
  if (value === undefined) return [];
  const other = value === "0" ? rule.points : "0";
  const name = `${nameExpression(rule.target, definition)}为0的`;
  return [
    {
      choice: "zeroDivisor",
      label: rule.label ?? nameExpression(rule.actual, definition),
      inForce: `${name}计${value}分`,
      alternative: `${name}计${other}分`,
      piece: { ...rule, whenTargetZero: other },
    },
  ];
}
