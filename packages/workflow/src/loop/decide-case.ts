import type { Decision } from "../decision.ts";
import type { SubmissionEvent } from "../event.ts";
import type { PersonId, Submission } from "../submission.ts";
import type { Case } from "./case.ts";
import { loop, type Transition } from "./loop.ts";
import { move } from "./move.ts";
import { heldBack, leftUnsaid, outOfPlace } from "./refuse.ts";

/** The loop under any row; `decide` gives a submission its own. */
export function decideCase<Subject extends Submission>(
  the: Case<Subject>,
  event: SubmissionEvent,
): Decision<Subject> {
  const refusal = outOfPlace(the, event.kind) ?? heldBack(the, event.kind) ?? leftUnsaid(the, event);
  if (refusal) return { refusal };
  const { writes }: Transition = loop[event.kind];
  const { state, effects } = move(the, event);
  const authors = writes ? withHand(the.submission.authors, the.actor.person) : the.submission.authors;
  return { refusal: null, next: { ...the.submission, authors, state }, effects };
}

const withHand = (authors: readonly PersonId[], person: PersonId): readonly PersonId[] =>
  authors.includes(person) ? authors : [...authors, person];
