import type { Actor } from "../src/index.ts";

const person = (name: string, roles: readonly string[], conflictDeclared = false): Actor => ({
  person: name,
  roles,
  conflictDeclared,
});

/** Everyone who may stand before a framework. `writer` and `turnedManager` wrote it, nobody else did. */
export const people = {
  writer: person("writer", ["bureauOfficer"]),
  colleague: person("colleague", ["bureauOfficer"]),
  manager: person("manager", ["bureauManager"]),
  /** An officer who wrote it and holds the manager's role too. */
  turnedManager: person("turnedManager", ["bureauOfficer", "bureauManager"]),
  /** Holds both roles and had no hand in it. */
  bothRoles: person("bothRoles", ["bureauOfficer", "bureauManager"]),
  conflictedWriter: person("writer", ["bureauOfficer"], true),
  conflictedManager: person("manager", ["bureauManager"], true),
  evaluator: person("evaluator", ["evaluator"]),
  nobody: person("nobody", []),
} as const;
export type Who = keyof typeof people;

export const authors = [people.writer.person, people.turnedManager.person];
