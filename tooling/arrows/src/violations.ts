import { dirname, relative, resolve, sep } from "node:path";
import { behaviourOf } from "./behaviour.ts";
import { importsOf, type Import } from "./imports.ts";
import type { Arrow, Table } from "./table.ts";
import { readWorkspace, sourceFiles, workspaceTarget, type Member } from "./workspace.ts";

/** Every arrow of the workspace that the table does not allow, one line each, with its place. */
export function violations(repository: string, table: Table): string[] {
  const members = readWorkspace(repository);
  return members.flatMap((member) => {
    const row = member.tooling ? [] : table.get(member.name);
    if (!row) return [`${member.name}: has no row in tooling/arrows.json`];
    const arrows: Arrow[] = [
      ...row,
      ...members.filter((other) => other.tooling).map(({ name }) => ({ package: name })),
    ];
    return [...declared(member, arrows), ...imported(repository, member, arrows, members)];
  });
}

function declared(member: Member, arrows: readonly Arrow[]): string[] {
  return member.declares
    .filter((name) => !arrows.some((arrow) => arrow.package === name))
    .map((name) => `${member.name}/package.json: declares ${name}`);
}

function imported(
  repository: string,
  member: Member,
  arrows: readonly Arrow[],
  members: readonly Member[],
): string[] {
  return sourceFiles(member).flatMap((file) =>
    importsOf(file).flatMap((one) => {
      const fault = faultOf(one, file, member, arrows, members);
      return fault ? [`${relative(repository, file)}: ${fault}`] : [];
    }),
  );
}

function faultOf(
  { specifier, values }: Import,
  file: string,
  member: Member,
  arrows: readonly Arrow[],
  members: readonly Member[],
): string | null {
  if (specifier.startsWith(".")) {
    const inside = resolve(dirname(file), specifier).startsWith(member.folder + sep);
    return inside ? null : `${specifier} leaves the package`;
  }
  const target = workspaceTarget(specifier);
  if (!target || target.package === member.name) return null;
  const arrow = arrows.find((one) => one.package === target.package);
  if (!arrow) return `imports ${specifier}`;
  if (arrow.entry !== undefined && arrow.entry !== target.entry) {
    return `imports ${specifier}; only @hengji/${arrow.package}/${arrow.entry} is allowed`;
  }
  if (arrow.only !== "names") return null;
  const source = members.find((other) => other.name === target.package);
  const behaviour = source ? behaviourOf(source) : new Set<string>();
  const taken = values.filter((name) => name === "*" || name === "default" || behaviour.has(name));
  return taken.length > 0
    ? `imports ${taken.join(", ")} from ${specifier}; only its names are allowed`
    : null;
}
