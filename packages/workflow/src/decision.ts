import type { Effect } from "./effect.ts";
import type { Refusal } from "./refusal.ts";
import type { Submission } from "./submission.ts";

/** What an event leads to, nothing of it done yet; or why it may not be. */
export type Decision<Subject extends Submission = Submission> =
  | { readonly refusal: null; readonly next: Subject; readonly effects: readonly Effect[] }
  | { readonly refusal: Refusal };
