import { onModuleRequest, propertyName } from "./syntax.js";

const message = "The environment is read in env.ts only; take the parsed value from there.";

/** The environment is parsed once, in `env.ts`; nothing else reads it. */
export const envOnly = {
  create(context) {
    if (/[\\/]env\.ts$/.test(context.filename)) return {};
    const takesEnv = (pattern) =>
      pattern.type === "ObjectPattern" && pattern.properties.some((one) => one.key?.name === "env");
    return {
      ...onModuleRequest((node, specifier) => {
        const names = node.specifiers ?? [];
        if (
          /^(node:)?process$/.test(specifier) &&
          names.some((one) => (one.imported ?? one.local).name === "env")
        ) {
          context.report({ node, message });
        }
      }),
      MemberExpression(node) {
        const { object } = node;
        const isProcess =
          (object.type === "Identifier" && object.name === "process") ||
          (object.type === "MemberExpression" && propertyName(object) === "process");
        if (isProcess && propertyName(node) === "env") context.report({ node, message });
      },
      VariableDeclarator(node) {
        if (node.init?.type === "Identifier" && node.init.name === "process" && takesEnv(node.id)) {
          context.report({ node, message });
        }
      },
    };
  },
};
