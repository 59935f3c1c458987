import type { AllowedEvent, FrameworkSubmission } from "@hengji/contracts";
import { schema, type Transaction } from "@hengji/db";
import {
  allowedEvents,
  type ContextOf,
  type State,
  type Submission,
  type Actor as WorkflowActor,
} from "@hengji/workflow";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Actor } from "../context.ts";
import type { DraftRow } from "./load-draft.ts";
import { refusalWords } from "./refusal-words.ts";

const { appUser, frameworkAuthor, frameworkSubmissionEvent } = schema;

export type FrameworkLoop = Submission;

export interface Author {
  readonly draftId: string;
  readonly id: string;
  readonly name: string;
}

/** Who wrote in these drafts, in the order of their first hand. */
export const loadAuthors = (tx: Transaction, rows: readonly DraftRow[]): Promise<Author[]> =>
  tx
    .select({ draftId: frameworkAuthor.draftId, id: frameworkAuthor.userId, name: appUser.name })
    .from(frameworkAuthor)
    .innerJoin(appUser, eq(appUser.id, frameworkAuthor.userId))
    .where(
      and(
        inArray(frameworkAuthor.regionId, [...new Set(rows.map(({ draft }) => draft.regionId))]),
        inArray(
          frameworkAuthor.draftId,
          rows.map(({ draft }) => draft.id),
        ),
      ),
    )
    .orderBy(asc(frameworkAuthor.position), asc(frameworkAuthor.userId));

/** The steps that a draft took, oldest first. */
export const loadSteps = (tx: Transaction, { draft }: DraftRow) =>
  tx
    .select({ step: frameworkSubmissionEvent, by: appUser.name })
    .from(frameworkSubmissionEvent)
    .innerJoin(appUser, eq(appUser.id, frameworkSubmissionEvent.actorId))
    .where(
      and(
        eq(frameworkSubmissionEvent.regionId, draft.regionId),
        eq(frameworkSubmissionEvent.draftId, draft.id),
      ),
    )
    .orderBy(asc(frameworkSubmissionEvent.number));
export type StepRows = Awaited<ReturnType<typeof loadSteps>>;

/** A draft as the review loop sees it. */
export const loopOf = ({ draft, submission }: DraftRow, authors: readonly Author[]): FrameworkLoop => ({
  kind: "framework",
  authors: authors.filter(({ draftId }) => draftId === draft.id).map(({ id }) => id),
  state: submission.state as State,
});

/** A person as the review loop of one region's frameworks sees them. */
export const loopActor = ({ userId, memberships }: Actor, regionId: string): WorkflowActor => ({
  person: userId,
  roles: memberships.filter((held) => held.regionId === regionId).map(({ role }) => role),
  conflictDeclared: false,
});

/** The buttons of a person, each with what holds it back in words. */
export const allowedTo = (
  loop: FrameworkLoop,
  actor: WorkflowActor,
  context: ContextOf["framework"],
): AllowedEvent[] =>
  allowedEvents(loop, actor, context).map(({ event, refusal }) => ({
    event,
    refusal: refusal && { code: refusal.code, message: refusalWords(refusal) },
  }));

export function submissionView(
  row: DraftRow,
  authors: readonly Author[],
  steps: StepRows,
  actor: Actor,
  unacknowledgedErrors: number,
): FrameworkSubmission {
  const { submission, newerVersion } = row;
  return {
    state: submission.stateKind,
    version: submission.version,
    authors: authors.map(({ id, name }) => ({ name, mine: id === actor.userId })),
    steps: steps.map(({ step, by }) => ({
      event: step.event,
      state: step.stateKind,
      by,
      role: step.role as FrameworkSubmission["steps"][number]["role"],
      mine: step.actorId === actor.userId,
      at: step.at.toISOString(),
      said: step.said,
    })),
    allowed: allowedTo(loopOf(row, authors), loopActor(actor, row.draft.regionId), {
      unacknowledgedErrors,
      newerVersion,
    }),
  };
}
