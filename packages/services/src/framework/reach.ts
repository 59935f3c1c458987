import type { RoleCode } from "@hengji/contracts";
import type { Actor } from "../context.ts";
import { policy, type PolicyKey, policyKeys } from "../policy/policy.ts";
import type { PolicyRow } from "../policy/row.ts";

const held = (actor: Actor, roles: PolicyRow["roles"]) =>
  actor.memberships.filter(
    ({ role, regionId }) => regionId !== null && Array.isArray(roles) && roles.includes(role),
  );

/** Regions whose frameworks this person may see: those where they work for the bureau. */
export function frameworkRegions(actor: Actor): string[] {
  const regions = held(actor, policy["framework.list"].roles).map(({ regionId }) => regionId ?? "");
  return [...new Set(regions)].sort();
}

/** The role that lets this person through a door on the frameworks of a region; null when none does. */
export function roleIn(actor: Actor, key: PolicyKey, regionId: string): RoleCode | null {
  const { roles }: PolicyRow = policy[key];
  const there = held(actor, roles).filter((membership) => membership.regionId === regionId);
  return (
    (typeof roles === "string" ? [] : roles).find((role) => there.some((each) => each.role === role)) ?? null
  );
}

/** The procedures on frameworks of a region that stand open to this person; the screens offer nothing else. */
export const frameworkDoors = (actor: Actor, regionId: string): PolicyKey[] =>
  policyKeys("query", "mutation").filter(
    (key) => policy[key].relation === "regionFramework" && roleIn(actor, key, regionId) !== null,
  );
