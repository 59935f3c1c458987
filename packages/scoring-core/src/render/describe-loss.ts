import type { Expression } from "../expression.ts";
import { compare, isZero, parseDecimal } from "../number/index.ts";
import { readingWords, stepWords } from "../losses/reading-words.ts";
import { unitOf } from "../expressions/unit-of.ts";
import type { Bound, Loss, StepsLoss } from "../rule.ts";
import { nameExpression, quantity } from "../expressions/name-expression.ts";
import type { Definitions } from "../expressions/name-expression.ts";
import { awayWords } from "./away-words.ts";
import { describeCondition } from "./describe-condition.ts";
import { conditionNotes, expressionNotes } from "./expression-notes.ts";
import { isWhole } from "./is-whole.ts";
import type { RuleStatement, Words } from "./rule-statement.ts";

/** A loss in words, with everything it declares. */
export function describeLoss(loss: Loss, definition: Definitions): RuleStatement {
  const cap = loss.cap === undefined ? [] : [`至多扣${loss.cap}分`];
  const [text, notes] = words(loss, definition);
  return {
    ...(loss.clause === undefined ? {} : { clause: loss.clause }),
    text,
    notes: [...notes, ...cap],
  };
}

function words(loss: Loss, definition: Definitions): Words {
  switch (loss.kind) {
    case "flat":
      return [
        `${describeCondition(loss.when, definition)}的，扣${loss.amount}分`,
        conditionNotes(loss.when, definition),
      ];
    case "forfeit":
      return [`${describeCondition(loss.when, definition)}的，不计分`, conditionNotes(loss.when, definition)];
    case "perCase": {
      const unit = unitOf(loss.count, definition);
      const name = nameExpression(loss.count, definition);
      const free = loss.free === undefined ? "" : `超过${quantity(loss.free, unit)}后，`;
      return [
        `${name.includes(loss.label) ? name : `${loss.label}（${name}）`}：${free}每1${unit}扣${loss.each}分`,
        [...expressionNotes(loss.count, definition), ...caseNotes(loss.count, definition)],
      ];
    }
    case "steps":
      return describeSteps(loss, definition);
    case "share":
      return [
        `${loss.label}：扣分=${nameExpression(loss.missing, definition)}÷${nameExpression(loss.required, definition)}×${loss.amount}`,
        [
          `${nameExpression(loss.required, definition)}为0的，${isZero(parseDecimal(loss.whenNoneRequired)) ? "不扣" : `扣${loss.whenNoneRequired}分`}`,
          ...expressionNotes(loss.missing, definition),
          ...expressionNotes(loss.required, definition),
        ],
      ];
    case "rate": {
      const zero = loss.zeroFrom === undefined ? "" : `；${boundWords(loss.zeroFrom, "%", "up")}不计分`;
      return [
        `${nameExpression(loss.measure, definition)}不高于0%不扣分；高于的，扣分=比率×${loss.factor}${zero}`,
        expressionNotes(loss.measure, definition),
      ];
    }
  }
}

function describeSteps(loss: StepsLoss, definition: Definitions): Words {
  const unit = unitOf(loss.measure, definition);
  const step = stepWords(loss, unit);
  const target = quantity(loss.target, unit);
  const kept = { below: `${target}及以上`, above: `${target}及以下`, both: `等于${target}` }[loss.side];
  const reading =
    isWhole(loss.measure, definition) && loss.step === "1" ? [] : [readingWords(loss.reading, step)];
  const cliff =
    loss.zeroAt === undefined
      ? ""
      : `；${boundWords(loss.zeroAt, unit, cliffDirection(loss.zeroAt, loss))}不计分`;
  return [
    `${nameExpression(loss.measure, definition)}${kept}不扣分；${awayWords(loss.side, unit)}${step}扣${loss.each}分${cliff}`,
    [...reading, ...expressionNotes(loss.measure, definition)],
  ];
}

/** 80%及以下, 高于110% … */
function boundWords({ at, included }: Bound, unit: string, direction: "up" | "down"): string {
  const limit = quantity(at, unit);
  if (direction === "down") return included ? `${limit}及以下` : `低于${limit}`;
  return included ? `${limit}及以上` : `高于${limit}`;
}

const cliffDirection = ({ at }: Bound, { target }: StepsLoss): "up" | "down" =>
  compare(parseDecimal(at), parseDecimal(target)) < 0 ? "down" : "up";

/** What one case is. */
function caseNotes(count: Expression, definition: Definitions): readonly string[] {
  if (count.op !== "caseCount") return [];
  const { caseMeans, unit } = definition(count.key);
  return caseMeans === undefined ? [] : [`1${unit}指${caseMeans}`];
}
