import { Decimal } from "decimal.js";
import type { Plain } from "./departments.ts";
import type { Test, Tree } from "./tree.ts";

/** A tree walked in decimal.js, as people write it who do not want binary floats. */
export function evaluate(tree: Tree, facts: Plain): Decimal {
  switch (tree.is) {
    case "number":
      return constant(tree.value);
    case "fact":
      return new Decimal(String(facts[tree.name]));
    case "length":
      return new Decimal((facts[tree.name] as readonly unknown[]).length);
    case "add":
      return evaluate(tree.left, facts).plus(evaluate(tree.right, facts));
    case "subtract":
      return evaluate(tree.left, facts).minus(evaluate(tree.right, facts));
    case "multiply":
      return evaluate(tree.left, facts).times(evaluate(tree.right, facts));
    case "divide":
      return evaluate(tree.left, facts).div(evaluate(tree.right, facts));
    case "max":
      return Decimal.max(evaluate(tree.left, facts), evaluate(tree.right, facts));
    case "min":
      return Decimal.min(evaluate(tree.left, facts), evaluate(tree.right, facts));
    case "absolute":
      return evaluate(tree.of, facts).abs();
    case "floor":
      return evaluate(tree.of, facts).floor();
    case "if":
      return evaluate(holds(tree.when, facts) ? tree.met : tree.otherwise, facts);
  }
}

function holds(test: Test, facts: Plain): boolean {
  switch (test.is) {
    case "yes":
      return facts[test.name] === true;
    case "choice":
      return facts[test.name] === test.code;
    case "not":
      return !holds(test.of, facts);
    case "and":
      return holds(test.left, facts) && holds(test.right, facts);
    case "or":
      return holds(test.left, facts) || holds(test.right, facts);
    case "<":
      return evaluate(test.left, facts).lt(evaluate(test.right, facts));
    case "<=":
      return evaluate(test.left, facts).lte(evaluate(test.right, facts));
    case "==":
      return evaluate(test.left, facts).eq(evaluate(test.right, facts));
    case ">=":
      return evaluate(test.left, facts).gte(evaluate(test.right, facts));
    case ">":
      return evaluate(test.left, facts).gt(evaluate(test.right, facts));
  }
}

const constants = new Map<string, Decimal>();

/** The numbers of the rules are read once. */
function constant(value: string): Decimal {
  const known = constants.get(value);
  if (known !== undefined) return known;
  const read = new Decimal(value);
  constants.set(value, read);
  return read;
}
