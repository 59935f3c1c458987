import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type DatabaseHandle, openDatabase } from "@hengji/db";
import { createSuiteDatabase, makeRegion, type SuiteDatabase } from "@hengji/db/testing";
import { emit } from "@hengji/services";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type HeadSigning, startSigning } from "../../src/serve/sign-heads.ts";

let suite: SuiteDatabase;
let owner: DatabaseHandle;
let folder: string;
let notices: string[];

beforeAll(async () => {
  suite = await createSuiteDatabase();
  owner = openDatabase(suite.ownerConfig);
});
afterAll(async () => {
  await owner.close();
  await suite.drop();
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hengji-signing-"));
  notices = [];
  return () => rmSync(folder, { recursive: true, force: true });
});

/** As with an operator's own database: the data folder holds secrets only. */
const start = (headsFile = path.join(folder, "heads", "audit-heads.jsonl")): Promise<HeadSigning> =>
  startSigning({
    ownerUrl: suite.ownerConfig.connectionString,
    dataDir: folder,
    headsFile,
    onNotice: (text) => notices.push(text),
    lookMs: 20,
  });

async function enter(regionId: string): Promise<void> {
  const context = { actor: null, origin: { session: null, network: null } };
  await owner.db.transaction((tx) =>
    emit(tx, context, {
      regionId,
      role: null,
      action: "session.signIn",
      object: { kind: "account", id: randomUUID() },
    }),
  );
}
const headsOf = (chain: string, file = path.join(folder, "heads", "audit-heads.jsonl")) =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { chain: string; seq: number })
    .filter((head) => head.chain === chain)
    .map(({ seq }) => seq);

test("a new chain is signed while it runs, the rest when it stops; nothing is printed", async () => {
  const { id } = await makeRegion(owner.db);
  const signing = await start();
  await enter(id);
  await vi.waitFor(() => expect(headsOf(id)).toEqual([1]), { timeout: 10_000, interval: 20 });
  await enter(id);
  await enter(id);
  await signing.stop();
  expect(headsOf(id)).toEqual([1, 3]);
  expect(notices).toEqual([]);
  expect(statSync(path.join(folder, "audit-head.key")).mode & 0o777).toBe(0o600);
});

test("two on one folder sign nothing twice", async () => {
  const { id } = await makeRegion(owner.db);
  const both = await Promise.all([start(), start()]);
  for (let entry = 0; entry < 5; entry++) await enter(id);
  await Promise.all(both.map(({ stop }) => stop()));
  const seqs = headsOf(id);
  expect(seqs.at(-1)).toBe(5);
  expect(new Set(seqs).size).toBe(seqs.length);
});

test("heads that cannot be written are told once, and written when there is room again", async () => {
  const { id } = await makeRegion(owner.db);
  const file = path.join(folder, "heads", "audit-heads.jsonl");
  mkdirSync(file, { recursive: true });
  const signing = await start();
  await enter(id);
  await vi.waitFor(() => expect(notices).toHaveLength(1), { timeout: 10_000, interval: 20 });
  expect(notices[0]).toContain(`审计链头没有写入 ${file}`);
  rmSync(file, { recursive: true });
  await vi.waitFor(() => expect(headsOf(id)).toEqual([1]), { timeout: 10_000, interval: 20 });
  await signing.stop();
  expect(notices).toHaveLength(1);
});

test("a chain that lost its last signed entry is told once, with what to do", async () => {
  const { id } = await makeRegion(owner.db);
  await enter(id);
  await (await start()).stop();
  const file = path.join(folder, "heads", "audit-heads.jsonl");
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(`"${id}"`, '"999999"'));
  const signing = await start();
  await vi.waitFor(() => expect(notices.length).toBeGreaterThan(0), { timeout: 10_000, interval: 20 });
  await signing.stop();
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatch(/“999999”.*不符.*移走/);
});

test("a key that others can read stops the start", async () => {
  await (await start()).stop();
  chmodSync(path.join(folder, "audit-head.key"), 0o644);
  await expect(start()).rejects.toMatchObject({
    name: "OperatorProblem",
    message: expect.stringContaining("chmod 600"),
  });
});

test("a place for the heads that is no folder stops the start", async () => {
  writeFileSync(path.join(folder, "file"), "");
  await expect(start(path.join(folder, "file", "audit-heads.jsonl"))).rejects.toMatchObject({
    name: "OperatorProblem",
    message: expect.stringContaining("HEADS_DIR"),
  });
});
