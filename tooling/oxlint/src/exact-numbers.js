import { propertyName } from "./syntax.js";

const inexactOperators = new Set(["/", "%", "**", "/=", "%=", "**="]);
const floatReaders = new Set(["parseFloat", "parseInt", "Number"]);
const floatWriters = new Set(["toFixed", "toPrecision", "toExponential"]);

/** Scores, points, rates and money never touch binary floats: arithmetic belongs to the number module. */
export const exactNumbers = {
  create(context) {
    const operator = (node) => {
      if (inexactOperators.has(node.operator)) {
        context.report({ node, message: `"${node.operator}" rounds in binary; use the number module.` });
      }
    };
    const reader = (node) => {
      const name = node.callee.type === "Identifier" ? node.callee.name : null;
      if (floatReaders.has(name)) {
        context.report({
          node,
          message: `${name}() makes a binary float; read decimals with the number module.`,
        });
      }
    };
    return {
      BinaryExpression: operator,
      AssignmentExpression: operator,
      CallExpression: reader,
      NewExpression: reader,
      MemberExpression(node) {
        const object = node.object.type === "Identifier" ? node.object.name : null;
        const property = propertyName(node);
        if (
          object === "Math" ||
          floatWriters.has(property) ||
          (object === "Number" && floatReaders.has(property))
        ) {
          const name = object === "Math" || object === "Number" ? `${object}.${property}` : property;
          context.report({ node, message: `${name} works on binary floats; use the number module.` });
        }
      },
      UnaryExpression(node) {
        if (node.operator === "+") {
          context.report({
            node,
            message: "Unary + makes a binary float; read decimals with the number module.",
          });
        }
      },
      Literal(node) {
        if (typeof node.value === "number" && /^[^xob]*[.e]/i.test(node.raw)) {
          context.report({
            node,
            message: `${node.raw} is a binary float; write "${node.raw}" as a decimal string.`,
          });
        }
      },
    };
  },
};
