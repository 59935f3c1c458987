import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Member = {
  /** Without the scope: `scoring-core`. */
  name: string;
  /** Absolute. */
  folder: string;
  /** Configuration that every package may use; not part of the product. */
  tooling: boolean;
  /** Workspace packages its package.json declares, without the scope. */
  declares: readonly string[];
};

const scope = "@hengji/";
const groups = ["apps", "packages", "tooling"] as const;
const declarations = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"] as const;

export function readWorkspace(repository: string): Member[] {
  return groups.flatMap((group) => {
    const parent = join(repository, group);
    if (!existsSync(parent)) return [];
    return readdirSync(parent)
      .map((entry) => join(parent, entry))
      .filter((folder) => existsSync(join(folder, "package.json")))
      .map((folder) => readMember(folder, group === "tooling"));
  });
}

function readMember(folder: string, tooling: boolean): Member {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    name: string;
  } & Partial<Record<(typeof declarations)[number], Record<string, string>>>;
  const declared = declarations.flatMap((kind) => Object.keys(manifest[kind] ?? {}));
  return {
    name: manifest.name.replace(scope, ""),
    folder,
    tooling,
    declares: declared.filter((name) => name.startsWith(scope)).map((name) => name.slice(scope.length)),
  };
}

/** Every source file of a member, absolute; nothing built, nothing installed. */
export function sourceFiles(member: Member, extensions = "ts,tsx,mts,js,mjs,css"): string[] {
  return globSync(`**/*.{${extensions}}`, {
    cwd: member.folder,
    exclude: (path) => ["node_modules", ".next", "fixtures"].includes(path.split("/").at(-1) ?? ""),
  }).map((path) => join(member.folder, path));
}

/** `@hengji/db/testing` → package `db`, entry `testing`; null for anything outside the workspace. */
export function workspaceTarget(specifier: string): { package: string; entry: string } | null {
  if (!specifier.startsWith(scope)) return null;
  const [name = "", ...entry] = specifier.slice(scope.length).split("/");
  return { package: name, entry: entry.join("/") };
}
