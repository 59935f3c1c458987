import { openDatabase, type DatabaseHandle } from "@hengji/db";
import { OperatorProblem } from "@hengji/db/server";
import { demoAccounts, seedDemo, type DemoAccount } from "@hengji/services/demo";
import { isLoopback } from "./env.ts";

export interface DemoOptions {
  /** No demo is wanted in an empty database. */
  readonly empty: boolean;
  readonly host: string;
  readonly origin: string;
}

/** Key of the advisory lock under which the demo is written; any fixed number of our own. */
const SEED_LOCK = 4_170_004;

/**
 * Writes the demo into an empty database unless `empty`, and returns the demo accounts that can sign in.
 * Their passwords are printed for everyone to read: fails with an OperatorProblem when others could reach them.
 */
export async function prepareDemo(ownerUrl: string, options: DemoOptions): Promise<readonly DemoAccount[]> {
  const owner = openDatabase({ connectionString: ownerUrl, max: 2 });
  try {
    if (!options.empty) await seedOnce(owner, options);
    const accounts = await demoAccounts(owner.db);
    if (accounts.length > 0) refuseNetwork(options, "数据库中有演示账号");
    return accounts;
  } finally {
    await owner.close();
  }
}

async function seedOnce(owner: DatabaseHandle, options: DemoOptions): Promise<void> {
  const lock = await owner.pool.connect();
  try {
    await lock.query("select pg_advisory_lock($1)", [SEED_LOCK]);
    const { rows } = await lock.query("select not exists (select from app_user) as vacant");
    if (!rows[0].vacant) return;
    refuseNetwork(options, "空数据库会写入演示账号");
    await seedDemo(owner, new Date());
  } finally {
    // Closing the connection lets go of the lock.
    lock.release(true);
  }
}

function refuseNetwork({ host, origin }: DemoOptions, why: string): void {
  const open = [host, new URL(origin).hostname].find((name) => !isLoopback(name));
  if (open === undefined) return;
  throw new OperatorProblem(
    "demoOnNetwork",
    `${why}，其密码人人可见，不能在 ${open} 上对外提供服务。请只在本机使用（不设 HOST 和 APP_ORIGIN），或用 DATA_DIR 指定另一文件夹并加 --empty 启动。`,
  );
}
