import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type AuditEntriesInput, type RoleCode, roleLabels } from "@hengji/contracts";
import { schema } from "@hengji/db";
import { makeRegion, makeUser } from "@hengji/db/testing";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type Actor,
  type AuditContext,
  type AuditEntry,
  type ChangeContext,
  emit,
  emitRefusal,
  exportAuditChain,
  exportAuditHeads,
  exportChainsOnServer,
  listAuditChains,
  listAuditEntries,
  openHeadsFile,
  openSigningKey,
  readChainHead,
  signHead,
  signHeads,
} from "../../src/index.ts";
import { createTestServices, type TestServices } from "../../src/testing/index.ts";

let world: TestServices;
let folder: string;
let regionId: string;
let auditor: ChangeContext;

beforeAll(async () => {
  world = await createTestServices();
  auditor = context(actorIn("auditAdmin"));
  folder = await mkdtemp(path.join(tmpdir(), "hengji-audit-"));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  regionId = (await makeRegion(world.owner.db)).id;
});

function actorIn(role: RoleCode): Actor {
  const membership = { organisationId: randomUUID(), organisationName: "某单位", regionId: null, role };
  return {
    userId: randomUUID(),
    name: "某人",
    account: "someone",
    memberships: [{ ...membership, organisationKind: "platform" }],
  };
}
const context = (actor: Actor | null): ChangeContext => ({
  db: world.services.db,
  actor,
  now: new Date(),
  origin: { session: "00ff00ff00ff", network: "10.1.2.3" },
});
const list = (input: AuditEntriesInput = {}) => listAuditEntries(auditor, { base: regionId, ...input });
const said = async (input?: AuditEntriesInput) => (await list(input)).entries.map(({ what }) => what);

const changing: AuditContext = {
  actor: { userId: randomUUID(), name: "评价员甲" },
  origin: { session: null, network: "10.0.0.9" },
};
const factSaved = (differences: Partial<AuditEntry> = {}): AuditEntry => ({
  regionId,
  role: "evaluator",
  action: "fact.save",
  object: { kind: "fact", id: "satisfaction" },
  after: { label: "满意度", text: "95%" },
  ...differences,
});
const enter = (entry: AuditEntry = factSaved(), by: AuditContext = changing) =>
  world.services.db.transaction((tx) => emit(tx, by, entry));
const refuse = (entry: AuditEntry = factSaved()) => emitRefusal(world.services.db, changing, entry);

/** The newest entry of a chain. */
async function newest(chain: string) {
  const { auditLog } = schema;
  const [row] = await world.owner.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.chain, chain))
    .orderBy(desc(auditLog.seq))
    .limit(1);
  return row;
}

