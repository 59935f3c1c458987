import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSigningKey, signHead } from "./signed-head.ts";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "hengji-signing-"));
  file = path.join(folder, "audit-head.key");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("the first call makes a key that only its owner can read, later calls give the same", async () => {
  const first = await openSigningKey(file);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await openSigningKey(file)).toMatchObject({ fingerprint: first.fingerprint });
});

test("processes that start together end with one key and leave nothing else behind", async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => openSigningKey(file)));
  expect(new Set(keys.map(({ fingerprint }) => fingerprint)).size).toBe(1);
  expect(await readdir(folder)).toEqual(["audit-head.key"]);
});

test("a key that others can read is refused", async () => {
  await openSigningKey(file);
  await chmod(file, 0o640);
  await expect(openSigningKey(file)).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("chmod 600"),
  });
});

test.each([
  ["no key at all", "hello"],
  [
    "a key of another kind",
    generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ type: "pkcs8", format: "pem" }),
  ],
])("a file that is %s is refused and kept", async (_, content) => {
  await writeFile(file, content, { mode: 0o600 });
  await expect(openSigningKey(file)).rejects.toMatchObject({ code: "unavailable" });
  expect(await readFile(file, "utf8")).toBe(content);
});

test("a head's signature covers chain, number, time and hash", async () => {
  const head = { chain: "430112", seq: 3, at: 1795487045000007, hash: "ab".repeat(32) };
  const signed = signHead(head, await openSigningKey(file));
  const publicKey = createPublicKey({
    key: Buffer.from(signed.publicKey, "base64"),
    format: "der",
    type: "spki",
  });
  const text = `["hengji-audit-head","ed25519","430112",3,1795487045000007,"${head.hash}"]`;
  expect(verify(null, Buffer.from(text), publicKey, Buffer.from(signed.signature, "base64"))).toBe(true);
});
