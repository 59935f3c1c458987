import type { AudienceCode } from "@hengji/contracts";
import type { Actor } from "../context.ts";

/** Whose conversations this person takes part in at the evaluation's firm; none outside it. */
export function audiencesOf(actor: Actor | null, firmId: string | null): readonly AudienceCode[] {
  const roles = (actor?.memberships ?? [])
    .filter(({ organisationId }) => organisationId === firmId)
    .map(({ role }) => role);
  if (roles.includes("leadEvaluator") || roles.includes("evaluator")) return ["team", "firm"];
  return roles.includes("firmReviewer") ? ["firm"] : [];
}
