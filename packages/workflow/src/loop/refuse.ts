import type { SubmissionEvent } from "../event.ts";
import type { EventKind, Role } from "../names.ts";
import type { Refusal } from "../refusal.ts";
import { approvalsOf, type Case } from "./case.ts";
import { type Check, loop, type Transition } from "./loop.ts";
import { reviewersAt } from "./steps.ts";

const bureau: readonly Role[] = ["bureauOfficer", "bureauManager"];

const stands: Readonly<Record<Check, (the: Case) => boolean>> = {
  /** Nobody reviews what passed through their own hands: written, or passed on at an earlier step. */
  ownWork: ({ submission, actor }) =>
    submission.authors.includes(actor.person) || approvalsOf(submission).includes(actor.person),
  alreadyReviewed: ({ submission }) => approvalsOf(submission).length > 0,
  newerVersion: ({ context }) => context.newerVersion,
};

/** Not an event of this state or not this person's part: there is nothing to show. */
export function outOfPlace(the: Case, event: EventKind): Refusal | null {
  const { from, by, conclusion }: Transition = loop[event];
  const { state } = the.submission;
  if (!from.includes(state.kind)) return { code: "notNow", state: state.kind };
  if (conclusion === "before" && the.row.concluded(the.context)) return { code: "concluded" };
  if (conclusion === "after" && !the.row.concluded(the.context)) return { code: "notConcluded" };
  const roles = rolesOf(by, the);
  return roles.some((role) => the.actor.roles.includes(role)) ? null : { code: "notYourRole", roles };
}

/** This person's part, but not for now: shown with the reason. */
export function heldBack(the: Case, event: EventKind): Refusal | null {
  if (the.actor.conflictDeclared) return { code: "conflictDeclared" };
  const { unless = [] }: Transition = loop[event];
  const check = unless.find((one) => stands[one](the));
  if (check) return { code: check };
  const conditions = the.row.conditions.filter(({ holdsBack }) => holdsBack.includes(event));
  return conditions.map((one) => one.unmet(the.context)).find((refusal) => refusal !== null) ?? null;
}

/** What the person must still say. */
export function leftUnsaid({ row }: Case, event: SubmissionEvent): Refusal | null {
  if ("outcome" in event && !Object.hasOwn(row.outcomes, event.outcome)) return { code: "outcomeUnknown" };
  if ("opinion" in event && !saysSomething(event.opinion)) return { code: "opinionRequired" };
  if ("reason" in event && !saysSomething(event.reason)) return { code: "reasonRequired" };
  return null;
}

/** Spaces, invisible characters and a lone full stop are no opinion. */
const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function rolesOf(by: Transition["by"], { row, submission: { state } }: Case): readonly Role[] {
  switch (by) {
    case "author":
      return row.authors;
    case "bureau":
      return bureau;
    case "reviewer":
      return state.kind === "inReview" ? reviewersAt(row, state.step) : [];
  }
}
