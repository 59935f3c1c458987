import type { loop } from "./loop/loop.ts";
import type { EventKind, Outcome } from "./names.ts";

interface Words {
  /** Accepted as what. Every reviewer of a chain says it; the last one's word stands. */
  readonly outcome: Outcome;
  readonly opinion: string;
  readonly reason: string;
}

type Needs<Kind extends EventKind> = (typeof loop)[Kind] extends { needs: infer Word extends keyof Words }
  ? Pick<Words, Word>
  : unknown;

/**
 * What a person wants to do, with the words that the loop asks for. `edit` is any writing in the content; what
 * is written is not looked at here.
 */
export type SubmissionEvent<Kind extends EventKind = EventKind> = {
  [K in Kind]: { readonly kind: K } & Needs<K>;
}[Kind];
