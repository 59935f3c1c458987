import { readFileSync } from "node:fs";
import { parseSync } from "vite";

export type Import = {
  specifier: string;
  /** Value names taken; `*` for a whole module. Empty for an import of types only. */
  values: readonly string[];
};

/** Every import, re-export, dynamic import and CSS import of a file. */
export function importsOf(file: string): Import[] {
  const code = readFileSync(file, "utf8");
  return file.endsWith(".css") ? cssImports(code) : moduleImports(file, code);
}

function cssImports(code: string): Import[] {
  return [...code.matchAll(/@(?:import|plugin|config|source)\s+(?:url\()?["']([^"']+)["']/g)].map(
    (match) => ({
      specifier: match[1] ?? "",
      values: ["*"],
    }),
  );
}

function moduleImports(file: string, code: string): Import[] {
  const { module, errors } = parseSync(file, code);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const imported = module.staticImports.map(({ moduleRequest, entries, start, end }) => ({
    specifier: moduleRequest.value,
    values:
      entries.length > 0
        ? entries.filter((entry) => !entry.isType).map((entry) => entry.importName.name ?? "*")
        : /^import\s+type\b/.test(code.slice(start, end))
          ? []
          : ["*"],
  }));
  const passedOn = module.staticExports
    .flatMap((statement) => statement.entries)
    .flatMap(({ moduleRequest, importName, isType }) =>
      moduleRequest
        ? [{ specifier: moduleRequest.value, values: isType ? [] : [importName.name ?? "*"] }]
        : [],
    );
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const literal = /^["'`]([^"'`$]+)["'`]$/.exec(code.slice(moduleRequest.start, moduleRequest.end));
    return literal ? [{ specifier: literal[1] ?? "", values: ["*"] }] : [];
  });
  return [...imported, ...passedOn, ...dynamic];
}
