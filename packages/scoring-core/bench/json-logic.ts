import { LogicEngine } from "json-logic-engine";
import type { Test, Tree } from "./tree.ts";

/** Every row compiled by json-logic-engine, which calculates in binary floats. */
export function jsonLogicRows(
  rows: readonly { readonly tree: Tree }[],
): readonly ((facts: unknown) => number)[] {
  const engine = new LogicEngine();
  engine.addMethod("floor", ([value]: [number]) => Math.floor(value), { deterministic: true });
  engine.addMethod("absolute", ([value]: [number]) => Math.abs(value), { deterministic: true });
  return rows.map(({ tree }) => engine.build(logic(tree)) as (facts: unknown) => number);
}

const SIGNS = { add: "+", subtract: "-", multiply: "*", divide: "/" } as const;

function logic(tree: Tree): unknown {
  switch (tree.is) {
    case "number":
      return Number(tree.value);
    case "fact":
    case "length":
      return { var: tree.name };
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return { [SIGNS[tree.is]]: [logic(tree.left), logic(tree.right)] };
    case "max":
    case "min":
      return { [tree.is]: [logic(tree.left), logic(tree.right)] };
    case "absolute":
    case "floor":
      return { [tree.is]: [logic(tree.of)] };
    case "if":
      return { if: [logicTest(tree.when), logic(tree.met), logic(tree.otherwise)] };
  }
}

function logicTest(test: Test): unknown {
  switch (test.is) {
    case "yes":
      return { var: test.name };
    case "choice":
      return { "===": [{ var: test.name }, test.code] };
    case "not":
      return { "!": [logicTest(test.of)] };
    case "and":
    case "or":
      return { [test.is]: [logicTest(test.left), logicTest(test.right)] };
    case "==":
      return { "===": [logic(test.left), logic(test.right)] };
    default:
      return { [test.is]: [logic(test.left), logic(test.right)] };
  }
}
