import { type Expression, type FactDefinition, parseFormula, writeFormula } from "@hengji/scoring-core";
import { textOf, type Typed } from "./field.ts";

/**
 * A formula that cannot be read yet, kept as it was typed. The engine knows no such quantity: until the text can be
 * read its row counts as not filled in, so nothing else than what stands in the field is ever saved or scored.
 */
const UNREAD = "unreadFormula";

export const isUnread = ({ op }: Typed): boolean => op === UNREAD;

/** The quantity that the text says; the text itself while it says none. */
export function typedFormula(text: string, facts: readonly FactDefinition[]): Typed {
  if (text.trim() === "") return { op: "fact", key: "" };
  const read = parseFormula(text, facts);
  return "expression" in read ? read.expression : { op: UNREAD, text };
}

/** The quantity as one line of text; empty while it is not filled in. */
export function formulaText(value: Typed, facts: readonly FactDefinition[]): string {
  if (isUnread(value)) return textOf(value.text);
  try {
    return writeFormula(value as unknown as Expression, facts);
  } catch {
    return "";
  }
}
