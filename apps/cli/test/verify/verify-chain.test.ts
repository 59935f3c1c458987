import { execFile } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { signHead } from "@hengji/services";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyChain, verifyFiles } from "../../src/verify/verify-chain.ts";
import { columnsOf, cutTail, edit, hashAnew, randomAttack, seededPick } from "./attacks.ts";
import { makeRealChain, type RealChain } from "./real-chain.ts";

const LENGTH = 120;
let chain: RealChain;
let folder: string;

beforeAll(async () => {
  chain = await makeRealChain(LENGTH);
  folder = await mkdtemp(path.join(tmpdir(), "hengji-verify-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function inFile(name: string, lines: readonly string[]): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, lines.map((line) => `${line}\n`).join(""));
  return file;
}

describe("a true export", () => {
  test("is intact, with and without heads, whatever its texts hold", async () => {
    expect(await verifyChain(chain.lines)).toMatchObject({ outcome: "intact", firstBad: null });
    expect(await verifyChain(chain.lines, chain.heads, chain.key.fingerprint)).toMatchObject({
      outcome: "intact",
      messages: [
        expect.stringContaining("共 120 条，逐条校验一致"),
        expect.stringContaining("与 12 个留存的链头一致，最后一个在第 120 条；其后 0 条"),
      ],
    });
  });

  test("tells how many entries no head confirms yet", async () => {
    expect((await verifyChain(chain.lines, chain.heads.slice(0, 3))).messages[1]).toContain(
      "最后一个在第 30 条；其后 90 条尚无链头佐证",
    );
  });
});

describe("an attack is found and its first entry named", () => {
  test("an edit of any column", async () => {
    for (const column of columnsOf(chain.lines[57])) {
      const attack = edit(chain.lines, 57, column);
      expect(await verifyChain(attack.lines), attack.kind).toMatchObject({ outcome: "broken", firstBad: 57 });
    }
  });

  test("210 random edits, removals, swaps, insertions, cuts and re-hashings, 210 found", async () => {
    const pick = seededPick(20_261_124);
    for (let round = 0; round < 210; round++) {
      const attack = randomAttack(chain.lines, round, pick);
      const { outcome, firstBad } = await verifyChain(attack.lines, chain.heads);
      expect([outcome, firstBad], attack.kind).toEqual(["broken", attack.firstBad]);
    }
  });

  test("a cut or a re-hashing shows against heads only, and the verdict without heads says so", async () => {
    for (const attack of [cutTail(chain.lines, 57), hashAnew(chain.lines, 57)]) {
      const { outcome, messages } = await verifyChain(attack.lines);
      expect(outcome).toBe("intact");
      expect(messages[1]).toContain("没有提供链头文件");
      expect(await verifyChain(attack.lines, chain.heads)).toMatchObject({ outcome: "broken" });
    }
  });

  test.each([
    ["a column more", (line: string) => line.replace(/}$/, ',"note":"x"}')],
    ["a column twice", (line: string) => line.replace('"role":', '"role":"systemAdmin","role":')],
    ["other spacing", (line: string) => line.replace(",", ", ")],
    ["no JSON", () => "{"],
    ["an empty line", () => ""],
  ])("a line with %s", async (_, change) => {
    const lines = chain.lines.with(57, change(chain.lines[57] ?? ""));
    expect(await verifyChain(lines)).toMatchObject({ outcome: "broken", firstBad: 57 });
  });

  test("an entry of another chain", async () => {
    const other = await makeRealChain(1);
    expect(await verifyChain(chain.lines.with(1, other.lines[1] ?? ""))).toMatchObject({
      outcome: "broken",
      firstBad: 1,
    });
  });
});

describe("heads", () => {
  test("a head with a changed number, hash or signature does not count", async () => {
    const head = JSON.parse(chain.heads[2] ?? "") as Record<string, unknown>;
    for (const change of [
      { seq: 31 },
      { hash: "0".repeat(64) },
      { signature: "AAAA" },
      { publicKey: "AAAA" },
    ]) {
      const heads = chain.heads.with(2, JSON.stringify({ ...head, ...change }));
      const { outcome, messages } = await verifyChain(chain.lines, heads);
      expect(outcome).toBe("broken");
      expect(messages[0]).toContain("链头文件第 3 行");
    }
  });

  test("a head signed by an intruder's key fails against the known fingerprint", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const spki = publicKey.export({ type: "spki", format: "der" }).toString("base64");
    const head = JSON.parse(chain.heads[0] ?? "") as { chain: string; seq: number; at: number; hash: string };
    const forged = [JSON.stringify(signHead(head, { privateKey, publicKey: spki, fingerprint: "" }))];
    expect(await verifyChain(chain.lines, forged)).toMatchObject({ outcome: "intact" });
    const { outcome, messages } = await verifyChain(chain.lines, forged, chain.key.fingerprint.slice(0, 16));
    expect(outcome).toBe("broken");
    expect(messages[0]).toContain("另一把密钥");
  });

  test("heads of other chains only, or none at all, prove nothing", async () => {
    const other = await makeRealChain(10);
    expect(await verifyChain(chain.lines, other.heads)).toMatchObject({ outcome: "unreadable" });
    expect(await verifyChain(chain.lines, [])).toMatchObject({ outcome: "unreadable" });
  });
});

describe("the command", () => {
  const run = async (...args: string[]) => {
    const said: string[] = [];
    return { code: await verifyFiles(args, (line) => said.push(line)), said: said.join("\n") };
  };

  test("gives 0 for an intact chain, 1 for a broken one, 2 for what it cannot read", async () => {
    const heads = await inFile("heads.jsonl", chain.heads);
    const intact = await inFile("intact.jsonl", chain.lines);
    const cut = await inFile("broken.jsonl", cutTail(chain.lines, 57).lines);
    expect(await run(intact, heads, `--key=${chain.key.fingerprint}`)).toMatchObject({ code: 0 });
    expect(await run(cut, heads)).toMatchObject({ code: 1, said: expect.stringContaining("止于第 57 条") });
    expect(await run(heads)).toMatchObject({ code: 2, said: expect.stringContaining("不是审计链导出文件") });
    expect(await run(path.join(folder, "none.jsonl"))).toMatchObject({ code: 2 });
    expect(await run()).toMatchObject({ code: 2, said: expect.stringContaining("用法") });
  });

  test("runs alone, with nothing but Node", async () => {
    const program = path.resolve(import.meta.dirname, "../../src/verify/verify-chain.ts");
    const { stdout } = await promisify(execFile)(process.execPath, [
      program,
      await inFile("alone.jsonl", chain.lines),
    ]);
    expect(stdout).toContain("共 120 条，逐条校验一致");
  });
});
