import { bandWords } from "../conditions/relation-words.ts";
import { unitOf, unitOfDifference } from "../expressions/unit-of.ts";
import type { FactDefinition } from "../framework.ts";
import { isZero, parseDecimal } from "../number/index.ts";
import type { Rule, Tier } from "../rule.ts";
import { isAwardOn } from "../rules/is-award-on.ts";
import { conditionNotes, describeCondition } from "./describe-condition.ts";
import { describeLoss } from "./describe-loss.ts";
import { expressionNotes, nameExpression, quantity } from "../expressions/name-expression.ts";
import type { Definitions } from "../expressions/name-expression.ts";
import type { RuleStatement } from "./rule-statement.ts";

/**
 * A rule as short Chinese statements in the order of its clauses, with every choice that it declares (step
 * reading, rounding, zero divisor, cap). Throws a TypeError when a fact is not among `facts`.
 */
export function describeRule(rule: Rule, facts: readonly FactDefinition[]): readonly RuleStatement[] {
  const byKey = new Map(facts.map((fact) => [fact.key, fact]));
  return describe(rule, (key) => {
    const fact = byKey.get(key);
    if (fact === undefined) throw new TypeError(`fact ${key} is not declared`);
    return fact;
  });
}

function describe(rule: Rule, definition: Definitions): readonly RuleStatement[] {
  const one = (text: string, notes: readonly string[] = []): RuleStatement => ({
    ...(rule.clause === undefined ? {} : { clause: rule.clause }),
    text: rule.label === undefined ? text : `${rule.label}：${text}`,
    notes,
  });
  const within = (statements: readonly RuleStatement[], lead = ""): readonly RuleStatement[] =>
    statements.map((statement) => ({
      ...(rule.clause === undefined ? {} : { clause: rule.clause }),
      ...statement,
      text: `${lead}${statement.text}`,
    }));
  switch (rule.kind) {
    case "award":
      return [
        one(
          `${describeCondition(rule.when, definition)}，${earns(rule.points)}，否则不计分`,
          conditionNotes(rule.when, definition),
        ),
      ];
    case "checklist":
      return within(rule.items.flatMap((item) => describe({ kind: "award", ...item }, definition)));
    case "tiers":
      return [
        one(
          `${nameExpression(rule.measure, definition)}${bands(rule.tiers, unitOf(rule.measure, definition))}`,
          expressionNotes(rule.measure, definition),
        ),
      ];
    case "deviationTiers": {
      const unit = unitOf(rule.measure, definition);
      const target = quantity(rule.target, unit);
      return [
        one(
          `${nameExpression(rule.measure, definition)}偏离${target}${bands(rule.tiers, unitOfDifference(unit))}`,
          expressionNotes(rule.measure, definition),
        ),
      ];
    }
    case "choice": {
      const { label, choices = [] } = definition(rule.key);
      const outcomes = choices.map((choice) => `${choice.label}${earns(rule.awards[choice.code] ?? "0")}`);
      return [one(`${label}：${outcomes.join("；")}`)];
    }
    case "compare": {
      const pair = `${nameExpression(rule.current, definition)}与${nameExpression(rule.previous, definition)}相比`;
      const outcomes = `下降${earns(rule.lower)}，持平${earns(rule.equal)}，增长${earns(rule.higher)}`;
      const notes = [rule.current, rule.previous].flatMap((side) => expressionNotes(side, definition));
      return [one(`${pair}，${outcomes}`, notes)];
    }
    case "deduct": {
      const start = rule.base ? describe(rule.base, definition) : [];
      if (rule.losses.length === 0) return rule.base ? within(start) : [one(earns(rule.points))];
      const losses = rule.losses.map((loss) => describeLoss(loss, definition));
      return within([
        ...start,
        ...losses.map((loss, index) =>
          index === losses.length - 1 ? { ...loss, notes: [...loss.notes, "扣完为止"] } : loss,
        ),
      ]);
    }
    case "sum":
      return within(rule.parts.flatMap((part) => describe(part, definition)));
    case "firstMatch":
      return [
        ...rule.branches.flatMap(({ when, rule: branch }) => {
          const condition = `${describeCondition(when, definition)}的，`;
          if (isAwardOn(branch, when))
            return within([
              { text: `${condition}${earns(branch.points)}`, notes: conditionNotes(when, definition) },
            ]);
          return within(describe(branch, definition), condition);
        }),
        ...within(describe(rule.otherwise, definition), "其他情形，"),
      ];
    case "discretion":
      return [one(`在0至${rule.points}分之间酌情计分，写明理由`)];
  }
}

const earns = (points: string): string => (isZero(parseDecimal(points)) ? "不计分" : `计${points}分`);

function bands(tiers: readonly Tier[], unit: string): string {
  return tiers.map((tier) => `${bandWords(tier, unit)}的，${earns(tier.points)}`).join("；");
}
