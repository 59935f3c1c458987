import { deadLinkMessage } from "@hengji/contracts";
import { schema } from "@hengji/db";
import { and, eq, isNull, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  acceptLink,
  administratorLink,
  type Actor,
  findSession,
  firstAdministratorLink,
  issueLink,
  listPeople,
  readLink,
  setPersonStatus,
} from "../../src/index.ts";
import { contextOf, enter, password, refusal, secretOf, sessionOf, setUpWorld } from "./account-world.ts";

let made: Awaited<ReturnType<typeof setUpWorld>>;
beforeEach(async () => {
  made = await setUpWorld();
});
afterEach(() => made.world.close());

const { appUser, auditLog, oneTimeLink } = schema;
const dead = { code: "notFound", message: deadLinkMessage };
const context = (actor: Actor | null = null) => contextOf(made.world, actor);
const accept = (secret: string, given = password) => acceptLink(context(), { secret, password: given });
const read = (secret: string) => readLink(context(), { secret });
const own = (account: string) => secretOf(made.linkOf(account));
const idOf = async (account: string) => {
  const [user] = await made.world.owner.db.select().from(appUser).where(eq(appUser.account, account));
  return user?.id ?? "";
};

test("a link says whose password it sets, as often as it is opened", async () => {
  for (let round = 0; round < 2; round += 1) {
    expect(await read(own("manager"))).toMatchObject({
      purpose: "invitation",
      name: "绩效科负责人",
      account: "manager",
      organisations: ["示范区财政局"],
    });
  }
});

test("the password it sets signs in, and the link is used up", async () => {
  expect(await accept(own("manager"))).toEqual({ account: "manager" });
  expect(await sessionOf(made.world, "manager")).not.toBeNull();
  expect(await refusal(accept(own("manager"), "Other-pond-77"))).toEqual(dead);
  expect(await sessionOf(made.world, "manager", "Other-pond-77")).toBeNull();
});

test("used, expired, withdrawn, unknown and malformed links and those of the disabled have one answer", async () => {
  const { db } = made.world.owner;
  const admin = await enter(made.world, made.linkOf("system"));
  await db
    .update(oneTimeLink)
    .set({ createdAt: sql`now() - interval '80 hours'`, expiresAt: sql`now() - interval '8 hours'` })
    .where(eq(oneTimeLink.userId, await idOf("audit")));
  const earlier = own("manager");
  const later = await issueLink(context(admin), { personId: await idOf("manager"), linksGiven: 1 });
  await setPersonStatus(context(admin), { personId: await idOf("manager"), status: "disabled" });
  await setPersonStatus(context(admin), { personId: await idOf("manager"), status: "active" });
  const secrets = [own("system"), own("audit"), earlier, secretOf(later), "a".repeat(43), "x", ""];
  for (const secret of secrets) {
    expect(await refusal(read(secret)), secret).toEqual(dead);
    expect(await refusal(accept(secret)), secret).toEqual(dead);
  }
});

test("of twenty uses at once one sets the password and is recorded", async () => {
  const given = Array.from({ length: 20 }, (_, index) => `Lotus-pond-${index + 10}`);
  const answers = await Promise.all(given.map((one) => refusal(accept(own("manager"), one))));
  const winners = given.filter((_, index) => answers[index] === null);
  expect(winners).toHaveLength(1);
  for (const answer of answers.filter((one) => one !== null)) expect(answer).toEqual(dead);
  expect(await sessionOf(made.world, "manager", winners[0])).not.toBeNull();
  const all = await made.world.owner.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.action, "account.acceptLink"));
  expect(all.filter(({ chain }) => chain === "platform.refused")).toHaveLength(19);
  const entries = all.filter(({ result }) => result === "done");
  expect(entries).toMatchObject([
    { chain: "platform", actorName: "绩效科负责人", after: { label: "manager", text: "邀请" } },
  ]);
  expect(JSON.stringify(entries)).not.toContain(winners[0]);
});

test("a weak password is refused with what it lacks, and the link stays open", async () => {
  expect(await refusal(accept(own("manager"), "manager-1"))).toEqual({
    code: "invalid",
    message: "密码还不符合要求：至少10个字符，现有9个；不含账号和单位名称。",
  });
  expect(await refusal(accept(own("manager"), "示范区财政局-Lotus-7"))).toMatchObject({ code: "invalid" });
  expect(await refusal(accept(own("manager")))).toBeNull();
});

