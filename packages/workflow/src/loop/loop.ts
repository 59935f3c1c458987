import type { EventKind, StateKind } from "../names.ts";

/** Where the author works on it: new, or come back. */
export const withAuthor = ["draft", "returned", "withdrawn", "reopened"] as const;

/** Checks on the person or the surroundings that hold an event back. */
export type Check = "ownWork" | "alreadyReviewed" | "newerVersion";

export interface Transition {
  readonly from: readonly StateKind[];
  /** The submission's authors, the reviewer of the step it is in, or the bureau that oversees it. */
  readonly by: "author" | "reviewer" | "bureau";
  /** Exists only on this side of the conclusion. */
  readonly conclusion?: "before" | "after";
  readonly unless?: readonly Check[];
  /** Makes the person an author of this version. */
  readonly writes?: true;
  /** What the person must say with it. */
  readonly needs?: "outcome" | "opinion" | "reason";
  /** Where it may lead. */
  readonly to: readonly StateKind[] | "stays";
}

/** The review loop. Every submission runs through this table; its row fills in who and under what conditions. */
export const loop = {
  edit: { from: withAuthor, by: "author", writes: true, to: "stays" },
  submit: { from: withAuthor, by: "author", writes: true, to: ["inReview"] },
  withdraw: { from: ["inReview"], by: "author", unless: ["alreadyReviewed"], to: ["withdrawn"] },
  approve: {
    from: ["inReview"],
    by: "reviewer",
    unless: ["ownWork"],
    needs: "outcome",
    to: ["inReview", "accepted"],
  },
  return: { from: ["inReview"], by: "reviewer", unless: ["ownWork"], needs: "opinion", to: ["returned"] },
  reopen: { from: ["accepted"], conclusion: "before", by: "bureau", needs: "reason", to: ["reopened"] },
  revise: { from: ["accepted"], conclusion: "after", by: "author", unless: ["newerVersion"], to: "stays" },
  cancel: { from: withAuthor, by: "author", needs: "reason", to: ["cancelled"] },
} as const satisfies Readonly<Record<EventKind, Transition>>;
