import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "@hengji/db";
import { createSuiteDatabase, makeRegion } from "@hengji/db/testing";
import {
  type AuditTrace,
  emit,
  exportChain,
  openSigningKey,
  readChainHead,
  signHead,
  type SigningKey,
} from "@hengji/services";

/** Texts that a careless canonical form would write otherwise outside the database. */
const TRICKY = [
  'a"b\\c/d',
  "\b\f\n\r\t\u0001\u001f\u007f",
  "得分😀𠮷",
  "a\u2028b\u2029c",
  "<&>'",
  "12345678901234567890.10",
  '{"b": 1, "aa": [null, true]}',
  "",
];

export interface RealChain {
  /** The export, its head first. */
  readonly lines: readonly string[];
  /** A signed head after every tenth entry. */
  readonly heads: readonly string[];
  readonly key: SigningKey;
}

/** `length` entries written by the verbs' own function into a database, exported, with heads kept on the way. */
export async function makeRealChain(length: number): Promise<RealChain> {
  const suite = await createSuiteDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), "hengji-verify-"));
  const owner = openDatabase(suite.ownerConfig);
  const app = openDatabase(suite.appConfig);
  try {
    const { id: regionId } = await makeRegion(owner.db);
    const key = await openSigningKey(path.join(folder, "head.key"));
    const heads: string[] = [];
    for (let number = 1; number <= length; number++) {
      const text = TRICKY[number % TRICKY.length] ?? "";
      const before: AuditTrace | null = number % 3 === 0 ? null : { label: text, text: `${number}` };
      await app.db.transaction((tx) =>
        emit(
          tx,
          {
            actor: number % 5 === 0 ? null : { userId: randomUUID(), name: `评价员${text}` },
            origin: { session: number % 7 === 0 ? null : "00ff00ff00ff", network: "10.0.0.1" },
          },
          {
            regionId,
            ...(number % 2 === 0 ? { evaluationId: randomUUID() } : {}),
            role: "evaluator",
            action: "fact.save",
            object: { kind: "fact", id: `fact ${number}`, version: number },
            before,
            after: { label: "乙", text, value: text, reason: text },
          },
        ),
      );
      if (number % 10 !== 0) continue;
      const head = await readChainHead(app.db, regionId);
      if (head) heads.push(JSON.stringify(signHead(head, key)));
    }
    const lines: string[] = [];
    for await (const line of exportChain(app.db, regionId)) lines.push(line);
    return { lines, heads, key };
  } finally {
    await app.close();
    await owner.close();
    await suite.drop();
    await rm(folder, { recursive: true, force: true });
  }
}
