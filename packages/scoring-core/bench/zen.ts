import { ZenDecisionContent, ZenEngine } from "@gorules/zen-engine";
import type { Test, Tree } from "./tree.ts";

/** One decision: an expression node with one expression per row. */
export function zenDecision(rows: readonly { readonly code: string; readonly tree: Tree }[]) {
  const content = {
    nodes: [
      { id: "in", type: "inputNode", name: "request", position: { x: 0, y: 0 } },
      {
        id: "rows",
        type: "expressionNode",
        name: "rows",
        position: { x: 1, y: 0 },
        content: {
          expressions: rows.map(({ tree }, index) => ({
            id: `e${index}`,
            key: `r${index}`,
            value: zen(tree),
          })),
        },
      },
      { id: "out", type: "outputNode", name: "response", position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: "1", sourceId: "in", targetId: "rows", type: "edge" },
      { id: "2", sourceId: "rows", targetId: "out", type: "edge" },
    ],
  };
  return new ZenEngine().createDecision(new ZenDecisionContent(content));
}

const SIGNS = { add: "+", subtract: "-", multiply: "*", divide: "/" } as const;

function zen(tree: Tree): string {
  switch (tree.is) {
    case "number":
      return tree.value;
    case "fact":
    case "length":
      return tree.name;
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return `(${zen(tree.left)} ${SIGNS[tree.is]} ${zen(tree.right)})`;
    case "max":
    case "min":
      return `${tree.is}([${zen(tree.left)}, ${zen(tree.right)}])`;
    case "absolute":
      return `abs(${zen(tree.of)})`;
    case "floor":
      return `floor(${zen(tree.of)})`;
    case "if":
      return `(${zenTest(tree.when)} ? ${zen(tree.met)} : ${zen(tree.otherwise)})`;
  }
}

function zenTest(test: Test): string {
  switch (test.is) {
    case "yes":
      return test.name;
    case "choice":
      return `(${test.name} == '${test.code}')`;
    case "not":
      return `(not ${zenTest(test.of)})`;
    case "and":
    case "or":
      return `(${zenTest(test.left)} ${test.is} ${zenTest(test.right)})`;
    default:
      return `(${zen(test.left)} ${test.is} ${zen(test.right)})`;
  }
}
