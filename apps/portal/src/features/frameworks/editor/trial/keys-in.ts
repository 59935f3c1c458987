/** Every fact that a part names: its key, or that of the year before. */
export function keysIn(value: unknown): readonly string[] {
  return [...new Set(found(value).map((key) => key.replace(/@prior$/, "")))];
}

/** The same with `@prior` where the year before is meant, in the order in which they come. */
export const askedIn = (value: unknown): readonly string[] => [...new Set(found(value))];

function found(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(found);
  if (typeof value !== "object" || value === null) return [];
  const { key, op } = value as { readonly key?: unknown; readonly op?: unknown };
  const own = typeof key === "string" && key !== "" ? [op === "prior" ? `${key}@prior` : key] : [];
  return [...own, ...Object.values(value).flatMap(found)];
}
