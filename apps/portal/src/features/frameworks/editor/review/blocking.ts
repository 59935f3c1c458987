import type { AllowedEvent } from "@hengji/contracts";
import type { Defect } from "@hengji/scoring-core";
import type { Working } from "../model/working.ts";
import { type DraftState, unsavedCount } from "../state/draft-state.ts";

/** Errors that stand against submitting and publishing the table as it stands here. */
export const blockingErrors = (defects: readonly Defect[], pastYear: boolean): readonly Defect[] =>
  defects.filter(
    ({ severity, acknowledged }) => severity === "error" && !(pastYear && acknowledged !== undefined),
  );

/** Why a step is not possible now, in the order in which one would mend it; empty when it is. */
export function reasonsAgainst(
  allowed: AllowedEvent,
  state: DraftState,
  working: Working,
  defects: readonly Defect[],
): readonly string[] {
  const { event, refusal } = allowed;
  if (event !== "submit") return refusal === null ? [] : [refusal.message];
  const unfinished = working.rows.filter(({ issues }) => issues.length > 0).length;
  const errors = blockingErrors(defects, state.draft.pastYear).length;
  const unsaved = unsavedCount(state);
  // What the server said of the examination is of the draft as it was read; here is how it stands now.
  const other = refusal !== null && refusal.code !== "examinationErrors" ? [refusal.message] : [];
  return [
    ...(working.rows.length === 0 ? ["还没有指标"] : []),
    ...(unfinished > 0 ? [`${unfinished}行没填完`] : []),
    ...(errors > 0 ? [`体检${errors}处错误`] : []),
    ...(unfinished === 0 && unsaved > 0 ? [`${unsaved}项没有保存`] : []),
    ...other,
  ];
}
