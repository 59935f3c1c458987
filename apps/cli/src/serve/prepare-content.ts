import { openDatabase, type DatabaseHandle } from "@hengji/db";
import { OperatorProblem } from "@hengji/db/server";
import { firstAdministratorLink, renewSetUpCode } from "@hengji/services";
import { demoAccounts, seedDemo, type DemoAccount } from "@hengji/services/demo";
import { isLoopback } from "./env.ts";

export interface ContentOptions {
  /** No demo is wanted in an empty database: it waits for its first set-up. */
  readonly empty: boolean;
  readonly host: string;
  readonly origin: string;
}

/** What the operator must be told to let the first people in. */
export interface Content {
  /** Demo accounts that can sign in. */
  readonly accounts: readonly DemoAccount[];
  /** Opens /set-up, once; new at every start until a bureau exists. */
  readonly setUpCode: string | null;
  /** Path of a link for the system administrator, while none has a password. */
  readonly administratorLink: string | null;
}

/** Key of the advisory lock under which a start decides what an empty database becomes; any fixed number of our own. */
const CONTENT_LOCK = 4_170_004;

/**
 * Fills an empty database with the demo, or with `empty` leaves it for its first set-up; a database whose set-up has
 * begun never gets the demo any more. Demo passwords are printed for everyone to read: fails with an
 * OperatorProblem when others could reach them.
 */
export async function prepareContent(ownerUrl: string, options: ContentOptions): Promise<Content> {
  const owner = openDatabase({ connectionString: ownerUrl, max: 2 });
  try {
    return await oneStartAtATime(owner, async () => {
      const setUpCode = await renewSetUpCode(owner.db, { begin: options.empty });
      if (setUpCode === null && !options.empty) await seedIfVacant(owner, options);
      const accounts = await demoAccounts(owner.db);
      if (accounts.length > 0) refuseNetwork(options, "数据库中有演示账号");
      const link = await firstAdministratorLink(owner.db);
      return { accounts, setUpCode, administratorLink: link?.path ?? null };
    });
  } finally {
    await owner.close();
  }
}

async function oneStartAtATime<T>(owner: DatabaseHandle, work: () => Promise<T>): Promise<T> {
  const lock = await owner.pool.connect();
  try {
    await lock.query("select pg_advisory_lock($1)", [CONTENT_LOCK]);
    return await work();
  } finally {
    // Closing the connection lets go of the lock.
    lock.release(true);
  }
}

async function seedIfVacant(owner: DatabaseHandle, options: ContentOptions): Promise<void> {
  const { rows } = await owner.pool.query("select not exists (select from app_user) as vacant");
  if (!rows[0].vacant) return;
  refuseNetwork(options, "空数据库会写入演示账号");
  await seedDemo(owner, new Date());
}

function refuseNetwork({ host, origin }: ContentOptions, why: string): void {
  const open = [host, new URL(origin).hostname].find((name) => !isLoopback(name));
  if (open === undefined) return;
  throw new OperatorProblem(
    "demoOnNetwork",
    `${why}，其密码人人可见，不能在 ${open} 上对外提供服务。请只在本机使用（不设 HOST 和 APP_ORIGIN），或用 DATA_DIR 指定另一文件夹并加 --empty 启动。`,
  );
}
