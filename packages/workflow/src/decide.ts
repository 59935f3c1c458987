import type { Actor } from "./actor.ts";
import type { Decision } from "./decision.ts";
import type { SubmissionEvent } from "./event.ts";
import { decideCase } from "./loop/decide-case.ts";
import type { SubmissionKind } from "./names.ts";
import type { Submission } from "./submission.ts";
import { type ContextOf, submissions } from "./submissions/index.ts";

/**
 * Decides one event on one submission: the next state with the effects that belong to it, or the first refusal.
 * The same arguments give the same decision, and none of them is changed.
 */
export function decide<Kind extends SubmissionKind>(
  submission: Submission<Kind>,
  event: SubmissionEvent,
  actor: Actor,
  context: ContextOf[Kind],
): Decision<Submission<Kind>> {
  return decideCase({ row: submissions[submission.kind], submission, actor, context }, event);
}
