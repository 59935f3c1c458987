import { builtinModules } from "node:module";
import { isUnbound, onModuleRequest, propertyName } from "./syntax.js";

const outside = new Set(
  `Buffer clearInterval clearTimeout console crypto document fetch global globalThis localStorage navigator
  performance process queueMicrotask require sessionStorage setImmediate setInterval setTimeout window`.split(
    /\s+/,
  ),
);
const builtins = new Set(builtinModules);

/** A pure package is a function of its arguments: no clock, no randomness, no surroundings. */
export const pure = {
  create(context) {
    const isGlobal = (node, name) =>
      node.type === "Identifier" && node.name === name && isUnbound(context, node);
    return {
      ...onModuleRequest((node, specifier) => {
        if (specifier.startsWith("node:") || builtins.has(specifier)) {
          context.report({ node, message: `A pure package does not import ${specifier}.` });
        }
      }),
      Identifier(node) {
        if (outside.has(node.name) && isUnbound(context, node)) {
          context.report({
            node,
            message: `A pure package does not use ${node.name}; take what it gives as an argument.`,
          });
        }
      },
      MemberExpression(node) {
        if (isGlobal(node.object, "Date") && propertyName(node) === "now") {
          context.report({ node, message: "A pure package has no clock; take the time as an argument." });
        }
        if (isGlobal(node.object, "Math") && propertyName(node) === "random") {
          context.report({
            node,
            message: "A pure package has no randomness; take the value as an argument.",
          });
        }
      },
      NewExpression(node) {
        if (isGlobal(node.callee, "Date") && node.arguments.length === 0) {
          context.report({ node, message: "A pure package has no clock; take the time as an argument." });
        }
      },
      CallExpression(node) {
        if (isGlobal(node.callee, "Date")) {
          context.report({ node, message: "A pure package has no clock; take the time as an argument." });
        }
      },
    };
  },
};
