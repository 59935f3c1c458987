import type { Condition, Relation } from "../expression.ts";
import { known } from "../engine/lack.ts";
import type { Pen } from "../engine/notes.ts";
import type { Work } from "../engine/work.ts";
import { evaluate } from "../expressions/prepare-expression.ts";
import { explainInline } from "../expressions/explain.ts";
import { unitOf } from "../expressions/unit-of.ts";
import { isNegative, isZero } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { DerivationLine, Formula } from "../scorecard.ts";
import { holds } from "./prepare-condition.ts";
import { relationWords } from "./relation-words.ts";
import { sayYesNo } from "./say-yes-no.ts";

const OPPOSITE: Readonly<Record<Relation, Relation | null>> = {
  lt: "ge",
  le: "gt",
  eq: null,
  ge: "lt",
  gt: "le",
};

/**
 * What is the case, the fact first: always a true statement, also when the condition fails. `asked` is whether the
 * condition is asked to hold, or, under a `not`, to fail.
 */
export function explainCondition(condition: Condition, work: Work, pen: Pen, asked = true): Formula {
  switch (condition.op) {
    case "yes":
      return [
        sayYesNo(work.table.definition(condition.key), known(work.facts.yes(work.table.slot(condition.key)))),
      ];
    case "is": {
      const definition = work.table.definition(condition.key);
      const chosen = known(work.facts.text(work.table.slot(condition.key)));
      const label = definition.choices?.find(({ code }) => code === chosen)?.label ?? chosen;
      return [`${definition.label}：${label}`];
    }
    case "compare":
      return explainComparison(condition, work, pen, asked);
    case "onOrBefore": {
      const held = known(holds(condition, work));
      const definition = work.table.definition(condition.key);
      const date = known(work.facts.text(work.table.slot(condition.key)));
      return [`${definition.label}：${date}，${held ? "不晚于" : "晚于"}${condition.date}`];
    }
    case "not":
      return explainCondition(condition.of, work, pen, !asked);
    case "all":
    case "any":
      return condition.of.flatMap((term, index) => [
        ...(index === 0 ? [] : ["；"]),
        ...explainCondition(term, work, pen, asked),
      ]);
  }
}

/**
 * 0.45%，不高于10%. Beside zero the number speaks for itself where the line ends with 不扣 or 不计; where it is worth
 * something a number alone would be read as that: 2例，大于0.
 */
function explainComparison(
  condition: Extract<Condition, { readonly op: "compare" }>,
  work: Work,
  pen: Pen,
  asked: boolean,
): Formula {
  const { left, relation, right } = condition;
  const fact = explainInline(left, work, pen);
  const limit = explainInline(right, work, pen);
  const held = known(holds(condition, work));
  if (right.op === "constant" && isZero(known(evaluate(right, work))))
    return held === asked ? [...fact, besideZero(known(evaluate(left, work)))] : fact;
  const holding = held ? relation : OPPOSITE[relation];
  const words = holding === null ? "不等于" : relationWords(holding, unitOf(left, work.table.definition));
  return [...fact, `，${words}`, ...limit];
}

function besideZero(value: Exact): string {
  if (isZero(value)) return "，为0";
  return isNegative(value) ? "，小于0" : "，大于0";
}

/** Keys of the facts that the explanation says in words, for the line that carries it. */
export function factsSaid(condition: Condition): Pick<DerivationLine, "says"> {
  const says = saidBy(condition);
  return says.length === 0 ? {} : { says };
}

function saidBy(condition: Condition): readonly string[] {
  switch (condition.op) {
    case "yes":
    case "is":
    case "onOrBefore":
      return [condition.key];
    case "not":
      return saidBy(condition.of);
    case "all":
    case "any":
      return condition.of.flatMap(saidBy);
    case "compare":
      return [];
  }
}
