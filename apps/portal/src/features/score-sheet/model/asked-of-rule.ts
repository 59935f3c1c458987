import type { Condition, Expression, Indicator, Loss, Rule } from "@hengji/scoring-core";

/** One thing that a rule asks for: a fact (a prior year's key ends in `@prior`) or a person's judgement. */
export type Asked =
  | { readonly kind: "fact"; readonly key: string }
  | { readonly kind: "judgement"; readonly key: string; readonly label: string };

const fact = (key: string): Asked => ({ kind: "fact", key });

/** Everything a row's rule and its veto ask for, in the order of the text, each once. */
export function askedOf({ rule, gradeVeto }: Pick<Indicator, "rule" | "gradeVeto">): readonly Asked[] {
  const seen = new Map<string, Asked>();
  const all = [...ofRule(rule), ...(gradeVeto ? ofCondition(gradeVeto.when) : [])];
  for (const asked of all) if (!seen.has(asked.key)) seen.set(asked.key, asked);
  return [...seen.values()];
}

function ofRule(rule: Rule): readonly Asked[] {
  switch (rule.kind) {
    case "award":
      return ofCondition(rule.when);
    case "checklist":
      return rule.items.flatMap((item) => ofCondition(item.when));
    case "tiers":
    case "deviationTiers":
      return ofExpression(rule.measure);
    case "choice":
      return [fact(rule.key)];
    case "compare":
      return [...ofExpression(rule.current), ...ofExpression(rule.previous)];
    case "deduct":
      return [...(rule.base ? ofRule(rule.base) : []), ...rule.losses.flatMap(ofLoss)];
    case "sum":
      return rule.parts.flatMap(ofRule);
    case "firstMatch":
      return [
        ...rule.branches.flatMap((branch) => [...ofCondition(branch.when), ...ofRule(branch.rule)]),
        ...ofRule(rule.otherwise),
      ];
    case "discretion":
      return [{ kind: "judgement", key: rule.judgement, label: rule.label ?? "酌情计分" }];
  }
}

function ofLoss(loss: Loss): readonly Asked[] {
  switch (loss.kind) {
    case "flat":
    case "forfeit":
      return ofCondition(loss.when);
    case "perCase":
      return ofExpression(loss.count);
    case "steps":
    case "rate":
      return ofExpression(loss.measure);
    case "share":
      return [...ofExpression(loss.missing), ...ofExpression(loss.required)];
  }
}

function ofExpression(expression: Expression): readonly Asked[] {
  switch (expression.op) {
    case "constant":
      return [];
    case "fact":
    case "caseCount":
      return [fact(expression.key)];
    case "prior":
      return [fact(`${expression.key}@prior`)];
    case "add":
      return expression.terms.flatMap(ofExpression);
    case "multiply":
      return expression.factors.flatMap(ofExpression);
    case "subtract":
    case "divide":
      return [...ofExpression(expression.left), ...ofExpression(expression.right)];
    case "percentOf":
      return [...ofExpression(expression.part), ...ofExpression(expression.whole)];
    case "absolute":
    case "round":
      return ofExpression(expression.of);
  }
}

function ofCondition(condition: Condition): readonly Asked[] {
  switch (condition.op) {
    case "yes":
    case "is":
    case "onOrBefore":
      return [fact(condition.key)];
    case "compare":
      return [...ofExpression(condition.left), ...ofExpression(condition.right)];
    case "not":
      return ofCondition(condition.of);
    case "all":
    case "any":
      return condition.of.flatMap(ofCondition);
  }
}
