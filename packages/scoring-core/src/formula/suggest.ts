import type { FactDefinition } from "../framework.ts";

const MOST = 3;

/** 名称相近的有…; where no label shares half of its characters with the word, what else to do. */
export function suggest(word: string, facts: readonly FactDefinition[]): string {
  const near = facts
    .map(({ label }) => ({ label, other: unshared(word, label) }))
    .filter(({ label, other }) => other * 2 <= longer(label, word) || label.includes(word))
    .sort((a, b) => a.other - b.other)
    .slice(0, MOST);
  if (near.length === 0) return "，请改正名称，或先新增这一核定数";
  return `，名称相近的有${near.map(({ label }) => `“${label}”`).join("、")}`;
}

const longer = (one: string, other: string): number =>
  one.length > other.length ? one.length : other.length;

/** Characters of the longer text that the other has not. */
function unshared(one: string, other: string): number {
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  const left = [...short];
  const alone = [...long].filter((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return alone.length;
}
