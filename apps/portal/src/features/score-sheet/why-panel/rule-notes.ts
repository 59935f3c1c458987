import type { RuleStatement } from "@hengji/scoring-core";

/** What a rule declares beyond its text, one line to a clause; clauses that declare the same share a line. */
export function ruleNotes(statements: readonly RuleStatement[]): readonly string[] {
  const byClause = new Map<string, Set<string>>();
  for (const { clause = "", notes } of statements) {
    const known = byClause.get(clause) ?? new Set<string>();
    for (const note of notes) known.add(note);
    byClause.set(clause, known);
  }
  const lines = new Map<string, string[]>();
  for (const [clause, notes] of byClause) {
    if (notes.size === 0) continue;
    const text = [...notes].join(" · ");
    lines.set(text, [...(lines.get(text) ?? []), clause]);
  }
  return [...lines].map(([text, clauses]) => `${clauses.join("")}${clauses.join("") ? " " : ""}${text}`);
}