test("a new password ends every session at its next request, and forgives what had locked the account", async () => {
  const admin = await enter(made.world, made.linkOf("system"));
  await accept(own("manager"));
  const sessions = [await sessionOf(made.world, "manager"), await sessionOf(made.world, "manager")];
  const link = await issueLink(context(admin), { personId: await idOf("manager"), linksGiven: 1 });
  for (let round = 0; round < 5; round += 1) await sessionOf(made.world, "manager", "wrong");
  expect(await sessionOf(made.world, "manager")).toBeNull();
  expect(await read(secretOf(link))).toMatchObject({ purpose: "reset" });
  for (const token of sessions) expect(await findSession(made.world.services.db, token ?? "")).not.toBeNull();
  await accept(secretOf(link), "Fresh-pond-77");
  for (const token of sessions) expect(await findSession(made.world.services.db, token ?? "")).toBeNull();
  expect(await sessionOf(made.world, "manager", "Fresh-pond-77")).not.toBeNull();
});

test("of twenty clicks one gives a link, and it is the only one that is open", async () => {
  const admin = await enter(made.world, made.linkOf("system"));
  const personId = await idOf("manager");
  const clicks = Array.from({ length: 20 }, () => issueLink(context(admin), { personId, linksGiven: 1 }));
  const answers = await Promise.all(clicks.map(refusal));
  expect(answers.filter((answer) => answer === null)).toHaveLength(1);
  expect(answers.filter((answer) => answer?.code === "conflict")).toHaveLength(19);
  const open = and(
    eq(oneTimeLink.userId, personId),
    isNull(oneTimeLink.usedAt),
    isNull(oneTimeLink.withdrawnAt),
  );
  expect(await made.world.owner.db.$count(oneTimeLink, open)).toBe(1);
});

test("a link given while another is being used leaves no deadlock and one of them counts", async () => {
  const admin = await enter(made.world, made.linkOf("system"));
  const personId = await idOf("manager");
  let secret = own("manager");
  for (let linksGiven = 1; linksGiven <= 8; linksGiven += 1) {
    const [, link] = await Promise.all([
      refusal(accept(secret)),
      issueLink(context(admin), { personId, linksGiven }),
    ]);
    secret = secretOf(link);
    const { people } = await listPeople(context(admin));
    const manager = people.find(({ account }) => account === "manager");
    const open = (await refusal(read(secret))) === null;
    expect(manager?.linkOpenUntil !== null).toBe(open);
    expect(manager?.linksGiven).toBe(linksGiven + 1);
  }
});

test("the console may give the system administrator another link until one has a password", async () => {
  const link = await firstAdministratorLink(made.world.owner.db);
  expect(link).toMatchObject({ account: "system" });
  expect(await refusal(read(own("system")))).toBeNull();
  await accept(secretOf(link ?? { path: "" }));
  expect(await refusal(read(own("system")))).toEqual(dead);
  expect(await firstAdministratorLink(made.world.owner.db)).toBeNull();
});

describe("whoever works on the server", () => {
  const onServer = (account?: string) =>
    administratorLink(made.world.owner.db, { operator: "服务器上的 root", account });

  test("gives the only system administrator a new link, also one who lost the password", async () => {
    await enter(made.world, made.linkOf("system"));
    const older = await onServer();
    const link = await onServer("system");
    expect(link).toMatchObject({ account: "system", roles: ["系统管理员"] });
    expect(await refusal(read(secretOf(older)))).toEqual(dead);
    await accept(secretOf(link), "Willow-gate-9");
    expect(await sessionOf(made.world, "system")).toBeNull();
    expect(await sessionOf(made.world, "system", "Willow-gate-9")).not.toBeNull();
    const given = await made.world.owner.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.action, "account.issueLink"));
    expect(given.slice(-1)).toMatchObject([
      {
        chain: "platform",
        actor: null,
        actorName: "服务器上的 root",
        after: { label: "system", text: "重置密码" },
      },
    ]);
  });

  test("gives it to no other account, and not without being told which of two", async () => {
    for (const account of ["manager", "audit", "nobody"]) {
      expect(await refusal(onServer(account))).toMatchObject({
        code: "notFound",
        message: expect.stringContaining("可以写：system"),
      });
    }
    await made.world.owner.db
      .update(appUser)
      .set({ status: "disabled" })
      .where(eq(appUser.account, "system"));
    expect(await refusal(onServer())).toMatchObject({
      message: expect.stringContaining("没有在用的系统管理员"),
    });
  });
});
