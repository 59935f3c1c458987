import type { Condition, Expression } from "../../expression.ts";
import type { KeptShare, Loss, Rule, RuleBase } from "../../rule.ts";

/** Anything a rule is made of. */
export type Piece =
  | { readonly is: "rule"; readonly rule: Rule }
  | { readonly is: "loss"; readonly loss: Loss }
  | { readonly is: "condition"; readonly condition: Condition }
  | { readonly is: "expression"; readonly expression: Expression };

/** A piece with the way to it from what holds it: `losses[0]`, `measure`. */
export type Step = readonly [path: string, piece: Piece];

const ruleAt = (path: string, rule: Rule): Step => [path, { is: "rule", rule }];
const lossAt = (path: string, loss: Loss): Step => [path, { is: "loss", loss }];
const conditionAt = (path: string, condition: Condition): Step => [path, { is: "condition", condition }];
const quantityAt = (path: string, expression: Expression): Step => [path, { is: "expression", expression }];

const each = <T>(path: string, entries: readonly T[], of: (path: string, entry: T) => Step): Step[] =>
  entries.map((entry, index) => of(`${path}[${index}]`, entry));

/** What a piece directly consists of, in the order of the table. */
export function childrenOf(piece: Piece): readonly Step[] {
  switch (piece.is) {
    case "rule":
      return ofRule(piece.rule);
    case "loss":
      return ofLoss(piece.loss);
    case "condition":
      return ofCondition(piece.condition);
    case "expression":
      return ofExpression(piece.expression);
  }
}

function ofRule(rule: Rule): readonly Step[] {
  switch (rule.kind) {
    case "award":
      return [conditionAt("when", rule.when)];
    case "checklist":
      return each("items", rule.items, (path, item) => ruleAt(path, { ...item, kind: "award" }));
    case "tiers":
    case "deviationTiers":
    case "interpolation":
    case "range":
      return [quantityAt("measure", rule.measure)];
    case "choice":
    case "discretion":
    case "levels":
      return [];
    case "compare":
      return [quantityAt("current", rule.current), quantityAt("previous", rule.previous)];
    case "deduct":
      return [...(rule.base ? [ruleAt("base", rule.base)] : []), ...each("losses", rule.losses, lossAt)];
    case "sum":
      return each("parts", rule.parts, ruleAt);
    case "bestOf":
      return each("options", rule.options, ruleAt);
    case "firstMatch":
      return [
        ...rule.branches.flatMap(({ when, rule: branch }, index) => [
          conditionAt(`branches[${index}].when`, when),
          ruleAt(`branches[${index}].rule`, branch),
        ]),
        ruleAt("otherwise", rule.otherwise),
      ];
    case "shares":
      return each("items", rule.items, (path, { kept }) => ofShare(`${path}.kept`, kept));
    case "proportion":
      return [quantityAt("actual", rule.actual), quantityAt("target", rule.target)];
    case "aroundMean":
      return [quantityAt("measure", rule.measure), quantityAt("mean", rule.mean)];
    case "formula":
      return [quantityAt("score", rule.score)];
  }
}

const ofShare = (path: string, kept: KeptShare): Step =>
  kept.kind === "met" ? conditionAt(`${path}.when`, kept.when) : quantityAt(`${path}.count`, kept.count);

function ofLoss(loss: Loss): readonly Step[] {
  switch (loss.kind) {
    case "flat":
    case "forfeit":
      return [conditionAt("when", loss.when)];
    case "perCase":
      return [quantityAt("count", loss.count)];
    case "steps":
    case "rate":
      return [quantityAt("measure", loss.measure)];
    case "share":
      return [quantityAt("missing", loss.missing), quantityAt("required", loss.required)];
  }
}

function ofCondition(condition: Condition): readonly Step[] {
  switch (condition.op) {
    case "yes":
    case "is":
    case "onOrBefore":
      return [];
    case "compare":
      return [quantityAt("left", condition.left), quantityAt("right", condition.right)];
    case "not":
      return [conditionAt("of", condition.of)];
    case "all":
    case "any":
      return each("of", condition.of, conditionAt);
  }
}

function ofExpression(expression: Expression): readonly Step[] {
  switch (expression.op) {
    case "constant":
    case "fact":
    case "prior":
    case "caseCount":
    case "daysAfter":
      return [];
    case "add":
      return each("terms", expression.terms, quantityAt);
    case "multiply":
      return each("factors", expression.factors, quantityAt);
    case "subtract":
    case "divide":
      return [quantityAt("left", expression.left), quantityAt("right", expression.right)];
    case "percentOf":
      return [quantityAt("part", expression.part), quantityAt("whole", expression.whole)];
    case "absolute":
    case "round":
      return [quantityAt("of", expression.of)];
    case "least":
    case "greatest":
      return each("of", expression.of, quantityAt);
    case "weightedIndex":
      return each("items", expression.items, (path, { count }) => quantityAt(`${path}.count`, count));
    case "countOf":
      return each("conditions", expression.conditions, conditionAt);
  }
}

/** What a piece says about itself: clause, label and what it settles. */
export function saidBy(piece: Piece): Pick<RuleBase, "clause" | "label" | "settles"> {
  if (piece.is === "rule") return piece.rule;
  return piece.is === "loss" ? piece.loss : {};
}
