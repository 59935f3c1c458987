import type { Typed } from "./field.ts";

/** The part with one of its entries; what is left out is no key at all. */
export function withEntry(value: Typed, name: string, entry: unknown): Typed {
  if (entry !== undefined) return { ...value, [name]: entry };
  const { [name]: _, ...rest } = value;
  return rest;
}
