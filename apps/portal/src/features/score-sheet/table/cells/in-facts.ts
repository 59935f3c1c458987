import type { FieldId } from "../../edit/field.ts";

/** Fields that the column 核定数 shows. */
export const inFacts = (field: FieldId): boolean =>
  field.startsWith("fact:") || field.startsWith("judgement:");
