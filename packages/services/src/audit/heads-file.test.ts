import { appendFile, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openHeadsFile } from "./heads-file.ts";
import type { SignedHead } from "./signed-head.ts";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "hengji-heads-"));
  file = path.join(folder, "audit-heads.jsonl");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const head = (chain: string, seq: number): SignedHead => ({
  chain,
  seq,
  at: 1_795_487_045_000_000 + seq,
  hash: "ab".repeat(32),
  algorithm: "ed25519",
  publicKey: "AAAA",
  signature: "AAAA",
});
const seqs = async (heads: ReturnType<typeof openHeadsFile>) =>
  Object.fromEntries([...(await heads.latest())].map(([chain, { seq }]) => [chain, seq]));

test("no file is no head", async () => {
  expect(await seqs(openHeadsFile(file))).toEqual({});
});

test("every head stays, and the last of each chain is known, also to who only reads", async () => {
  const [writer, reader] = [openHeadsFile(file), openHeadsFile(file)];
  await writer.append([head("430112", 1), head("platform", 4)]);
  expect(await seqs(reader)).toEqual({ "430112": 1, platform: 4 });
  await writer.append([head("430112", 2)]);
  expect(await seqs(reader)).toEqual({ "430112": 2, platform: 4 });
  expect((await readFile(file, "utf8")).split("\n")).toHaveLength(4);
});

test("half a line that a power cut left does not count and is taken away before the next one", async () => {
  await openHeadsFile(file).append([head("430112", 1)]);
  await appendFile(file, JSON.stringify(head("430112", 2)).slice(0, 50));
  const heads = openHeadsFile(file);
  expect(await seqs(heads)).toEqual({ "430112": 1 });
  await heads.append([head("430112", 3)]);
  expect(await readFile(file, "utf8")).toBe(
    [head("430112", 1), head("430112", 3)].map((each) => `${JSON.stringify(each)}\n`).join(""),
  );
});

test("a file that was moved away is forgotten", async () => {
  const heads = openHeadsFile(file);
  await heads.append([head("430112", 9)]);
  await rename(file, `${file}.old`);
  expect(await seqs(heads)).toEqual({});
  await writeFile(file, `${JSON.stringify(head("430112", 2))}\n`);
  expect(await seqs(heads)).toEqual({ "430112": 2 });
});

test("readers that come at once do not go back behind another", async () => {
  const heads = openHeadsFile(file);
  for (let seq = 1; seq <= 20; seq++) await heads.append([head("430112", seq)]);
  const fresh = openHeadsFile(file);
  expect(await Promise.all(Array.from({ length: 8 }, () => seqs(fresh)))).toEqual(
    Array.from({ length: 8 }, () => ({ "430112": 20 })),
  );
});
