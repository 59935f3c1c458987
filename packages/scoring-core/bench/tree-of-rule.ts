import type { Condition, Expression, Framework, Loss, Rule, Tier } from "../src/index.ts";
import { ZERO, both, choose, halfUp, number } from "./tree.ts";
import type { Test, Tree } from "./tree.ts";

/** The rows that are scored, each as one tree that ends in its points; only what the Wangcheng table uses. */
export function rowTrees(framework: Framework): readonly { readonly code: string; readonly tree: Tree }[] {
  return framework.indicators
    .filter(({ notApplicable }) => notApplicable === undefined)
    .map(({ code, rule }) => ({ code, tree: halfUp(ruleTree(rule), framework.rounding.places) }));
}

function ruleTree(rule: Rule): Tree {
  switch (rule.kind) {
    case "award":
      return choose(test(rule.when), number(rule.points), ZERO);
    case "checklist":
      return sum(rule.items.map(({ when, points }) => choose(test(when), number(points), ZERO)));
    case "sum":
      return sum(rule.parts.map(ruleTree));
    case "tiers":
      return tierTree(rule.tiers, expression(rule.measure));
    case "choice":
      return Object.entries(rule.awards).reduceRight<Tree>(
        (otherwise, [code, points]) =>
          choose({ is: "choice", name: rule.key, code }, number(points), otherwise),
        ZERO,
      );
    case "compare": {
      const [current, previous] = [expression(rule.current), expression(rule.previous)];
      const unequal = choose(
        { is: "<", left: current, right: previous },
        number(rule.lower),
        number(rule.higher),
      );
      return choose({ is: "==", left: current, right: previous }, number(rule.equal), unequal);
    }
    case "deduct":
      return rule.losses.reduce(take, rule.base === undefined ? number(rule.points) : ruleTree(rule.base));
    case "firstMatch":
      return rule.branches.reduceRight(
        (otherwise, { when, rule: branch }) => choose(test(when), ruleTree(branch), otherwise),
        ruleTree(rule.otherwise),
      );
    case "discretion":
      return { is: "fact", name: `${rule.judgement}Judged` };
    default:
      throw new Error(`the table of the benchmark has no ${rule.kind}`);
  }
}

const sum = (parts: readonly Tree[]): Tree => parts.reduce((left, right) => both("add", left, right));

function tierTree(tiers: readonly Tier[], measure: Tree): Tree {
  return tiers.reduceRight<Tree>((otherwise, { from, to, points }) => {
    const low: Test | undefined = from && {
      is: from.included ? ">=" : ">",
      left: measure,
      right: number(from.at),
    };
    const high: Test | undefined = to && {
      is: to.included ? "<=" : "<",
      left: measure,
      right: number(to.at),
    };
    const within = low && high ? ({ is: "and", left: low, right: high } as const) : (low ?? high);
    return within === undefined ? number(points) : choose(within, number(points), otherwise);
  }, ZERO);
}

/** What a loss leaves. */
function take(left: Tree, loss: Loss): Tree {
  const less = (amount: Tree) => both("max", ZERO, both("subtract", left, amount));
  switch (loss.kind) {
    case "flat":
      return choose(test(loss.when), less(number(loss.amount)), left);
    case "forfeit":
      return choose(test(loss.when), ZERO, left);
    case "perCase": {
      const count = expression(loss.count);
      const counted = loss.free === undefined ? count : both("subtract", count, number(loss.free));
      return less(both("multiply", both("max", ZERO, counted), number(loss.each)));
    }
    case "share": {
      const required = expression(loss.required);
      const amount = both(
        "divide",
        both("multiply", expression(loss.missing), number(loss.amount)),
        required,
      );
      return less(choose({ is: "==", left: required, right: ZERO }, number(loss.whenNoneRequired), amount));
    }
    case "rate": {
      const measure = expression(loss.measure);
      const amount = both("multiply", both("max", ZERO, measure), hundredth(loss.factor));
      const { zeroFrom } = loss;
      if (zeroFrom === undefined) return less(amount);
      const gone = { is: zeroFrom.included ? ">=" : ">", left: measure, right: number(zeroFrom.at) } as const;
      return choose(gone, ZERO, less(amount));
    }
    case "steps": {
      const measure = expression(loss.measure);
      const target = number(loss.target);
      const distance = {
        below: both("max", ZERO, both("subtract", target, measure)),
        above: both("max", ZERO, both("subtract", measure, target)),
        both: { is: "absolute", of: both("subtract", measure, target) } as const,
      }[loss.side];
      const steps = loss.step === "1" ? distance : both("divide", distance, number(loss.step));
      const counted: Tree = loss.reading === "fraction" ? steps : { is: "floor", of: steps };
      const rest = less(both("multiply", counted, number(loss.each)));
      const { zeroAt } = loss;
      if (zeroAt === undefined) return rest;
      const gone = { is: zeroAt.included ? "<=" : "<", left: measure, right: number(zeroAt.at) } as const;
      return choose(gone, ZERO, rest);
    }
  }
}

const hundredth = (value: string): Tree => both("divide", number(value), number("100"));

function expression(of: Expression): Tree {
  switch (of.op) {
    case "constant":
      return number(of.value);
    case "fact":
      return { is: "fact", name: of.key };
    case "prior":
      return { is: "fact", name: `${of.key}Prior` };
    case "caseCount":
      return { is: "length", name: of.key };
    case "add":
      return sum(of.terms.map(expression));
    case "subtract":
      return both("subtract", expression(of.left), expression(of.right));
    case "divide":
      return both("divide", expression(of.left), expression(of.right));
    case "percentOf": {
      const [part, whole] = [expression(of.part), expression(of.whole)];
      const rate = both("divide", both("multiply", part, number("100")), whole);
      if (of.whenZeroDivisor === undefined) return rate;
      const none = number(of.whenZeroOverZero ?? of.whenZeroDivisor);
      const empty = choose({ is: "==", left: part, right: ZERO }, none, number(of.whenZeroDivisor));
      return choose({ is: "==", left: whole, right: ZERO }, empty, rate);
    }
    case "round":
      return of.mode === "truncate"
        ? { is: "floor", of: both("max", ZERO, expression(of.of)) }
        : halfUp(expression(of.of), of.places);
    default:
      throw new Error(`the table of the benchmark has no ${of.op}`);
  }
}

const RELATIONS = { lt: "<", le: "<=", eq: "==", ge: ">=", gt: ">" } as const;

function test(condition: Condition): Test {
  switch (condition.op) {
    case "yes":
      return { is: "yes", name: condition.key };
    case "is":
      return { is: "choice", name: condition.key, code: condition.choice };
    case "compare":
      return {
        is: RELATIONS[condition.relation],
        left: expression(condition.left),
        right: expression(condition.right),
      };
    case "not":
      return { is: "not", of: test(condition.of) };
    case "all":
      return condition.of.map(test).reduce((left, right) => ({ is: "and", left, right }));
    case "any":
      return condition.of.map(test).reduce((left, right) => ({ is: "or", left, right }));
    case "onOrBefore":
      throw new Error("dates occur only in a row that does not apply");
  }
}
