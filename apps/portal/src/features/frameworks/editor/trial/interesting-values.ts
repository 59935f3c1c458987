import type { FactDefinition } from "@hengji/scoring-core";

const MOST = 5;
const bounds = new Set(["at", "target", "from", "to"]);
const decimal = /^-?\d+(\.\d+)?$/;

/** The values of a fact at which a rule on this fact alone turns: bounds and targets, the highest first. */
export function interestingValues(rule: unknown, key: string, { type }: FactDefinition): readonly string[] {
  if (type !== "amount" && type !== "count" && type !== "percent") return [];
  const values = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(look);
    if (typeof value !== "object" || value === null) return;
    const { measure } = value as { readonly measure?: unknown };
    if (isFact(measure, key)) collect(value, values);
    Object.values(value).forEach(look);
  };
  look(rule);
  return [...values].toSorted((a, b) => Number(b) - Number(a)).slice(0, MOST);
}

const isFact = (measure: unknown, key: string): boolean =>
  typeof measure === "object" &&
  measure !== null &&
  (measure as { readonly op?: unknown }).op === "fact" &&
  (measure as { readonly key?: unknown }).key === key;

function collect(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) return value.forEach((one) => collect(one, into));
  if (typeof value !== "object" || value === null) return;
  for (const [name, entry] of Object.entries(value)) {
    if (bounds.has(name) && typeof entry === "string" && decimal.test(entry)) into.add(entry);
    if (name !== "rule" && name !== "base") collect(entry, into);
  }
}