describe("only 审计管理员 comes in", () => {
  const others = (Object.keys(roleLabels) as RoleCode[]).filter((role) => role !== "auditAdmin");

  test.each(others)("%s does not", async (role) => {
    const other = context(actorIn(role));
    await enter();
    for (const attempt of [
      () => listAuditChains(other),
      () => listAuditEntries(other, {}),
      () => exportAuditChain(other, { chain: regionId }),
      () => exportAuditHeads(other),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test("nobody does without a session", async () => {
    await expect(listAuditEntries(context(null), {})).rejects.toMatchObject({ code: "unauthorized" });
    await expect(exportAuditChain(context(null), { chain: regionId })).rejects.toMatchObject({
      code: "unauthorized",
    });
  });

  test("a refused export is entered with who asked for what", async () => {
    const other = context(actorIn("departmentFiller"));
    await expect(exportAuditChain(other, { chain: regionId })).rejects.toThrow();
    expect(await newest("platform.refused")).toMatchObject({
      actor: other.actor?.userId,
      action: "/api/audit/[chain]/export",
      objectKind: "auditChain",
      objectId: regionId,
      result: "refused",
    });
  });
});

describe("entries", () => {
  test("come newest first, in words, with account and origin, bureau's and refused together", async () => {
    const user = await makeUser(world.owner.db);
    await enter(factSaved(), { ...changing, actor: { userId: user.id, name: "评价员乙" } });
    await refuse();
    const { entries, next } = await list();
    expect(next).toBeNull();
    expect(entries).toMatchObject([
      {
        chain: `${regionId}.refused`,
        seq: 1,
        result: "refused",
        account: null,
        what: "试图填写核定数“满意度”，被拒绝",
      },
      {
        chain: regionId,
        seq: 1,
        result: "done",
        who: "评价员乙（评价组成员）",
        account: user.account,
        network: "10.0.0.9",
        what: "填写“满意度”：95%",
        hash: (await readChainHead(world.services.db, regionId))?.hash,
      },
    ]);
  });

  test("are narrowed by result, person and content", async () => {
    await enter();
    await enter(factSaved({ action: "session.signIn", after: null }), {
      ...changing,
      actor: { userId: null, name: "经办_百分之100%" },
    });
    await refuse();
    expect(await said({ result: "refused" })).toEqual(["试图填写核定数“满意度”，被拒绝"]);
    expect(await said({ result: "done", person: "评价员" })).toEqual(["填写“满意度”：95%"]);
    expect(await said({ person: "100%" })).toEqual(["登录"]);
    expect(await said({ person: "%" })).toEqual(["登录"]);
    expect(await said({ person: "经办_百" })).toEqual(["登录"]);
    expect(await said({ text: "登录" })).toEqual(["登录"]);
    expect(await said({ text: "核定数", result: "done" })).toEqual(["填写“满意度”：95%"]);
    expect(await said({ text: "95%", result: "done" })).toEqual(["填写“满意度”：95%"]);
    expect(await said({ text: "没有这样的内容" })).toEqual([]);
  });

  test("are given 50 a page; the pages together hold each entry once", async () => {
    await world.services.db.transaction(async (tx) => {
      for (let number = 1; number <= 101; number++) {
        await emit(tx, changing, factSaved({ after: { label: "甲", text: String(number) } }));
      }
    });
    const pages: string[][] = [];
    for (let before: string | undefined; ;) {
      const page = await list(before === undefined ? {} : { before });
      pages.push(page.entries.map(({ what }) => what));
      if (page.next === null) break;
      before = page.next;
    }
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 1]);
    expect(pages.flat()).toEqual(Array.from({ length: 101 }, (_, index) => `填写“甲”：${101 - index}`));
  });

  test("a place that is none is refused", async () => {
    await expect(list({ before: "1; drop table audit_log" })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("chains", () => {
  const own = async (file?: ReturnType<typeof openHeadsFile>) =>
    (await listAuditChains(auditor, file)).chains.filter(({ base }) => base === regionId);

  test("are told with name, number and hash; unsigned ones say so", async () => {
    expect(await own()).toEqual([]);
    await enter();
    await enter();
    await refuse();
    const [done, refused] = await own();
    expect(done).toMatchObject({
      chain: regionId,
      name: expect.stringContaining("地区"),
      result: "done",
      seq: 2,
      hash: (await readChainHead(world.services.db, regionId))?.hash,
      signed: null,
      witness: "none",
    });
    expect(refused).toMatchObject({ chain: `${regionId}.refused`, result: "refused", seq: 1 });
    expect((await listAuditChains(auditor)).fingerprint).toBeNull();
  });

  test("show their last signed head, and whether they still hold that entry", async () => {
    const key = await openSigningKey(path.join(folder, "audit-head.key"));
    const file = openHeadsFile(path.join(folder, `${regionId}.jsonl`));
    await enter();
    await signHeads(world.owner.db, { key, file });
    await enter();
    expect(await own(file)).toMatchObject([{ seq: 2, signed: { seq: 1 }, witness: "agrees" }]);
    expect((await listAuditChains(auditor, file)).fingerprint).toBe(key.fingerprint);

    const head = await readChainHead(world.services.db, regionId);
    if (!head) throw new Error("nothing was entered");
    await file.append([signHead({ ...head, hash: "cd".repeat(32) }, key)]);
    expect(await own(file)).toMatchObject([{ seq: 2, signed: { seq: 2 }, witness: "differs" }]);
    await file.append([signHead({ ...head, chain: "999999" }, key)]);
    expect((await listAuditChains(auditor, file)).chains.at(-1)).toMatchObject({
      chain: "999999",
      seq: 0,
      witness: "differs",
    });
  });
});

describe("an export", () => {
  async function taken(lines: AsyncIterable<string>): Promise<Record<string, unknown>[]> {
    const all: Record<string, unknown>[] = [];
    for await (const line of lines) all.push(JSON.parse(line) as Record<string, unknown>);
    return all;
  }

  test("gives the whole chain and is entered in the platform's, with who and from where", async () => {
    await enter();
    const { head, lines } = await exportAuditChain(auditor, { chain: regionId });
    expect(head).toMatchObject({ chain: regionId, seq: 1 });
    expect(await newest("platform")).toMatchObject({
      actor: auditor.actor?.userId,
      role: "auditAdmin",
      session: "00ff00ff00ff",
      network: "10.1.2.3",
      action: "audit.export",
      objectId: regionId,
    });
    expect(await taken(lines)).toMatchObject([{ export: "hengji-audit", seq: 1 }, { seq: 1 }]);
  });

  test("of the platform's own chain holds its own entry", async () => {
    const { head, lines } = await exportAuditChain(auditor, { chain: "platform" }).catch(async () => {
      await enter(factSaved({ regionId: null }));
      return exportAuditChain(auditor, { chain: "platform" });
    });
    expect((await taken(lines)).at(-1)).toMatchObject({ action: "audit.export", seq: head.seq });
  });

  test("that cannot be entered is not given", async () => {
    await enter();
    await world.owner.pool.query(
      "alter table audit_log add constraint broken check (action <> 'audit.export') not valid",
    );
    try {
      await expect(exportAuditChain(auditor, { chain: regionId })).rejects.toThrow();
    } finally {
      await world.owner.pool.query("alter table audit_log drop constraint broken");
    }
  });

  test.each(["990000", "platform.done", "../etc", "", "x".repeat(300)])(
    "of %j is refused like one that does not exist",
    async (chain) => {
      await expect(exportAuditChain(auditor, { chain })).rejects.toMatchObject({ code: "notFound" });
    },
  );

  test("on the server gives every chain, enters all of them and names the operator", async () => {
    await enter();
    const exports = await exportChainsOnServer(world.owner.db, { operator: "服务器上的 root", chain: "all" });
    expect(exports.map(({ head }) => head.chain)).toEqual(expect.arrayContaining(["platform", regionId]));
    expect(await newest("platform")).toMatchObject({
      actor: null,
      actorName: "服务器上的 root",
      action: "audit.export",
    });
    const { entries } = await listAuditEntries(auditor, { base: "platform", text: regionId });
    expect(entries[0]?.what).toBe(`导出审计链“${regionId}”`);
  });

  test("of the signed heads gives the file; while nothing is signed it says so", async () => {
    const file = openHeadsFile(path.join(folder, `download-${regionId}.jsonl`));
    await expect(exportAuditHeads(auditor, file)).rejects.toMatchObject({ code: "notFound" });
    await enter();
    const key = await openSigningKey(path.join(folder, "audit-head.key"));
    await signHeads(world.owner.db, { key, file });
    let text = "";
    for await (const chunk of await exportAuditHeads(auditor, file)) text += Buffer.from(chunk).toString();
    expect(text.split("\n").filter((line) => line.includes(`"${regionId}"`))).toHaveLength(1);
    expect(await newest("platform")).toMatchObject({ action: "audit.exportHeads", role: "auditAdmin" });
  });
});
