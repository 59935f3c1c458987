import type { Role } from "../names.ts";
import type { LoopContext, SubmissionRow } from "../submissions/row.ts";

/** The steps still to come, counted from 1, without those whose condition does not hold. */
export function stepsAfter(row: SubmissionRow, step: number, context: LoopContext): readonly number[] {
  return row.chain.flatMap((one, index) =>
    index >= step && (one.when?.(context) ?? true) ? [index + 1] : [],
  );
}

/** The role of a step, as a list. */
export const reviewersAt = (row: SubmissionRow, step: number): readonly Role[] =>
  row.chain.slice(step - 1, step).map(({ reviewer }) => reviewer);
