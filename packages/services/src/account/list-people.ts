import type { PeopleOutput, Person } from "@hengji/contracts";
import { schema } from "@hengji/db";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { authorise } from "../policy/authorise.ts";

const { appUser, membership, oneTimeLink, organisation } = schema;

/** Everyone who has an account, by organisation and name, with where their invitation stands. */
export async function listPeople({ db, actor: caller }: ServiceContext): Promise<PeopleOutput> {
  const actor = authorise(caller, "account.people");
  const links = db
    .select({
      userId: oneTimeLink.userId,
      given: sql<number>`count(*)::int`.as("given"),
      openUntil: sql<
        string | null
      >`max(${oneTimeLink.expiresAt}) filter (where ${and(isNull(oneTimeLink.usedAt), isNull(oneTimeLink.withdrawnAt))} and ${oneTimeLink.expiresAt} > clock_timestamp())`.as(
        "open_until",
      ),
    })
    .from(oneTimeLink)
    .groupBy(oneTimeLink.userId)
    .as("links");
  const rows = await db
    .select({
      id: appUser.id,
      name: appUser.name,
      account: appUser.account,
      status: appUser.status,
      hasPassword: sql<boolean>`${appUser.passwordHash} is not null`,
      linksGiven: sql<number>`coalesce(${links.given}, 0)`,
      linkOpenUntil: links.openUntil,
      role: membership.role,
      organisationName: organisation.name,
    })
    .from(appUser)
    .leftJoin(links, eq(links.userId, appUser.id))
    .leftJoin(membership, eq(membership.userId, appUser.id))
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .orderBy(asc(organisation.name), asc(appUser.name), asc(appUser.account), asc(membership.role));

  const people = new Map<string, Person>();
  for (const { status, hasPassword, linkOpenUntil, role, organisationName, ...row } of rows) {
    const person = people.get(row.id) ?? {
      ...row,
      status: statusOf(status, hasPassword),
      mine: row.id === actor.userId,
      memberships: [],
      linkOpenUntil: linkOpenUntil === null ? null : new Date(linkOpenUntil).toISOString(),
    };
    people.set(row.id, person);
    if (role !== null && organisationName !== null) person.memberships.push({ role, organisationName });
  }
  return { people: [...people.values()] };
}

/** As people read it: without a password nobody is in use yet. */
export function statusOf(status: "active" | "disabled", hasPassword: boolean): Person["status"] {
  if (status === "disabled") return "disabled";
  return hasPassword ? "active" : "invited";
}
