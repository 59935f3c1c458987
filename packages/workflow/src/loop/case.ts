import type { Actor } from "../actor.ts";
import type { PersonId, Submission } from "../submission.ts";
import type { LoopContext, SubmissionRow } from "../submissions/row.ts";

/** All that a decision looks at, but for the event. */
export interface Case<Subject extends Submission = Submission> {
  readonly row: SubmissionRow;
  readonly submission: Subject;
  readonly actor: Actor;
  readonly context: LoopContext;
}

/** Those who passed it on in this round. */
export const approvalsOf = ({ state }: Submission): readonly PersonId[] =>
  state.kind === "inReview" ? state.approvals : [];
