import { type DatabaseHandle, openDatabase } from "@hengji/db";
import type { OrganisationKindCode, RoleCode } from "@hengji/contracts";
import { createSuiteDatabase, makeMembership, makeUser } from "@hengji/db/testing";
import { openServices, type Services } from "../open-services.ts";
import { openSession } from "../session/open-session.ts";

export interface TestServices {
  /** As the portal opens them: the application role. */
  readonly services: Services;
  /** The owner's handle, to prepare what no verb can do yet. */
  readonly owner: DatabaseHandle;
  close(): Promise<void>;
}

/** A migrated, empty database of a suite's own, opened like in production and as owner. */
export async function createTestServices(): Promise<TestServices> {
  const suite = await createSuiteDatabase();
  const services = openServices({ databaseUrl: suite.appConfig.connectionString });
  const owner = openDatabase(suite.ownerConfig);
  return {
    services,
    owner,
    async close() {
      await services.close();
      await owner.close();
      await suite.drop();
    },
  };
}

/** Opens a session for a person of `makePerson`, as signing in would, and returns its token. */
export const openTestSession = (
  { owner }: Pick<TestServices, "owner">,
  user: { readonly id: string; readonly authEpoch: number },
): Promise<string> => owner.db.transaction((tx) => openSession(tx, user));

/** A person with these roles, in the database. */
export async function makePerson(
  { owner: { db } }: Pick<TestServices, "owner">,
  ...held: readonly (readonly [RoleCode, { id: string; kind: OrganisationKindCode }])[]
) {
  const user = await makeUser(db);
  for (const [role, { id: organisationId, kind: organisationKind }] of held) {
    await makeMembership(db, { userId: user.id, organisationId, organisationKind, role });
  }
  return user;
}

export {
  type AccessWorld,
  actorWith,
  CANARY,
  type DraftName,
  type EvaluationName,
  makeAccessWorld,
  type VersionName,
} from "./access-world.ts";
export { makeDraft, makePublished } from "./make-framework.ts";
export { makeWorkingSheet, type WorkingSheet } from "./working-sheet.ts";
export { smallFramework, smallInput } from "./small-framework.ts";
