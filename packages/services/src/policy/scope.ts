import type { TenantScope } from "@hengji/db";
import type { Actor } from "../context.ts";
import { evaluationReach, type Reach } from "./reach.ts";

/** The reach of one person as data: the WHERE of every query on evaluations is built from it. */
export interface EvaluationScope {
  readonly live: { readonly regionIds: readonly string[]; readonly firmIds: readonly string[] };
  readonly released: { readonly departmentIds: readonly string[]; readonly parentIds: readonly string[] };
}

/** Several memberships add up. */
export function scopeOf(actor: Actor): EvaluationScope {
  const reached = (through: Reach["through"]) => {
    const held = actor.memberships.filter(({ role }) => evaluationReach[role]?.through === through);
    const ids = held.map((membership) =>
      through === "region" ? membership.regionId : membership.organisationId,
    );
    return [...new Set(ids.filter((id) => id !== null))].sort();
  };
  return {
    live: { regionIds: reached("region"), firmIds: reached("firm") },
    released: { departmentIds: reached("department"), parentIds: reached("parent") },
  };
}

/** Organisations and regions that the row policies of the database may let through at most. */
export function tenantScopeOf(actor: Actor): TenantScope {
  return {
    organisationIds: [...new Set(actor.memberships.map(({ organisationId }) => organisationId))].sort(),
    regionIds: [
      ...new Set(actor.memberships.map(({ regionId }) => regionId).filter((id) => id !== null)),
    ].sort(),
  };
}
