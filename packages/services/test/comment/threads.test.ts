import { randomUUID } from "node:crypto";
import { makeMembership, makeUser } from "@hengji/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, openThread, readRecords, reply, resolveThread } from "../../src/index.ts";
import { type DemoWorld, makeDemoWorld } from "../demo-world.ts";

let world: DemoWorld;
let evaluator: Actor;
let lead: Actor;
let reviewer: Actor;
beforeAll(async () => {
  world = await makeDemoWorld();
  evaluator = await world.person("wangcheng-evaluator");
  lead = await world.person("wangcheng-lead");
  const { db } = world.owner;
  const firm = lead.memberships[0]!;
  const { id, account } = await makeUser(db, { name: "质控复核" });
  await makeMembership(db, {
    userId: id,
    organisationId: firm.organisationId,
    organisationKind: "firm",
    role: "firmReviewer",
  });
  reviewer = await world.person(account);
});
afterAll(() => world.close());

const request = () => ({ evaluationId: world.evaluationId, requestKey: randomUUID() });
const ask = (who: Actor, audience: "team" | "firm", body = "请核对问卷份数", indicatorCode = "D1-4") =>
  openThread(world.as(who), { ...request(), indicatorCode, audience, body });
const answer = (who: Actor, threadId: string, body = "已核对") =>
  reply(world.as(who), { ...request(), threadId, body });
const settle = (who: Actor, threadId: string, baseVersion: number, resolved = true) =>
  resolveThread(world.as(who), { ...request(), threadId, baseVersion, resolved });
const threadsOf = async (who: Actor) => (await world.sheet(who)).threads;

test("a thread opens with its first words, is answered, and says whose words are one's own", async () => {
  const opened = await ask(evaluator, "team", "  请核对\n问卷份数 ");
  expect(opened).toMatchObject({
    indicatorCode: "D1-4",
    audience: "team",
    version: 1,
    resolved: null,
    comments: [{ by: evaluator.name, mine: true, body: "请核对\n问卷份数" }],
  });
  await answer(lead, opened.id);
  const [thread] = (await threadsOf(evaluator)).filter(({ id }) => id === opened.id);
  expect(thread).toMatchObject({
    version: 2,
    comments: [{ mine: true }, { by: lead.name, mine: false, body: "已核对" }],
  });
});

describe("who reads what", () => {
  test("the team's threads are the team's; the firm's are the reviewer's as well; nobody else reads any", async () => {
    const team = await ask(lead, "team");
    const firm = await ask(lead, "firm");
    const ids = async (who: Actor) => (await threadsOf(who)).map(({ id }) => id);
    expect(await ids(evaluator)).toEqual(expect.arrayContaining([team.id, firm.id]));
    expect(await ids(reviewer)).toContain(firm.id);
    expect(await ids(reviewer)).not.toContain(team.id);
    expect(await ids(await world.person("wangcheng-officer"))).toEqual([]);
  });

  test("a thread that one does not read is one that does not exist", async () => {
    const { id } = await ask(lead, "team");
    const codes = [];
    for (const threadId of [id, randomUUID()]) {
      codes.push(
        await answer(reviewer, threadId).catch((error: Error) => ({ ...error, said: error.message })),
      );
      codes.push(
        await settle(reviewer, threadId, 1).catch((error: Error) => ({ ...error, said: error.message })),
      );
    }
    expect(codes[0]).toMatchObject({ code: "notFound" });
    expect(new Set(codes.map((code) => JSON.stringify(code))).size).toBe(1);
  });

  test("the reviewer opens threads for the firm only", async () => {
    await expect(ask(reviewer, "team")).rejects.toMatchObject({
      code: "forbidden",
      message: expect.stringContaining("本机构"),
    });
    expect(await ask(reviewer, "firm")).toMatchObject({ audience: "firm" });
  });

  test("the record says that somebody spoke, never what, and the bureau is not even told that", async () => {
    await ask(evaluator, "firm", "机密的一句话");
    const officer = await world.person("wangcheng-officer");
    const read = (who: Actor) => readRecords(world.as(who), { evaluationId: world.evaluationId });
    const own = await read(evaluator);
    expect(own.records[0]).toMatchObject({
      what: expect.stringContaining("发起一条批注"),
      indicatorCode: "D1-4",
    });
    expect(JSON.stringify(await world.auditLog())).not.toContain("机密的一句话");
    expect((await read(officer)).records).toEqual([]);
  });
});

describe("resolved", () => {
  test("names who and when, and can be taken back", async () => {
    const { id } = await ask(evaluator, "team");
    expect(await settle(lead, id, 1)).toMatchObject({ version: 2, resolved: { by: lead.name } });
    expect(await settle(evaluator, id, 2, false)).toMatchObject({ version: 3, resolved: null });
  });

  test("twice is once", async () => {
    const { id } = await ask(evaluator, "team");
    await settle(lead, id, 1);
    const log = (await world.auditLog()).length;
    expect(await settle(evaluator, id, 1)).toMatchObject({ version: 2, resolved: { by: lead.name } });
    expect(await world.auditLog()).toHaveLength(log);
  });

  test("nobody resolves what they have not read to the end", async () => {
    const { id } = await ask(evaluator, "team");
    await answer(evaluator, id, "还有一处");
    await expect(settle(lead, id, 1)).rejects.toMatchObject({
      code: "conflict",
      conflict: { kind: "thread", key: id, revision: { version: 2, by: evaluator.name } },
    });
  });

  test("a resolved thread is opened again before it is answered", async () => {
    const { id } = await ask(evaluator, "team");
    await settle(lead, id, 1);
    await expect(answer(evaluator, id)).rejects.toMatchObject({
      code: "conflict",
      conflict: { kind: "thread", revision: { version: 2, by: lead.name } },
    });
  });
});

test("answers given at once all stay, in an order of their own", async () => {
  const { id } = await ask(evaluator, "team");
  const said = Array.from({ length: 20 }, (_, index) => `第${index}答`);
  await Promise.all(said.map((body, index) => answer(index % 2 ? lead : evaluator, id, body)));
  const thread = (await threadsOf(lead)).find((each) => each.id === id);
  expect(thread?.version).toBe(21);
  expect(
    thread?.comments
      .slice(1)
      .map(({ body }) => body)
      .sort(),
  ).toEqual([...said].sort());
});

test.each([
  ["nothing", " \n ", "D1-4"],
  ["more than 4,000 characters", "长".repeat(4001), "D1-4"],
  ["what cannot be stored", "a\u0000b", "D1-4"],
  ["about no row", "问", "Z9"],
])("a comment of %s is refused", async (_, body, code) => {
  await expect(ask(lead, "team", body, code)).rejects.toMatchObject({ code: "invalid" });
});
