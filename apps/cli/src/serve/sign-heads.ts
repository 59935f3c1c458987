import { constants } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import { openDatabase } from "@hengji/db";
import { createFolder, OperatorProblem } from "@hengji/db/server";
import { openHeadsFile, openSigningKey, ServiceError, signHeads } from "@hengji/services";
import { periodically } from "./periodically.ts";

/** How often one looks whether a chain is 500 entries or ten minutes further than its last signed head. */
const LOOK_MS = 5_000;

export interface SigningOptions {
  readonly ownerUrl: string;
  /** Holds the key, also where the database is an operator's own. */
  readonly dataDir: string;
  readonly headsFile: string;
  readonly onNotice: (text: string) => void;
  readonly lookMs?: number;
}

export interface HeadSigning {
  /** Signs what is not signed yet and ends. */
  readonly stop: () => Promise<void>;
}

/** Signs the heads of the audit chains until it is stopped. Fails with an OperatorProblem where it cannot begin. */
export async function startSigning(options: SigningOptions): Promise<HeadSigning> {
  const { ownerUrl, dataDir, headsFile, onNotice, lookMs = LOOK_MS } = options;
  await prepareFolder(path.dirname(headsFile));
  const key = await openSigningKey(path.join(dataDir, "audit-head.key")).catch(refuseKey);
  const file = openHeadsFile(headsFile);
  const owner = openDatabase({ connectionString: ownerUrl, max: 1, connectionTimeoutMillis: 2_000 });
  const told = new Set<string>();
  const tellOnce = (text: string) => {
    if (!told.has(text)) onNotice(text);
    told.add(text);
  };

  async function round(all: boolean): Promise<void> {
    try {
      const signing = await signHeads(owner.db, { key, file, all });
      for (const chain of signing?.differing ?? []) tellOnce(differing(chain, headsFile));
    } catch (error) {
      // Who keeps the database running tells when it is gone.
      if (!isFileProblem(error)) return;
      tellOnce(
        `审计链头没有写入 ${headsFile}（${error.code}）。请检查该文件夹的权限和剩余空间，系统会继续重试。`,
      );
    }
  }

  const looking = periodically(lookMs, () => round(false));
  return {
    async stop() {
      await looking.stop();
      await round(true);
      await owner.close();
    },
  };
}

const differing = (chain: string, file: string) =>
  `审计链“${chain}”与 ${file} 中已签名的链头不符，可能被改动过或恢复自旧备份，这条链暂停签名。请保存该文件备查，查明原因后将它移走，系统会另起新文件。`;

function isFileProblem(error: unknown): error is NodeJS.ErrnoException {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return typeof code === "string" && /^(open|read|write|stat|fsync|ftruncate)$/.test(syscall ?? "");
}

async function prepareFolder(folder: string): Promise<void> {
  try {
    await createFolder(folder);
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new OperatorProblem(
      "badSetting",
      `签名链头的文件夹 ${folder} 不能写入（${String((error as NodeJS.ErrnoException).code)}）。请改正它的权限，或用 HEADS_DIR 指定另一文件夹。`,
      error,
    );
  }
}

function refuseKey(error: unknown): never {
  if (error instanceof ServiceError) throw new OperatorProblem("badSetting", error.message, error);
  throw error;
}
