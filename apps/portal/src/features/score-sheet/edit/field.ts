import type { Judgement, Observation } from "@hengji/scoring-core";

/** What can be changed in a sheet, each with a version of its own. */
export type FieldKind = "fact" | "judgement" | "override" | "rationale";
export type FieldId = `${FieldKind}:${string}`;

/** A value for one field. An override of `null` is one that was withdrawn. */
export type Edit =
  | { readonly kind: "fact"; readonly key: string; readonly value: Observation }
  | { readonly kind: "judgement"; readonly key: string; readonly value: Judgement }
  | { readonly kind: "override"; readonly key: string; readonly value: Judgement | null }
  | { readonly kind: "rationale"; readonly key: string; readonly value: string };

export const fieldOf = ({ kind, key }: { kind: FieldKind; key: string }): FieldId => `${kind}:${key}`;

export function partsOf(field: FieldId): { readonly kind: FieldKind; readonly key: string } {
  const at = field.indexOf(":");
  return { kind: field.slice(0, at) as FieldKind, key: field.slice(at + 1) };
}

/** Door of the policy table that a change of this kind passes. */
export const doorOf: Record<FieldKind, string> = {
  fact: "fact.save",
  judgement: "judgement.save",
  override: "override.set",
  rationale: "rationale.save",
};
