import type { Definitions } from "../expressions/name-expression.ts";
import type { FactDefinition } from "../framework.ts";
import type { DeductRule, FirstMatchRule, Rule, RuleBase } from "../rule.ts";
import { isAwardOn } from "../rules/is-award-on.ts";
import { describeCondition } from "./describe-condition.ts";
import { describeLoss } from "./describe-loss.ts";
import { describePart } from "./describe-part.ts";
import { describeShares } from "./describe-shares.ts";
import { conditionNotes } from "./expression-notes.ts";
import { earns } from "./points-words.ts";
import type { RuleStatement } from "./rule-statement.ts";

/**
 * A rule as short Chinese statements in the order of its clauses, with every choice that it declares (step
 * reading, rounding, zero divisor, cap, facts that do not apply). Throws a TypeError when a fact is not among
 * `facts`.
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
  switch (rule.kind) {
    case "checklist":
      return within(
        rule,
        rule.items.flatMap((item) => describe({ kind: "award", ...item }, definition)),
      );
    case "shares":
      return within(
        rule,
        describeShares(rule, definition).map((item) => noted(item, withoutFacts(rule))),
      );
    case "sum":
      return within(
        rule,
        rule.parts.flatMap((part) => describe(part, definition)),
      );
    case "deduct":
      return describeDeduct(rule, definition);
    case "firstMatch":
      return describeFirstMatch(rule, definition);
    case "bestOf": {
      const options = rule.options.flatMap((option, index) =>
        within(rule, describe(option, definition), rule.options.length === 1 ? "" : `方案${index + 1}：`),
      );
      return rule.options.length === 1 ? options : closing(options, ["取各方案中得分最高的一项"]);
    }
    default: {
      const [text, notes] = describePart(rule, definition);
      return [
        {
          ...clauseOf(rule),
          text: rule.label === undefined ? text : `${rule.label}：${text}`,
          notes: [...notes, ...withoutFacts(rule)],
        },
      ];
    }
  }
}

/** Losses in order; what belongs to the whole part is said with the last one. */
function describeDeduct(rule: DeductRule, definition: Definitions): readonly RuleStatement[] {
  const start = rule.base ? describe(rule.base, definition) : [];
  if (rule.losses.length === 0)
    return rule.base
      ? within(rule, start)
      : [
          {
            ...clauseOf(rule),
            text: `${rule.label ? `${rule.label}：` : ""}${earns(rule.points)}`,
            notes: [],
          },
        ];
  const losses = rule.losses.map((loss) => describeLoss(loss, definition));
  return within(rule, [...start, ...closing(losses, ["扣完为止", ...withoutFacts(rule)])]);
}

function describeFirstMatch(rule: FirstMatchRule, definition: Definitions): readonly RuleStatement[] {
  const branches = rule.branches.flatMap(({ when, rule: branch }) => {
    const condition = `${describeCondition(when, definition)}的，`;
    const notes = conditionNotes(when, definition);
    if (isAwardOn(branch, when))
      return within(rule, [
        { text: `${condition}${earns(branch.points)}`, notes: [...notes, ...withoutFacts(branch)] },
      ]);
    const [first, ...others] = within(rule, describe(branch, definition), condition);
    return first === undefined ? [] : [noted({ ...first, notes }, first.notes), ...others];
  });
  const otherwise = within(rule, describe(rule.otherwise, definition), "其他情形，");
  return closing([...branches, ...otherwise], withoutFacts(rule));
}

/** Statements of what a rule holds; one without a clause of its own belongs to the rule's. */
const within = (rule: RuleBase, statements: readonly RuleStatement[], lead = ""): readonly RuleStatement[] =>
  statements.map((statement) => ({ ...clauseOf(rule), ...statement, text: `${lead}${statement.text}` }));

const clauseOf = ({ clause }: RuleBase): Pick<RuleStatement, "clause"> =>
  clause === undefined ? {} : { clause };

/** The statement with more notes, each once. */
const noted = (statement: RuleStatement, notes: readonly string[]): RuleStatement => ({
  ...statement,
  notes: [...new Set([...statement.notes, ...notes])],
});

/** What belongs to all statements together is said with the last one. */
const closing = (statements: readonly RuleStatement[], notes: readonly string[]): readonly RuleStatement[] =>
  statements.map((statement, index) =>
    index === statements.length - 1 ? noted(statement, notes) : statement,
  );

/** What a part earns without the facts that it needs, where it says so. */
function withoutFacts({ whenNotApplicable, whenNotYetDue }: RuleBase): readonly string[] {
  const counts = { full: "计满分", zero: "不计分" };
  return [
    ...(whenNotApplicable === undefined ? [] : [`所需核定数均不适用的，${counts[whenNotApplicable]}`]),
    ...(whenNotYetDue === undefined ? [] : [`所需核定数均尚未到期的，暂${counts[whenNotYetDue]}`]),
  ];
}
