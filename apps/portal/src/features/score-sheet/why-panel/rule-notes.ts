import type { RuleStatement } from "@hengji/scoring-core";

/** A clause of the official text with what the rule settles beyond it. */
export interface NotedClause {
  readonly text: string;
  readonly notes: readonly string[];
}

/** Many clauses that settle the same say it once, under the last of them. */
const SAID_ONCE_FROM = 3;

/**
 * The official text clause by clause, under each what the executable rule settles and the text leaves open.
 * What the text says itself is not said again.
 */
export function notedClauses(
  standard: readonly string[],
  statements: readonly RuleStatement[],
): readonly NotedClause[] {
  const common = standard.filter((text) => !MARK.test(text));
  const byNote = new Map<string, Set<number>>();
  for (const { clause = "", notes } of statements) {
    const at = placeOf(standard, clause);
    for (const note of notes)
      if (![standard[at] ?? "", ...common].some((text) => text.includes(note)))
        byNote.set(note, (byNote.get(note) ?? new Set()).add(at));
  }
  const said = [...byNote].flatMap(([note, places]) => {
    const at = [...places];
    const last = at.at(-1) ?? 0;
    return at.length < SAID_ONCE_FROM
      ? at.map((place) => ({ place, note }))
      : [{ place: last, note: `${range(at.map((place) => markOf(standard[place])))}${note}` }];
  });
  return standard.map((text, index) => ({
    text,
    notes: sentences(said.filter(({ place }) => place === index).map(({ note }) => note)),
  }));
}

const MARK = /^[①-⑳]/;

const markOf = (text = ""): string => MARK.exec(text)?.[0] ?? "";

/** The clause that a statement belongs to; without a mark of its own the last one. */
function placeOf(standard: readonly string[], clause: string): number {
  const found = standard.findIndex((text) => clause !== "" && text.startsWith(clause.slice(0, 1)));
  return found >= 0 ? found : standard.length - 1;
}

/** ①至⑤ where they follow one another, else each. */
function range(marks: readonly string[]): string {
  const [first = "", last = ""] = [marks[0], marks.at(-1)];
  const follows = marks.every((mark, index) => mark.charCodeAt(0) === first.charCodeAt(0) + index);
  return follows ? `${first}至${last}` : marks.join("");
}

const sentences = (notes: readonly string[]): readonly string[] =>
  notes.length === 0 ? [] : [`${notes.join("；")}。`];
