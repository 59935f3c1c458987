import { onModuleRequest, propertyName } from "./syntax.js";

const raw = new Set(["initTRPC", "publicProcedure", "baseProcedure"]);

/** Every door is built on the guarded procedure, so none can forget the policy table. */
export const noRawProcedure = {
  create(context) {
    const report = (node, name) =>
      context.report({
        node,
        message: `${name} has no guard; build on the procedures of packages/api/src/procedure.ts.`,
      });
    return {
      ...onModuleRequest((node) => {
        for (const { imported } of node.specifiers ?? []) {
          if (raw.has(imported?.name)) report(node, imported.name);
        }
      }),
      MemberExpression(node) {
        if (propertyName(node) === "procedure") report(node, "t.procedure");
      },
      VariableDeclarator(node) {
        const taken = node.id.type === "ObjectPattern" ? node.id.properties : [];
        if (taken.some((one) => one.key?.name === "procedure")) report(node, "procedure");
      },
    };
  },
};
