import { readFileSync } from "node:fs";
import { parseSync } from "vite";
import { sourceFiles, type Member } from "./workspace.ts";

/** Names of the functions and classes that a package exports: what "names only" does not include. */
export function behaviourOf(member: Member): Set<string> {
  return new Set(sourceFiles(member, "ts,tsx").flatMap(exportedBehaviour));
}

function exportedBehaviour(file: string): string[] {
  const { program } = parseSync(file, readFileSync(file, "utf8"));
  return program.body.flatMap((statement) => {
    if (statement.type !== "ExportNamedDeclaration" || !statement.declaration) return [];
    const declared = statement.declaration;
    if (declared.type === "FunctionDeclaration" || declared.type === "ClassDeclaration") {
      return declared.id ? [declared.id.name] : [];
    }
    if (declared.type !== "VariableDeclaration") return [];
    return declared.declarations.flatMap(({ id, init }) =>
      id.type === "Identifier" &&
      (init?.type === "ArrowFunctionExpression" || init?.type === "FunctionExpression")
        ? [id.name]
        : [],
    );
  });
}
