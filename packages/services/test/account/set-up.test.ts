import type { SetUpOutput } from "@hengji/contracts";
import { schema } from "@hengji/db";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { renewSetUpCode, setUp, viewSetUp } from "../../src/index.ts";
import { createTestServices, type TestServices } from "../../src/testing/index.ts";
import { contextOf, form, refusal } from "./account-world.ts";

let world: TestServices;
let code: string;

beforeEach(async () => {
  world = await createTestServices();
  code = (await renewSetUpCode(world.owner.db, { begin: true })) ?? "";
});
afterEach(() => world.close());

const submit = (differences: Partial<typeof form> = {}) =>
  setUp(contextOf(world), { ...form, code, ...differences });
const fieldsOf = (output: SetUpOutput) =>
  output.outcome === "refused" ? output.problems.map(({ field }) => field) : [];
const { appUser, auditLog, membership, organisation, oneTimeLink, setupCode, signInFailure } = schema;

async function rolesByAccount() {
  const rows = await world.owner.db
    .select({ account: appUser.account, role: membership.role, passwordHash: appUser.passwordHash })
    .from(membership)
    .innerJoin(appUser, eq(appUser.id, membership.userId));
  expect(rows.every(({ passwordHash }) => passwordHash === null)).toBe(true);
  return rows.map(({ account, role }) => `${account} ${role}`).sort();
}

test("profile small makes a bureau, its manager, one administrator of system and security, and audit apart", async () => {
  const output = await submit();
  if (output.outcome !== "done") throw new Error(JSON.stringify(output));
  expect(output.links.map(({ account, roles }) => [account, roles.join("、")])).toEqual([
    ["manager", "绩效科负责人"],
    ["system", "系统管理员、安全管理员"],
    ["audit", "审计管理员"],
  ]);
  expect(await rolesByAccount()).toEqual([
    "audit auditAdmin",
    "manager bureauManager",
    "system securityAdmin",
    "system systemAdmin",
  ]);
  for (const { path, expiresAt } of output.links) {
    expect(path).toMatch(/^\/link#[\w-]{43}$/);
    const hours = (Date.parse(expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(71.9);
    expect(hours).toBeLessThan(72.1);
  }
  expect(await viewSetUp(contextOf(world))).toEqual({ open: false });
  expect(await world.owner.db.$count(setupCode)).toBe(0);
});

test("profile dengbao makes three administrators, each with one duty", async () => {
  await submit({ profile: "dengbao", securityAccount: "security" });
  expect(await rolesByAccount()).toEqual([
    "audit auditAdmin",
    "manager bureauManager",
    "security securityAdmin",
    "system systemAdmin",
  ]);
});

test("the set-up is one entry of the platform's chain, without a secret", async () => {
  const output = await submit();
  const entries = await world.owner.db.select().from(auditLog);
  expect(entries).toMatchObject([
    {
      chain: "platform",
      seq: 1,
      action: "account.setUp",
      network: "10.0.0.1",
      after: { label: "示范区财政局", text: "manager、system、audit" },
    },
  ]);
  const told = JSON.stringify(entries);
  expect(told).not.toContain(code);
  if (output.outcome === "done") {
    for (const { path } of output.links) expect(told).not.toContain(path.split("#")[1]);
  }
});

test("when the entry cannot be written there is no set-up", async () => {
  await world.owner.pool.query("revoke insert on audit_log from hengji_app");
  await expect(submit()).rejects.toThrow();
  expect(await world.owner.db.$count(organisation)).toBe(0);
  await world.owner.pool.query("grant insert on audit_log to hengji_app");
  expect((await submit()).outcome).toBe("done");
});

test("of twenty at once one sets up; the others find nothing, as if there never was a set-up", async () => {
  const answers = await Promise.allSettled(Array.from({ length: 20 }, () => submit()));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refused = answers.filter((answer) => answer.status === "rejected");
  for (const { reason } of refused) expect(reason).toMatchObject({ code: "notFound" });
  const { db } = world.owner;
  expect(await db.$count(organisation)).toBe(2);
  expect(await db.$count(appUser)).toBe(3);
  expect(await db.$count(oneTimeLink)).toBe(3);
  expect(await db.$count(auditLog, eq(auditLog.result, "done"))).toBe(1);
  expect(await db.$count(auditLog, eq(auditLog.action, "account.setUp"))).toBe(20);
});

test("a new start forgets the wrong codes of the one before: nobody on the network keeps the operator out", async () => {
  for (let round = 0; round < 6; round += 1) await refusal(submit({ code: `GUESS ${round}` }));
  expect(await refusal(submit())).toMatchObject({
    code: "tooMany",
    message: expect.stringContaining("重新启动"),
  });
  const next = await renewSetUpCode(world.owner.db, { begin: false });
  expect((await submit({ code: next ?? "" })).outcome).toBe("done");
});

test("every problem comes at once, the wrong code with those of the form, and nothing is written", async () => {
  const output = await submit({ code: "WRNG-WRNG-WRNG-WRNG", regionCode: "43", auditAccount: "system" });
  expect(fieldsOf(output)).toEqual(["code", "regionCode", "auditAccount"]);
  expect(fieldsOf(await submit({ bureauName: " " }))).toEqual(["bureauName"]);
  expect(await world.owner.db.$count(organisation)).toBe(0);
  expect(await viewSetUp(contextOf(world))).toEqual({ open: true });
});

test("a wrong code counts and is recorded; after five even the right one waits", async () => {
  for (let round = 0; round < 5; round += 1) {
    expect(fieldsOf(await submit({ code: `WRNG-WRNG-WRNG-WRN${round + 2}` }))).toEqual(["code"]);
  }
  expect(await refusal(submit())).toMatchObject({ code: "tooMany" });
  expect(await world.owner.db.$count(signInFailure)).toBe(5);
  const refusals = await world.owner.db.select().from(auditLog);
  expect(refusals.map(({ chain, result }) => [chain, result])).toEqual(
    Array.from({ length: 5 }, () => ["platform.refused", "refused"]),
  );
});

test("parallel guesses are counted one by one: no more than five are tried", async () => {
  const guesses = Array.from({ length: 12 }, (_, index) =>
    refusal(submit({ code: `GUESS ${index}` })).then((refused) => refused?.code ?? "tried"),
  );
  const outcomes = await Promise.all(guesses);
  expect(outcomes.filter((outcome) => outcome === "tried")).toHaveLength(5);
  expect(outcomes.filter((outcome) => outcome === "tooMany")).toHaveLength(7);
});

test("an empty code is a problem of the form and does not count", async () => {
  expect(fieldsOf(await submit({ code: " " }))).toEqual(["code"]);
  expect(await world.owner.db.$count(signInFailure)).toBe(0);
});

test("a new start makes a new code and ends the one before", async () => {
  const next = await renewSetUpCode(world.owner.db, { begin: false });
  expect(fieldsOf(await submit())).toEqual(["code"]);
  expect((await submit({ code: next ?? "" })).outcome).toBe("done");
});

test("no code is made once a bureau exists, nor where no set-up was begun", async () => {
  await submit();
  expect(await renewSetUpCode(world.owner.db, { begin: true })).toBeNull();
  const untouched = await createTestServices();
  expect(await renewSetUpCode(untouched.owner.db, { begin: false })).toBeNull();
  await untouched.close();
});

test("the database keeps only the hash of the code", async () => {
  const [row] = await world.owner.db.select().from(setupCode);
  expect(row?.codeHash).toHaveLength(32);
  expect(JSON.stringify(row)).not.toContain(code);
});
