import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { verifyChain } from "../../src/verify/verify-chain.ts";
import { randomAttack, seededPick } from "./attacks.ts";
import { makeRealChain } from "./real-chain.ts";

test("1,000 random attacks on an export of 500 entries, 1,000 found with their first entry", async () => {
  const { lines, heads } = await makeRealChain(500);
  const pick = seededPick(7);
  for (let round = 0; round < 1000; round++) {
    const attack = randomAttack(lines, round, pick);
    const { outcome, firstBad } = await verifyChain(attack.lines, heads);
    expect([outcome, firstBad], attack.kind).toEqual(["broken", attack.firstBad]);
  }
});

test("a million entries are verified within two minutes", async () => {
  const count = 1_000_000;
  const started = performance.now();
  expect(await verifyChain(longChain(count))).toMatchObject({ outcome: "intact" });
  expect(performance.now() - started).toBeLessThan(120_000);
});

/** Written as it is read; the head needs the last hash, so the chain is gone through twice. */
function* longChain(count: number): Generator<string> {
  let hash = "";
  for (const entry of entries(count)) hash = entry.hash;
  yield JSON.stringify({ export: "hengji-audit", chain: "430112", seq: count, at: count, hash });
  for (const entry of entries(count)) yield JSON.stringify(entry);
}

function* entries(count: number) {
  let prev = "0".repeat(64);
  for (let seq = 1; seq <= count; seq++) {
    const columns = {
      scheme: "sha256.1",
      chain: "430112",
      seq,
      at: seq,
      regionId: "430112",
      evaluationId: "3f1c2b4e-58a1-4a8e-9a52-0c8d3b1f7e66",
      actor: "b6a0c5de-1f43-4a8c-8f27-6d0f5e9a2c11",
      actorName: "评价员甲",
      role: "evaluator",
      session: "00ff00ff00ff",
      network: "10.0.0.1",
      action: "fact.save",
      objectKind: "fact",
      objectId: "satisfaction",
      objectVersion: seq,
      before: '{"text": "92.5%", "label": "社会公众满意度", "value": "92.5"}',
      after: '{"text": "95%", "label": "社会公众满意度", "value": "95"}',
      result: "done",
      omitted: 0,
    };
    const canonical = `[${Object.values(columns)
      .map((value) => JSON.stringify(value))
      .join(", ")}]`;
    const hash = createHash("sha256").update(prev, "hex").update(canonical).digest("hex");
    yield { ...columns, prev, hash };
    prev = hash;
  }
}
