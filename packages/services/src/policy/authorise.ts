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

/** The signed-in person, or refused: `unauthorized` without one, `forbidden` without a role for this door. */
export function authorise(actor: Actor | null, key: PolicyKey): Actor {
  const answer = mayKnock(actor, key);
  if (answer === "no") throw new ServiceError("forbidden");
  if (answer === "signIn" || actor === null) throw new ServiceError("unauthorized");
  return actor;
}
