import type { RefusalCode, Role, StateKind } from "./names.ts";

interface Details {
  readonly notNow: { readonly state: StateKind };
  /** Whose part it is instead. */
  readonly notYourRole: { readonly roles: readonly Role[] };
  /** How many errors of the examination (体检) stand unacknowledged. */
  readonly examinationErrors: { readonly count: number };
}

/** Why not: an ordinary value, one code each, that the portal says in Chinese. */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  [C in Code]: { readonly code: C } & (C extends keyof Details ? Details[C] : unknown);
}[Code];
