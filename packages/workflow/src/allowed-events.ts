import type { Actor } from "./actor.ts";
import { type Offer, offers } from "./loop/offers.ts";
import type { SubmissionKind } from "./names.ts";
import type { Submission } from "./submission.ts";
import { type ContextOf, submissions } from "./submissions/index.ts";

/**
 * The events that this person is shown, in the order of their buttons; one with a refusal is shown disabled with
 * that reason. What `decide` asks a person to say (opinion, reason, outcome) is not asked here.
 */
export function allowedEvents<Kind extends SubmissionKind>(
  submission: Submission<Kind>,
  actor: Actor,
  context: ContextOf[Kind],
): readonly Offer[] {
  return offers({ row: submissions[submission.kind], submission, actor, context });
}
