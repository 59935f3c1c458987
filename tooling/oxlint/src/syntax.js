/** The name a member expression ends in: `env` for `process.env` and `process["env"]`. */
export function propertyName(node) {
  if (!node.computed) return node.property.name;
  return node.property.type === "Literal" ? String(node.property.value) : null;
}

/** Listeners that call `visit(node, specifier)` for every module a file asks for. */
export function onModuleRequest(visit) {
  const visitSource = (node) => {
    if (node.source?.type === "Literal") visit(node, String(node.source.value));
  };
  return {
    ImportDeclaration: visitSource,
    ImportExpression: visitSource,
    ExportNamedDeclaration: visitSource,
    ExportAllDeclaration: visitSource,
  };
}

/** Whether an identifier names something the file neither declares nor imports. */
export function isUnbound(context, node) {
  const scope = context.sourceCode.getScope(node);
  const reference = scope.references.find(({ identifier }) => identifier === node);
  return reference !== undefined && (reference.resolved?.defs.length ?? 0) === 0;
}
