import type { Actor } from "../context.ts";
import { ServiceError } from "../error.ts";
import { policy, type PolicyKey } from "./policy.ts";
import type { PolicyRow } from "./row.ts";

/** Whether this person may knock at this door at all; what lies behind it is the verb's own question. */
export function mayKnock(actor: Actor | null, key: PolicyKey): "yes" | "signIn" | "no" {
  const { roles }: PolicyRow = policy[key];
  if (roles === "anyone") return "yes";
  if (actor === null) return "signIn";
  if (roles === "signedIn") return "yes";
  return actor.memberships.some(({ role }) => roles.includes(role)) ? "yes" : "no";
}

/** Who comes through this door: behind one for anyone also somebody who is not signed in. */
export type Admitted<Key extends PolicyKey> = (typeof policy)[Key]["roles"] extends "anyone"
  ? Actor | null
  : Actor;

/** The person as the door lets them in, or refused: `unauthorized` without a session, `forbidden` without a role for it. */
export function authorise<Key extends PolicyKey>(actor: Actor | null, key: Key): Admitted<Key> {
  const answer = mayKnock(actor, key);
  if (answer === "no") throw new ServiceError("forbidden");
  if (answer === "signIn") throw new ServiceError("unauthorized");
  return actor as Admitted<Key>;
}
