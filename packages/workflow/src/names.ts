/** The closed sets of the loop. Their Chinese labels are written in contracts, stored values in db. */

export const submissionKinds = ["framework"] as const;
export type SubmissionKind = (typeof submissionKinds)[number];

export const stateKinds = [
  "draft",
  "inReview",
  "returned",
  "withdrawn",
  "reopened",
  "accepted",
  "cancelled",
] as const;
export type StateKind = (typeof stateKinds)[number];

/** In the order in which their buttons stand. */
export const eventKinds = [
  "edit",
  "submit",
  "withdraw",
  "approve",
  "return",
  "reopen",
  "revise",
  "cancel",
] as const;
export type EventKind = (typeof eventKinds)[number];

export const outcomes = ["published"] as const;
export type Outcome = (typeof outcomes)[number];

/** Roles that act in a submission, by the codes that contracts labels. */
export const roles = ["bureauOfficer", "bureauManager"] as const;
export type Role = (typeof roles)[number];

export const refusalCodes = [
  "notNow",
  "concluded",
  "notConcluded",
  "notYourRole",
  "conflictDeclared",
  "ownWork",
  "alreadyReviewed",
  "newerVersion",
  "examinationErrors",
  "opinionRequired",
  "reasonRequired",
  "outcomeUnknown",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];
