import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { DatabaseHandle } from "@hengji/db";
import { exportChain } from "@hengji/services";
import { verifyChain } from "../../src/verify/verify-chain.ts";
import type { Recorded } from "./attempt.ts";

/** The bureau's audit chain as it is exported, found intact, also against the heads that were signed meanwhile. */
export async function readTrail({ db }: DatabaseHandle, chain: string, dataDir: string): Promise<Recorded[]> {
  const lines: string[] = [];
  for await (const line of exportChain(db, chain)) lines.push(line);
  const heads = await readFile(path.join(dataDir, "audit-heads.jsonl"), "utf8").catch(() => "");
  const signed = heads
    .split("\n")
    .filter((line) => line !== "" && (JSON.parse(line) as { chain: string }).chain === chain);
  const { outcome, messages } = await verifyChain(lines, signed.length > 0 ? signed : undefined);
  assert.equal(outcome, "intact", messages.join("\n"));
  return lines.slice(1).map(entryIn);
}

function entryIn(line: string): Recorded {
  const { action, objectKind, objectId, objectVersion, after } = JSON.parse(line) as Record<string, string>;
  const text = after ?? "";
  const key = objectKind === "thread" ? (JSON.parse(text) as { value: string }).value : objectId;
  return { register: `${objectKind} ${key}`, action: action ?? "", version: Number(objectVersion), text };
}
