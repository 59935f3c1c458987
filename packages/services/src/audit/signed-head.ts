import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
} from "node:crypto";
import type { KeyObject } from "node:crypto";
import { link, open, readFile, rm, stat } from "node:fs/promises";
import { ServiceError } from "../error.ts";
import type { ChainHead } from "./chain-head.ts";

export interface SigningKey {
  readonly privateKey: KeyObject;
  /** SPKI in base64, as it stands in every signed head. */
  readonly publicKey: string;
  /** SHA-256 of the public key in hexadecimal: give it away on paper. */
  readonly fingerprint: string;
}

/** A head that can be given away: kept elsewhere, it bears witness against a chain that was written anew. */
export interface SignedHead extends ChainHead {
  readonly algorithm: "ed25519";
  readonly publicKey: string;
  readonly signature: string;
}

/** Signs a head. One such object a line makes the second file of `hengji verify`. */
export function signHead(head: ChainHead, { privateKey, publicKey }: SigningKey): SignedHead {
  const { chain, seq, at, hash } = head;
  const signed = JSON.stringify(["hengji-audit-head", "ed25519", chain, seq, at, hash]);
  const signature = sign(null, Buffer.from(signed, "utf8"), privateKey).toString("base64");
  return { chain, seq, at, hash, algorithm: "ed25519", publicKey, signature };
}

/**
 * The key in this file, made at the first call and readable to its owner only. Keep it outside the database and
 * its backups. `unavailable` when others can read it or it is no Ed25519 key.
 */
export async function openSigningKey(file: string): Promise<SigningKey> {
  await makeKey(file);
  const { mode } = await stat(file);
  if (process.platform !== "win32" && (mode & 0o077) !== 0) {
    throw unusable(file, "其他用户也能读取它。请执行 chmod 600，并在确认无人取得后继续使用，否则换用新密钥");
  }
  const privateKey = readKey(file, await readFile(file, "utf8"));
  const spki = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  return {
    privateKey,
    publicKey: spki.toString("base64"),
    fingerprint: createHash("sha256").update(spki).digest("hex"),
  };
}

function readKey(file: string, pem: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (error) {
    throw unusable(file, "它不是私钥文件。请恢复原文件；找不回时移走它，系统会生成新密钥", error);
  }
  if (key.asymmetricKeyType === "ed25519") return key;
  throw unusable(file, "它不是 Ed25519 密钥。请恢复原文件；找不回时移走它，系统会生成新密钥");
}

/** Whole or not at all: written beside its place and linked there, which fails if another process was first. */
async function makeKey(file: string): Promise<void> {
  if (await stat(file).catch(() => null)) return;
  const draft = `${file}.${randomUUID()}`;
  const handle = await open(draft, "wx", 0o600);
  try {
    await handle.writeFile(
      generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }),
    );
    await handle.sync();
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await handle.close();
    await rm(draft);
  }
}

const unusable = (file: string, why: string, cause?: unknown) =>
  new ServiceError("unavailable", `审计链头的签名密钥 ${file} 不能使用：${why}。`, { cause });
