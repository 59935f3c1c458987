import type { OrganisationKindCode, RoleCode } from "@hengji/contracts";
import type { Database } from "@hengji/db";
import type { AuditOrigin } from "./audit/index.ts";

/** One role in one organisation. Bureaus and departments lie in a region, firms and the platform do not. */
export interface ActorMembership {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKindCode;
  readonly regionId: string | null;
  readonly role: RoleCode;
}

/** The person who acts, read from the session row of this very request. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly account: string;
  readonly memberships: readonly ActorMembership[];
}

/** What every verb is given; without a signed-in person the actor is null. */
export interface ServiceContext {
  readonly db: Database;
  readonly actor: Actor | null;
  /** Decides, never stored: stored times come from the database clock. */
  readonly now: Date;
}

/** What a verb that changes something is given as well. */
export interface ChangeContext extends ServiceContext {
  readonly origin: AuditOrigin;
}
