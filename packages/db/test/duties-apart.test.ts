import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../src/client.ts";
import type { Role } from "../src/schema/index.ts";
import {
  createSuiteDatabase,
  makeMembership,
  makeOrganisation,
  makeRegion,
  makeUser,
  type SuiteDatabase,
} from "../src/testing/index.ts";

let suite: SuiteDatabase;
let owner: ReturnType<typeof openDatabase>;
const places = new Map<string, Awaited<ReturnType<typeof makeOrganisation>>>();

beforeAll(async () => {
  suite = await createSuiteDatabase();
  owner = openDatabase(suite.ownerConfig);
  const { id: regionId } = await makeRegion(owner.db);
  places.set("platform", await makeOrganisation(owner.db, { kind: "platform" }));
  places.set("firm", await makeOrganisation(owner.db, { kind: "firm" }));
  places.set("bureau", await makeOrganisation(owner.db, { kind: "bureau", regionId }));
});
afterAll(async () => {
  await owner.close();
  await suite.drop();
});

function placeOf(role: Role) {
  const kind = role.endsWith("Admin") ? "platform" : role.startsWith("bureau") ? "bureau" : "firm";
  const place = places.get(kind);
  if (!place) throw new Error(kind);
  return { organisationId: place.id, organisationKind: place.kind, role };
}

async function holding(...roles: readonly Role[]) {
  const { id: userId } = await makeUser(owner.db);
  for (const role of roles) await makeMembership(owner.db, { userId, ...placeOf(role) });
}

const refused = { cause: expect.objectContaining({ constraint: "membership_duties_apart" }) };

describe("no one holds", () => {
  test.each<[Role, Role]>([
    ["auditAdmin", "systemAdmin"],
    ["systemAdmin", "auditAdmin"],
    ["auditAdmin", "securityAdmin"],
    ["auditAdmin", "bureauManager"],
    ["systemAdmin", "bureauOfficer"],
    ["evaluator", "securityAdmin"],
  ])("%s and then %s", async (first, second) => {
    await expect(holding(first, second)).rejects.toMatchObject(refused);
  });
});

test.each<[Role, Role]>([
  ["systemAdmin", "securityAdmin"],
  ["evaluator", "bureauOfficer"],
])("one person may hold %s and %s", async (first, second) => {
  await expect(holding(first, second)).resolves.toBeUndefined();
});

test("of two grants at the same moment that do not go together one is refused", async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id: userId } = await makeUser(owner.db);
    const both = (["auditAdmin", "systemAdmin"] as const).map((role) =>
      makeMembership(owner.db, { userId, ...placeOf(role) }),
    );
    const outcomes = (await Promise.allSettled(both)).map(({ status }) => status).sort();
    expect(outcomes).toEqual(["fulfilled", "rejected"]);
  }
});
