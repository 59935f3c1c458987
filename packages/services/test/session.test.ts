import { createHash, randomUUID } from "node:crypto";
import { schema } from "@hengji/db";
import { makeMembership, makeOrganisation, makeRegion, makeUser } from "@hengji/db/testing";
import { eq, inArray, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeAllSessions, closeSession, findSession } from "../src/index.ts";
import { openSession } from "../src/session/open-session.ts";
import { createTestServices, type TestServices } from "../src/testing/index.ts";

let world: TestServices;
let user: Awaited<ReturnType<typeof makeUser>>;
beforeAll(async () => {
  world = await createTestServices();
});
afterAll(() => world.close());
beforeEach(async () => {
  user = await makeUser(world.owner.db);
});

const { appUser, session } = schema;
const open = () => world.services.db.transaction((tx) => openSession(tx, user));
const find = (token: string) => findSession(world.services.db, token);
const hashOf = (token: string) => createHash("sha256").update(token).digest();
const alter = (
  token: string,
  change: Partial<Record<"lastSeenAt" | "expiresAt" | "createdAt", ReturnType<typeof sql>>>,
) =>
  world.owner.db
    .update(session)
    .set(change)
    .where(eq(session.tokenHash, hashOf(token)));

test("a token is 32 random bytes and only its SHA-256 is kept", async () => {
  const token = await open();
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  const [row] = await world.owner.db.select().from(session).where(eq(session.userId, user.id));
  expect(row?.tokenHash).toEqual(hashOf(token));
});

test("a session tells the person's memberships as they are now", async () => {
  const token = await open();
  expect(await find(token)).toEqual({
    userId: user.id,
    name: user.name,
    account: user.account,
    memberships: [],
  });
  const region = await makeRegion(world.owner.db);
  const bureau = await makeOrganisation(world.owner.db, { kind: "bureau", regionId: region.id });
  await makeMembership(world.owner.db, {
    userId: user.id,
    organisationId: bureau.id,
    organisationKind: "bureau",
    role: "bureauOfficer",
  });
  expect((await find(token))?.memberships).toEqual([
    {
      organisationId: bureau.id,
      organisationName: bureau.name,
      organisationKind: "bureau",
      regionId: region.id,
      role: "bureauOfficer",
    },
  ]);
});

test("closing ends this session at its next request and no other", async () => {
  const [one, other] = [await open(), await open()];
  await closeSession(world.services.db, one);
  expect(await find(one)).toBeNull();
  expect(await find(other)).not.toBeNull();
});

test("closing all ends every session of the person at once, and nobody else's", async () => {
  const [one, other] = [await open(), await open()];
  const neighbour = await makeUser(world.owner.db);
  const theirs = await world.services.db.transaction((tx) => openSession(tx, neighbour));
  await closeAllSessions(world.services.db, user.id);
  expect([await find(one), await find(other)]).toEqual([null, null]);
  expect(await find(theirs)).not.toBeNull();
});

test("a disabled person is out at the next request", async () => {
  const token = await open();
  await world.owner.db.update(appUser).set({ status: "disabled" }).where(eq(appUser.id, user.id));
  expect(await find(token)).toBeNull();
});

test("a change of password or roles, which raises the epoch, ends the sessions from before it", async () => {
  const token = await open();
  await world.owner.db.update(appUser).set({ authEpoch: 2 }).where(eq(appUser.id, user.id));
  expect(await find(token)).toBeNull();
});

test("thirty minutes without a request end a session, twenty-nine do not", async () => {
  const token = await open();
  await alter(token, { lastSeenAt: sql`clock_timestamp() - interval '29 minutes'` });
  expect(await find(token)).not.toBeNull();
  await alter(token, { lastSeenAt: sql`clock_timestamp() - interval '30 minutes'` });
  expect(await find(token)).toBeNull();
});

test("a request within the idle time extends it, written at most once a minute", async () => {
  const token = await open();
  const seen = async () => {
    const [row] = await world.owner.db
      .select()
      .from(session)
      .where(eq(session.tokenHash, hashOf(token)));
    return row?.lastSeenAt.getTime() ?? 0;
  };
  const first = await seen();
  await find(token);
  expect(await seen()).toBe(first);
  await alter(token, { lastSeenAt: sql`clock_timestamp() - interval '2 minutes'` });
  await find(token);
  expect(await seen()).toBeGreaterThanOrEqual(first);
});

test("twelve hours end a session however busy it is", async () => {
  const token = await open();
  const [row] = await world.owner.db
    .select()
    .from(session)
    .where(eq(session.tokenHash, hashOf(token)));
  const hours = ((row?.expiresAt.getTime() ?? 0) - (row?.createdAt.getTime() ?? 0)) / 3_600_000;
  expect(hours).toBeCloseTo(12, 3);
  await alter(token, {
    createdAt: sql`clock_timestamp() - interval '12 hours'`,
    expiresAt: sql`clock_timestamp()`,
  });
  expect(await find(token)).toBeNull();
});

test("a fourth session revokes the oldest", async () => {
  const tokens = [await open(), await open(), await open(), await open()];
  const found = await Promise.all(tokens.map(find));
  expect(found.map((actor) => actor !== null)).toEqual([false, true, true, true]);
});

test("a new session removes those of this person that expired over a day ago, and no other", async () => {
  const someoneElse = await makeUser(world.owner.db);
  const long = await open();
  const lately = await open();
  const another = await world.services.db.transaction((tx) => openSession(tx, someoneElse));
  const expired = (hours: number) => ({
    createdAt: sql`clock_timestamp() - interval '48 hours'`,
    expiresAt: sql`clock_timestamp() - make_interval(hours => ${hours}::int)`,
  });
  await alter(long, expired(25));
  await alter(another, expired(25));
  await alter(lately, expired(23));
  const fresh = await open();
  const kept = await world.owner.db
    .select({ tokenHash: session.tokenHash })
    .from(session)
    .where(inArray(session.userId, [user.id, someoneElse.id]));
  const hashes = (tokens: readonly string[]) =>
    tokens.map((token) => hashOf(token).toString("hex")).toSorted();
  expect(kept.map(({ tokenHash }) => tokenHash.toString("hex")).toSorted()).toEqual(
    hashes([lately, another, fresh]),
  );
});

test.each([
  ["userId", { userId: randomUUID() }],
  ["authEpoch", { authEpoch: 9 }],
  ["createdAt", { createdAt: new Date(0) }],
  ["expiresAt", { expiresAt: new Date("2999-01-01") }],
])("the application cannot give a session another %s", async (_, change) => {
  const token = await open();
  const attempt = world.services.db
    .update(session)
    .set(change)
    .where(eq(session.tokenHash, hashOf(token)));
  await expect(attempt).rejects.toMatchObject({ cause: { code: "42501" } });
});

test.each(["", "short", "x".repeat(44), "'; drop table session; --", `${"a".repeat(42)}=`])(
  "%j is no token and reaches no table",
  async (text) => expect(await find(text)).toBeNull(),
);

test("a token of the right form that was never given is nobody", async () => {
  expect(await find("A".repeat(43))).toBeNull();
});
