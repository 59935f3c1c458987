import { access } from "node:fs/promises";
import path from "node:path";
import { type DatabaseHandle, openDatabase } from "@hengji/db";
import { checkDatabaseUrl } from "@hengji/db/migrate";
import { connectionUrl, OperatorProblem, startServer } from "@hengji/db/server";
import { readSettings } from "../serve/env.ts";

/**
 * Runs `work` as owner of the platform's database, also while `hengji serve` runs on it. Changes no structure.
 * Fails with an OperatorProblem.
 */
export async function asOwner<T>(work: (owner: DatabaseHandle) => Promise<T>): Promise<T> {
  const { dataDir, databaseUrl } = readSettings();
  if (databaseUrl !== undefined) {
    checkDatabaseUrl(databaseUrl);
    return onDatabase(databaseUrl, work);
  }
  await access(path.join(dataDir, "hengji.json")).catch(() => {
    throw new OperatorProblem(
      "foreignFolder",
      `文件夹 ${dataDir} 里没有衡绩的数据。请用 DATA_DIR 指定平台的数据文件夹；自备数据库时设 DATABASE_URL。`,
    );
  });
  const server = await startServer({ dataDir });
  try {
    return await onDatabase(connectionUrl(server.ownerConfig), work);
  } finally {
    await server.stop();
  }
}

async function onDatabase<T>(
  connectionString: string,
  work: (owner: DatabaseHandle) => Promise<T>,
): Promise<T> {
  const owner = openDatabase({ connectionString, max: 1 });
  try {
    await checkReachable(owner);
    return await work(owner);
  } finally {
    await owner.close();
  }
}

/** There, and with audit chains in it. */
async function checkReachable({ pool }: DatabaseHandle): Promise<void> {
  const { rows } = await pool
    .query<{ present: boolean }>("select to_regclass('public.audit_log') is not null as present")
    .catch((error: unknown) => {
      throw new OperatorProblem(
        "unreachable",
        "数据库没有应答。请检查 DATABASE_URL 的地址、用户和密码，并确认数据库正在运行。",
        error,
      );
    });
  if (rows[0]?.present === true) return;
  throw new OperatorProblem(
    "newerDatabase",
    "数据库里还没有审计链：它的结构早于本版本。请先用 npm start 启动一次本版本。",
  );
}
