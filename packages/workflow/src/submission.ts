import type { Outcome, StateKind, SubmissionKind } from "./names.ts";

/** Identifies one natural person, whatever roles that person holds. */
export type PersonId = string;

interface Details {
  /** `step` counts the chain from 1; `approvals` are those who passed it on so far, in order. */
  readonly inReview: { readonly step: number; readonly approvals: readonly PersonId[] };
  readonly returned: { readonly by: PersonId; readonly to: readonly PersonId[]; readonly opinion: string };
  readonly reopened: { readonly by: PersonId; readonly reason: string };
  readonly accepted: { readonly outcome: Outcome; readonly approvals: readonly PersonId[] };
  readonly cancelled: { readonly by: PersonId; readonly reason: string };
}

/** One state, with what a person must see of it. Plain JSON. */
export type State<Kind extends StateKind = StateKind> = {
  [K in Kind]: { readonly kind: K } & (K extends keyof Details ? Details[K] : unknown);
}[Kind];

/** One version of one document on its way through the loop. */
export interface Submission<Kind extends SubmissionKind = SubmissionKind> {
  readonly kind: Kind;
  /** Everyone who has written in this version, in the order of their first hand. */
  readonly authors: readonly PersonId[];
  readonly state: State;
}

/** A new version, in draft. Whoever opens it has a hand in it, also when its content is a copy. */
export function openSubmission<Kind extends SubmissionKind>(kind: Kind, author: PersonId): Submission<Kind> {
  return { kind, authors: [author], state: { kind: "draft" } };
}
