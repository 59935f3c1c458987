import type { EvaluationSheet, Revision } from "@hengji/contracts";
import { type FieldId, fieldOf, type FieldKind } from "../edit/field.ts";
import { standing, versionOf } from "../edit/standing.ts";
import { type ByField, type SheetState, valuesOf } from "./sheet-state.ts";

const lists = [
  ["fact", "facts"],
  ["judgement", "judgements"],
  ["override", "overrides"],
  ["rationale", "rationales"],
] as const satisfies readonly (readonly [FieldKind, keyof EvaluationSheet["revisions"]])[];

function revisionsOf({ revisions }: EvaluationSheet): readonly (readonly [FieldId, Revision])[] {
  return lists.flatMap(([kind, list]) =>
    Object.entries(revisions[list]).map(([key, revision]) => [fieldOf({ kind, key }), revision] as const),
  );
}

/** True when an answer is older than what was acknowledged since it was asked for. */
export const isStale = (state: SheetState, sheet: EvaluationSheet): boolean =>
  revisionsOf(state.sheet).some(([field, { version }]) => versionOf(sheet, field) < version);

/**
 * The sheet as the server has it now. What is typed or waits keeps its own version, so that the server can tell
 * whether it was overtaken; what others saved is marked.
 */
export function readAgain(state: SheetState, sheet: EvaluationSheet): SheetState {
  const own = new Set(state.pending.map(({ edit }) => fieldOf(edit)));
  const recent: Record<FieldId, Revision> = { ...state.recent } as Record<FieldId, Revision>;
  for (const [field, revision] of revisionsOf(sheet)) {
    const byOther = revision.by !== null && revision.by !== state.worker.name;
    if (revision.version > versionOf(state.sheet, field) && byOther && !own.has(field))
      recent[field] = revision;
  }
  const conflicts = Object.fromEntries(
    Object.entries(state.conflicts).map(([field, conflict]) => [
      field,
      overtaken(field as FieldId, conflict, sheet),
    ]),
  ) as SheetState["conflicts"];
  return { ...state, sheet, recent, conflicts, settled: true, link: "up" };
}

function overtaken(field: FieldId, conflict: SheetState["conflicts"][FieldId], sheet: EvaluationSheet) {
  const version = versionOf(sheet, field);
  if (conflict === undefined || version <= conflict.revision.version) return conflict;
  const revision = revisionsOf(sheet).find(([one]) => one === field)?.[1] ?? conflict.revision;
  return { ...conflict, theirs: standing(sheet, field), revision };
}

/** Someone else saved a field while its editor is open here. */
export function overtakenWhileTyping({ typed, sheet, recent }: SheetState): ByField<Revision> {
  return Object.fromEntries(
    valuesOf(typed).flatMap(({ field, base }) => {
      const revision = recent[field];
      return revision && base !== null && base < versionOf(sheet, field) ? [[field, revision]] : [];
    }),
  ) as ByField<Revision>;
}
