import type { Role } from "./names.ts";
import type { PersonId } from "./submission.ts";

/** What is to be done together with the move. Described here, carried out in the move's own transaction. */
export type Effect =
  /** From here on the content is what the reviewers see: nobody writes in it. */
  | { readonly kind: "lock" }
  /** The content is with its author again. */
  | { readonly kind: "unlock" }
  /** Whoever holds the role, or these persons; never the one who acts. */
  | {
      readonly kind: "notify";
      readonly whom: { readonly role: Role } | { readonly persons: readonly PersonId[] };
    }
  /** This version is in force; the one before it stays as it was published. */
  | { readonly kind: "publish" }
  /** `openSubmission` for the next version of the same document; this one stays. */
  | { readonly kind: "openVersion"; readonly author: PersonId };
