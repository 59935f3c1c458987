import type { EvaluationSheet, Revision } from "@hengji/contracts";
import { type Edit, type FieldId, partsOf } from "./field.ts";

type Sheet = Pick<EvaluationSheet, "input" | "rationales" | "revisions">;

/** The value that stands in a sheet; null where there is none yet. */
export function standing(
  { input, rationales }: Pick<Sheet, "input" | "rationales">,
  field: FieldId,
): Edit | null {
  const { kind, key } = partsOf(field);
  switch (kind) {
    case "fact": {
      const value = input.facts[key];
      return value === undefined ? null : { kind, key, value };
    }
    case "judgement": {
      const value = input.judgements[key];
      return value === undefined
        ? null
        : { kind, key, value: { awarded: value.awarded, reason: value.reason } };
    }
    case "override": {
      const value = input.overrides[key];
      return { kind, key, value: value ? { awarded: value.awarded, reason: value.reason } : null };
    }
    case "rationale":
      return { kind, key, value: rationales[key] ?? "" };
  }
}

const lists = {
  fact: "facts",
  judgement: "judgements",
  override: "overrides",
  rationale: "rationales",
} as const;

export function revisionOf({ revisions }: Pick<Sheet, "revisions">, field: FieldId): Revision | null {
  const { kind, key } = partsOf(field);
  return revisions[lists[kind]][key] ?? null;
}

/** 0 where nothing was ever saved. */
export const versionOf = (sheet: Pick<Sheet, "revisions">, field: FieldId): number =>
  revisionOf(sheet, field)?.version ?? 0;

/** The sheet after a save: its value, its version and who saved it. */
export function withSaved<S extends Sheet>(sheet: S, edit: Edit, revision: Revision, by: string): S {
  const list = lists[edit.kind];
  return {
    ...sheet,
    ...withEdits(sheet, [edit], by),
    revisions: { ...sheet.revisions, [list]: { ...sheet.revisions[list], [edit.key]: revision } },
  };
}

/** Input and 评分说明 with the given values in the place of those that stand. */
export function withEdits(
  { input, rationales }: Pick<Sheet, "input" | "rationales">,
  edits: readonly Edit[],
  by: string,
): Pick<Sheet, "input" | "rationales"> {
  const facts = { ...input.facts };
  const judgements = { ...input.judgements };
  const overrides = { ...input.overrides };
  const texts = { ...rationales };
  for (const edit of edits) {
    switch (edit.kind) {
      case "fact":
        facts[edit.key] = edit.value;
        break;
      case "judgement":
        judgements[edit.key] = edit.value;
        break;
      case "override":
        if (edit.value === null) delete overrides[edit.key];
        else overrides[edit.key] = { ...edit.value, by };
        break;
      case "rationale":
        texts[edit.key] = edit.value;
    }
  }
  return { input: { facts, judgements, overrides }, rationales: texts };
}
