import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { makeRegion } from "@hengji/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  emit,
  type HeadsFile,
  openHeadsFile,
  openSigningKey,
  readChainHead,
  signHead,
  signHeads,
  type SigningKey,
} from "../../src/index.ts";
import { createTestServices, type TestServices } from "../../src/testing/index.ts";

let world: TestServices;
let folder: string;
let key: SigningKey;
let file: HeadsFile;
let chain: string;
let round = 0;

beforeAll(async () => {
  world = await createTestServices();
  folder = await mkdtemp(path.join(tmpdir(), "hengji-signing-"));
  key = await openSigningKey(path.join(folder, "audit-head.key"));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  chain = (await makeRegion(world.owner.db)).id;
  file = openHeadsFile(path.join(folder, `heads-${++round}.jsonl`));
});

async function enter(times: number): Promise<void> {
  const context = { actor: null, origin: { session: null, network: "local" } };
  await world.services.db.transaction(async (tx) => {
    for (let time = 0; time < times; time++) {
      await emit(tx, context, {
        regionId: chain,
        role: null,
        action: "session.signIn",
        object: { kind: "account", id: "someone" },
      });
    }
  });
}
/** Numbers of the heads of this test's chain that one round signs. */
async function signs(all = false): Promise<number[]> {
  const { signed = [] } = (await signHeads(world.owner.db, { key, file, all })) ?? {};
  return signed.filter((head) => head.chain === chain).map(({ seq }) => seq);
}
const lines = async () =>
  (await readFile(file.path, "utf8")).split("\n").filter((line) => line.includes(`"${chain}"`));
/** A head of this chain as it was signed that many microseconds ago. */
async function signedBefore(microseconds: number, change: object = {}): Promise<void> {
  const head = await readChainHead(world.owner.db, chain);
  if (!head) throw new Error("nothing was entered");
  await file.append([signHead({ ...head, at: head.at - microseconds, ...change }, key)]);
}

test("a chain is signed at its first entry and not again while it stands still", async () => {
  await enter(1);
  expect(await signs()).toEqual([1]);
  expect(await signs()).toEqual([]);
  expect(await signs(true)).toEqual([]);
});

test("within ten minutes it is signed again after 500 entries, not after 499", async () => {
  await enter(1);
  await signs();
  await enter(499);
  expect(await signs()).toEqual([]);
  await enter(1);
  expect(await signs()).toEqual([501]);
});

test("ten minutes after its last signed head one entry is enough", async () => {
  await enter(1);
  await signedBefore(590_000_000);
  await enter(1);
  expect(await signs()).toEqual([]);
  await signedBefore(601_000_000, { seq: 1, hash: (await hashOf(1)) ?? "" });
  expect(await signs()).toEqual([2]);
});

const hashOf = async (seq: number) => {
  const { rows } = await world.owner.pool.query<{ hash: string }>(
    "select encode(hash, 'hex') as hash from audit_log where chain = $1 and seq = $2",
    [chain, seq],
  );
  return rows[0]?.hash;
};

test("whatever is not signed yet is signed when the platform stops", async () => {
  await enter(1);
  await signs();
  await enter(3);
  expect(await signs(true)).toEqual([4]);
});

test("a process that was killed leaves a file on which the next one goes on", async () => {
  await enter(1);
  await signs();
  await enter(2);
  file = openHeadsFile(file.path);
  expect(await signs(true)).toEqual([3]);
  expect(await lines()).toHaveLength(2);
});

test("of two who share the key only one signs at a time, and no head twice", async () => {
  await enter(1);
  const other = openHeadsFile(file.path);
  const rounds = await Promise.all([
    signHeads(world.owner.db, { key, file }),
    signHeads(world.owner.db, { key, file: other }),
    signHeads(world.owner.db, { key, file }),
  ]);
  expect(rounds.some((signing) => signing !== null)).toBe(true);
  expect(await lines()).toHaveLength(1);
});

test("a chain that no longer holds its last signed entry is named and gets no new head", async () => {
  await enter(2);
  await signedBefore(0, { seq: 5 });
  const cut = await signHeads(world.owner.db, { key, file, all: true });
  expect(cut?.differing).toEqual([chain]);
  await signedBefore(601_000_000, { seq: 1, hash: "cd".repeat(32) });
  const changed = await signHeads(world.owner.db, { key, file });
  expect(changed?.differing).toEqual([chain]);
  expect(await lines()).toHaveLength(2);
});

test("a chain that is gone altogether is named", async () => {
  await enter(1);
  await signedBefore(0, { chain: "999999" });
  expect((await signHeads(world.owner.db, { key, file }))?.differing).toEqual(["999999"]);
});
