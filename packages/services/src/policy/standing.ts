import type { RoleCode, StageCode } from "@hengji/contracts";
import type { Actor, ActorMembership } from "../context.ts";
import { policy, type PolicyKey, policyKeys } from "./policy.ts";
import { evaluationReach } from "./reach.ts";
import type { PolicyRow, Relation } from "./row.ts";

/** What a row of the table asks of an evaluation. */
export interface EvaluationAt {
  readonly regionId: string;
  readonly firmId: string | null;
  readonly stage: StageCode;
}

export type Standing =
  /** The first of the row's roles that the person holds there. */
  { readonly answer: "yes" | "notNow"; readonly role: RoleCode } | { readonly answer: "no" };

/** How this person stands to an evaluation they can see, at a door whose row asks for one. */
export function standingOf(actor: Actor, key: PolicyKey, evaluation: EvaluationAt): Standing {
  const { roles, relation, states }: PolicyRow = policy[key];
  if (typeof roles === "string") throw new Error(`the row ${key} names no roles`);
  const there = actor.memberships.filter((membership) => relates[relation]?.(membership, evaluation));
  const role = roles.find((wanted) => there.some((membership) => membership.role === wanted));
  if (role === undefined) return { answer: "no" };
  return { answer: states === undefined || states.includes(evaluation.stage) ? "yes" : "notNow", role };
}

const relates: Partial<Record<Relation, (membership: ActorMembership, evaluation: EvaluationAt) => boolean>> =
  {
    commissionedEvaluation: ({ organisationId }, { firmId }) => organisationId === firmId,
    workedEvaluation: ({ role, organisationId, regionId }, evaluation) => {
      const reach = evaluationReach[role];
      if (reach?.view !== "live") return false;
      return reach.through === "region"
        ? regionId === evaluation.regionId
        : organisationId === evaluation.firmId;
    },
  };

/** The procedures on one evaluation that stand open to this person now; the screens offer nothing else. */
export function openDoors(actor: Actor | null, evaluation: EvaluationAt): PolicyKey[] {
  if (actor === null) return [];
  return policyKeys("query", "mutation").filter(
    (key) => policy[key].relation in relates && standingOf(actor, key, evaluation).answer === "yes",
  );
}
