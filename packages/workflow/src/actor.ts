import type { PersonId } from "./submission.ts";

/** The person who acts, as seen from one submission. */
export interface Actor {
  readonly person: PersonId;
  /** Role codes held in the organisations this submission concerns; roles that act in none do no harm. */
  readonly roles: readonly string[];
  /** Has declared a conflict of interest with what this submission is about. */
  readonly conflictDeclared: boolean;
}
