import type { Effect } from "../effect.ts";
import type { EventKind, Outcome, Role } from "../names.ts";
import type { Refusal } from "../refusal.ts";

/** What every submission must know of its surroundings. */
export interface LoopContext {
  /** A newer version of the same document exists and was not cancelled. */
  readonly newerVersion: boolean;
}

// Conditions are methods: the loop holds rows of every context, and `decide` gives each its own.
export interface Step<Context extends LoopContext> {
  readonly reviewer: Role;
  /** The step is passed over where this does not hold. */
  when?(context: Context): boolean;
}

export interface Condition<Context extends LoopContext> {
  readonly holdsBack: readonly EventKind[];
  unmet(context: Context): Refusal | null;
}

/** The loop as one submission runs through it. */
export interface SubmissionRow<Context extends LoopContext = LoopContext> {
  /** Who may write, submit, withdraw and cancel it and open its next version. */
  readonly authors: readonly Role[];
  /** Reviewers in order. The last one always reviews. */
  readonly chain: readonly [...Step<Context>[], { readonly reviewer: Role; readonly when?: never }];
  /** What must hold beyond state, role and person. The gate that opens a submission holds back `edit` too. */
  readonly conditions: readonly Condition<Context>[];
  /** What acceptance does, by outcome. */
  readonly outcomes: Readonly<Partial<Record<Outcome, readonly Effect[]>>>;
  /** Whether an accepted one is beyond reopening and changes only by a new version. */
  concluded(context: Context): boolean;
}
