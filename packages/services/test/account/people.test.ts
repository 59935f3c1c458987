import { roleLabels, type RoleCode } from "@hengji/contracts";
import { schema } from "@hengji/db";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeUser } from "@hengji/db/testing";
import {
  type Actor,
  acceptLink,
  findSession,
  issueLink,
  listPeople,
  setPersonStatus,
} from "../../src/index.ts";
import { contextOf, enter, password, refusal, secretOf, sessionOf, setUpWorld } from "./account-world.ts";

let made: Awaited<ReturnType<typeof setUpWorld>>;
let admin: Actor;
let person: { id: string; account: string };

beforeAll(async () => {
  made = await setUpWorld();
  admin = await enter(made.world, made.linkOf("system"));
});
afterAll(() => made.world.close());
beforeEach(async () => {
  person = await makeUser(made.world.owner.db, { name: "经办" });
});

const context = (actor: Actor | null = admin) => contextOf(made.world, actor);
const { appUser, auditLog } = schema;
const set = (status: "active" | "disabled", personId = person.id) =>
  setPersonStatus(context(), { personId, status });
const give = (linksGiven = 0) => issueLink(context(), { personId: person.id, linksGiven });
const rowOf = async () => {
  const { people } = await listPeople(context());
  return people.find(({ id }) => id === person.id);
};

test("the list has everyone with roles, organisation, status and invitation, and no secret", async () => {
  const { people } = await listPeople(context());
  expect(people).toContainEqual({
    id: admin.userId,
    name: "系统管理员兼安全管理员",
    account: "system",
    status: "active",
    mine: true,
    memberships: [
      { role: "securityAdmin", organisationName: "平台管理" },
      { role: "systemAdmin", organisationName: "平台管理" },
    ],
    linksGiven: 1,
    linkOpenUntil: null,
  });
  const manager = people.find(({ account }) => account === "manager");
  expect(manager).toMatchObject({
    status: "invited",
    mine: false,
    memberships: [{ role: "bureauManager", organisationName: "示范区财政局" }],
    linksGiven: 1,
    linkOpenUntil: expect.stringMatching(/Z$/),
  });
  expect(JSON.stringify(people)).not.toMatch(/argon2|hash/i);
});

describe("only a system administrator", () => {
  const roles = Object.keys(roleLabels) as RoleCode[];
  test.each(roles.filter((role) => role !== "systemAdmin"))("not %s", async (role) => {
    const memberships = admin.memberships.slice(0, 1).map((membership) => ({ ...membership, role }));
    const asked = context({ ...admin, memberships });
    const input = { personId: person.id, linksGiven: 0 };
    const answers = [
      await refusal(listPeople(asked)),
      await refusal(issueLink(asked, input)),
      await refusal(setPersonStatus(asked, { personId: person.id, status: "disabled" })),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ code: "forbidden" });
  });
  test("and nobody who is not signed in", async () => {
    expect(await refusal(listPeople(context(null)))).toMatchObject({ code: "unauthorized" });
  });
});

test("a disabled person is out at the next request and can come back only by signing in anew", async () => {
  await acceptLink(context(null), { secret: secretOf(await give()), password });
  const token = (await sessionOf(made.world, person.account)) ?? "";
  expect(await set("disabled")).toEqual({ status: "disabled" });
  expect(await findSession(made.world.services.db, token)).toBeNull();
  expect(await sessionOf(made.world, person.account)).toBeNull();
  expect(await set("active")).toEqual({ status: "active" });
  expect(await findSession(made.world.services.db, token)).toBeNull();
  expect(await sessionOf(made.world, person.account)).not.toBeNull();
});

test("twenty times at once is once: one new epoch, one entry, equal answers", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => set("disabled")));
  for (const answer of answers) expect(answer).toEqual({ status: "disabled" });
  const [row] = await made.world.owner.db.select().from(appUser).where(eq(appUser.id, person.id));
  expect(row?.authEpoch).toBe(2);
  const entries = await made.world.owner.db.select().from(auditLog).where(eq(auditLog.objectId, person.id));
  expect(entries).toMatchObject([
    {
      action: "account.setPersonStatus",
      actor: admin.userId,
      role: "systemAdmin",
      before: { label: person.account, text: "待设密码" },
      after: { label: person.account, text: "已停用" },
    },
  ]);
});

test("disabling withdraws the open link, and a disabled person gets none", async () => {
  await give();
  expect((await rowOf())?.linkOpenUntil).not.toBeNull();
  await set("disabled");
  expect(await rowOf()).toMatchObject({ status: "disabled", linkOpenUntil: null });
  expect(await refusal(give(1))).toMatchObject({
    code: "conflict",
    message: expect.stringContaining("已停用"),
  });
});

test("nobody disables themselves", async () => {
  expect(await refusal(set("disabled", admin.userId))).toMatchObject({ code: "conflict" });
  expect(
    await findSession(made.world.services.db, (await sessionOf(made.world, "system")) ?? ""),
  ).toMatchObject({
    userId: admin.userId,
  });
});

test("an administrator who was just disabled disables nobody any more", async () => {
  const gone = await makeUser(made.world.owner.db, { status: "disabled" });
  const asked = setPersonStatus(context({ ...admin, userId: gone.id }), {
    personId: person.id,
    status: "disabled",
  });
  expect(await refusal(asked)).toMatchObject({ code: "unauthorized" });
});

test("a person who does not exist is not found", async () => {
  const personId = "00000000-0000-4000-8000-00000000dead";
  expect(await refusal(set("disabled", personId))).toMatchObject({ code: "notFound" });
  expect(await refusal(issueLink(context(), { personId, linksGiven: 0 }))).toMatchObject({
    code: "notFound",
  });
  const attempts = await made.world.owner.db.select().from(auditLog).where(eq(auditLog.objectId, personId));
  expect(attempts.map(({ action, result, actor }) => [action, result, actor])).toEqual([
    ["account.setPersonStatus", "refused", admin.userId],
    ["account.issueLink", "refused", admin.userId],
  ]);
});

test("a link that a disabled person did not get is a refused attempt, a second click is none", async () => {
  await give();
  await refusal(give());
  await set("disabled");
  await refusal(give(1));
  const attempts = await made.world.owner.db.select().from(auditLog).where(eq(auditLog.objectId, person.id));
  expect(attempts.filter(({ result }) => result === "refused").map(({ action }) => action)).toEqual([
    "account.issueLink",
  ]);
});
