import { bandWords } from "../conditions/relation-words.ts";
import { nameExpression, quantity } from "../expressions/name-expression.ts";
import type { Definitions } from "../expressions/name-expression.ts";
import { unitOf, unitOfDifference } from "../expressions/unit-of.ts";
import type { Expression } from "../expression.ts";
import type {
  ChoiceRule,
  CompareRule,
  DeviationTiersRule,
  DiscretionRule,
  LevelsRule,
  Rule,
  Tier,
  TiersRule,
} from "../rule.ts";
import { describeAroundMean } from "./describe-around-mean.ts";
import { describeCondition } from "./describe-condition.ts";
import { describeFormula } from "./describe-formula.ts";
import { describeInterpolation } from "./describe-interpolation.ts";
import { describeProportion } from "./describe-proportion.ts";
import { describeRange } from "./describe-range.ts";
import { conditionNotes, expressionNotes } from "./expression-notes.ts";
import { earns, shareOf } from "./points-words.ts";
import type { Words } from "./rule-statement.ts";

/** A rule that is one statement; the others are made of such rules. */
export type Part = Exclude<
  Rule,
  { readonly kind: "checklist" | "shares" | "deduct" | "sum" | "firstMatch" | "bestOf" }
>;

export function describePart(rule: Part, definition: Definitions): Words {
  switch (rule.kind) {
    case "award":
      return [
        `${describeCondition(rule.when, definition)}，${earns(rule.points)}，否则不计分`,
        conditionNotes(rule.when, definition),
      ];
    case "tiers":
    case "deviationTiers":
      return describeTiers(rule, definition);
    case "choice":
      return describeChoice(rule, definition);
    case "compare":
      return describeCompare(rule, definition);
    case "proportion":
      return describeProportion(rule, definition);
    case "interpolation":
      return describeInterpolation(rule, definition);
    case "aroundMean":
      return describeAroundMean(rule, definition);
    case "range":
      return describeRange(rule, definition);
    case "formula":
      return describeFormula(rule, definition);
    case "discretion":
      return describeDiscretion(rule);
    case "levels":
      return describeLevels(rule, definition);
  }
}

function describeTiers(rule: TiersRule | DeviationTiersRule, definition: Definitions): Words {
  const unit = unitOf(rule.measure, definition);
  const name = nameExpression(rule.measure, definition);
  const text =
    rule.kind === "tiers"
      ? `${name}${bands(rule.tiers, unit)}`
      : `${name}偏离${quantity(rule.target, unit)}${bands(rule.tiers, unitOfDifference(unit))}`;
  return [text, expressionNotes(rule.measure, definition)];
}

function bands(tiers: readonly Tier[], unit: string): string {
  return tiers.map((tier) => `${bandWords(tier, unit)}的，${earns(tier.points)}`).join("；");
}

function describeChoice(rule: ChoiceRule, definition: Definitions): Words {
  const { label, choices = [] } = definition(rule.key);
  const outcomes = choices.map((choice) => `${choice.label}${earns(rule.awards[choice.code] ?? "0")}`);
  return [`${label}：${outcomes.join("；")}`, []];
}

function describeCompare({ current, previous, ...rule }: CompareRule, definition: Definitions): Words {
  const name = (side: Expression): string => nameExpression(side, definition);
  const outcomes = `下降${earns(rule.lower)}，持平${earns(rule.equal)}，增长${earns(rule.higher)}`;
  return [
    `${name(current)}与${name(previous)}相比，${outcomes}`,
    [current, previous].flatMap((side) => expressionNotes(side, definition)),
  ];
}

const describeDiscretion = ({ points }: DiscretionRule): Words => [
  `在0至${points}分之间酌情计分，写明理由`,
  [],
];

/** 整改：全部，在8至10分之间计分；部分，在6至8分（不含8分）之间计分 … */
function describeLevels(rule: LevelsRule, definition: Definitions): Words {
  const { label, choices = [] } = definition(rule.key);
  const levels = rule.levels.map(({ choice, from, to }) => {
    const name = choices.find(({ code }) => code === choice)?.label ?? choice;
    const [low, high] = [shareOf(from.at, rule.points), shareOf(to.at, rule.points)];
    if (low === high) return `${name}${earns(low)}`;
    const open = [from.included ? [] : [low], to.included ? [] : [high]].flat();
    const without = open.length === 0 ? "" : `（不含${open.map((points) => `${points}分`).join("和")}）`;
    return `${name}的，在${low}至${high}分${without}之间计分`;
  });
  return [`${label}：${levels.join("；")}`, ["在所属档内由评价人确定分数，写明理由"]];
}
