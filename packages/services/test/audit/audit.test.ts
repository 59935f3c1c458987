import { randomUUID } from "node:crypto";
import { schema } from "@hengji/db";
import { makeRegion } from "@hengji/db/testing";
import { asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type AuditContext,
  type AuditEntry,
  emit,
  emitRefusal,
  exportChain,
  readChainHead,
  readTrail,
  sessionPrefix,
} from "../../src/index.ts";
import { createTestServices, type TestServices } from "../../src/testing/index.ts";

let world: TestServices;
let regionId: string;

beforeAll(async () => {
  world = await createTestServices();
});
afterAll(() => world.close());
beforeEach(async () => {
  regionId = (await makeRegion(world.owner.db)).id;
});

const context: AuditContext = {
  actor: { userId: randomUUID(), name: "评价员甲" },
  origin: { session: "00ff00ff00ff", network: "10.1.2.3" },
};
const factSaved = (differences: Partial<AuditEntry> = {}): AuditEntry => ({
  regionId,
  role: "evaluator",
  action: "fact.save",
  object: { kind: "fact", id: "satisfaction", version: 2 },
  before: { label: "满意度", text: "92.5%", value: "92.5" },
  after: { label: "满意度", text: "95%", value: "95" },
  ...differences,
});
const save = (entry: AuditEntry) => world.services.db.transaction((tx) => emit(tx, context, entry));
const logOf = (chain: string) =>
  world.owner.db
    .select()
    .from(schema.auditLog)
    .where(eq(schema.auditLog.chain, chain))
    .orderBy(asc(schema.auditLog.seq));

describe("emit", () => {
  test("enters who, from where, what and both values", async () => {
    await save(factSaved());
    expect(await logOf(regionId)).toMatchObject([
      {
        seq: 1,
        actor: context.actor?.userId,
        actorName: "评价员甲",
        role: "evaluator",
        session: "00ff00ff00ff",
        network: "10.1.2.3",
        action: "fact.save",
        objectKind: "fact",
        objectId: "satisfaction",
        objectVersion: 2,
        before: { label: "满意度", text: "92.5%", value: "92.5" },
        after: { label: "满意度", text: "95%", value: "95" },
        result: "done",
      },
    ]);
  });

  test("keeps no number that names a person", async () => {
    await save(factSaved({ after: { label: "说明", text: "经办人13800138000" } }));
    expect((await logOf(regionId))[0]?.after).toEqual({ label: "说明", text: "经办人138****8000" });
  });

  /** A change that the application role may make, with its entry. */
  const changeAndEmit = (account: string, entry: AuditEntry) =>
    world.services.db.transaction(async (tx) => {
      await tx
        .insert(schema.signInFailure)
        .values({ id: randomUUID(), account, network: "n", at: sql`clock_timestamp()` });
      await emit(tx, context, entry);
    });
  const changes = async (account: string) =>
    world.owner.db.select().from(schema.signInFailure).where(eq(schema.signInFailure.account, account));

  test("a trail that cannot be written takes the change back", async () => {
    const account = randomUUID();
    await expect(changeAndEmit(account, factSaved({ regionId: "999998" }))).rejects.toThrow();
    expect(await changes(account)).toEqual([]);
    await changeAndEmit(account, factSaved());
    expect(await changes(account)).toHaveLength(1);
  });

  test("a verb that swallows the failure cannot commit either", async () => {
    const account = randomUUID();
    await world.services.db
      .transaction(async (tx) => {
        await tx
          .insert(schema.signInFailure)
          .values({ id: randomUUID(), account, network: "n", at: sql`clock_timestamp()` });
        await emit(tx, context, factSaved({ regionId: "999998" })).catch(() => undefined);
      })
      .catch(() => undefined);
    expect(await changes(account)).toEqual([]);
  });

  test("when the clock moved back the change is refused in words", async () => {
    const account = randomUUID();
    await save(factSaved());
    await world.owner.db.execute(
      sql`update audit_head set last_at = clock_timestamp() + interval '1 day' where chain = ${regionId}`,
    );
    await expect(changeAndEmit(account, factSaved())).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("时钟"),
    });
    expect(await changes(account)).toEqual([]);
  });
});

test("a refused attempt enters the chain of refusals and leaves the bureau's alone", async () => {
  await emitRefusal(world.services.db, context, {
    regionId,
    role: "evaluator",
    action: "evaluation.get",
    object: { kind: "evaluation", id: "x" },
  });
  expect(await logOf(regionId)).toEqual([]);
  expect(await logOf(`${regionId}.refused`)).toMatchObject([{ seq: 1, result: "refused" }]);
});

test("a session is known by the first twelve digits of its hash", () => {
  expect(sessionPrefix(Buffer.from(`0011223344556677${"00".repeat(24)}`, "hex"))).toBe("001122334455");
});

describe("readTrail", () => {
  const read = (id: string, page: { before?: number; limit: number }) =>
    world.services.db.transaction((tx) => readTrail(tx, { regionId, id }, page));

  test("gives one evaluation's entries, newest first, page by page", async () => {
    const [own, other] = [randomUUID(), randomUUID()];
    for (const text of ["1", "2", "3"]) {
      await save(factSaved({ evaluationId: own, before: null, after: { label: "甲", text } }));
      await save(factSaved({ evaluationId: other }));
    }
    const first = await read(own, { limit: 2 });
    expect(first).toMatchObject({
      records: [
        { seq: 5, to: "3" },
        { seq: 3, to: "2" },
      ],
      next: 3,
    });
    expect(first.records[0]?.sentence).toMatch(/，评价员甲（评价组成员）填写“甲”：3。$/);
    const rest = await read(own, { before: first.next ?? 0, limit: 2 });
    expect(rest).toMatchObject({ records: [{ seq: 1, to: "1" }], next: null });
  });

  test("the same id in another region has no record", async () => {
    const id = randomUUID();
    await save(factSaved({ evaluationId: id }));
    regionId = (await makeRegion(world.owner.db)).id;
    expect(await read(id, { limit: 10 })).toEqual({ records: [], next: null });
  });
});

describe("exportChain", () => {
  test("gives the head and then every entry", async () => {
    for (let round = 0; round < 3; round++) await save(factSaved());
    const lines: string[] = [];
    for await (const line of exportChain(world.services.db, regionId)) lines.push(line);
    const [head, ...entries] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(head).toEqual({ export: "hengji-audit", ...(await readChainHead(world.services.db, regionId)) });
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(entries[2]).toMatchObject({ before: '{"text": "92.5%", "label": "满意度", "value": "92.5"}' });
    expect(head?.["hash"]).toBe(entries[2]?.["hash"]);
  });

  test("a chain without an entry is refused in words", async () => {
    await expect(exportChain(world.services.db, "nowhere").next()).rejects.toMatchObject({
      code: "notFound",
      message: expect.stringContaining("nowhere"),
    });
  });
});
