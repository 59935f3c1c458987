import { chown, mkdir, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { newPasswords, passwordFile } from "./passwords.ts";
import { replaceFile } from "./data-folder.ts";
import { runProgram, type ClusterPlace } from "./program.ts";
import type { ServerAccount } from "./server-account.ts";

export const SUPERUSER = "postgres";

const SETTINGS = {
  listen_addresses: "",
  timezone: "UTC",
  logging_collector: "on",
  log_directory: "log",
  // One file per day of the month, written over a month later.
  log_filename: "postgresql-%d.log",
  log_truncate_on_rotation: "on",
};

/** `<DATA_DIR>/database` holds the cluster and its passwords; both appear together or not at all. */
export function databaseFolder(dataDir: string): string {
  return path.join(dataDir, "database");
}

export function clusterFolder(dataDir: string): string {
  return path.join(databaseFolder(dataDir), "cluster");
}

/**
 * Creates the cluster beside its final place and renames it there: of two first starts one wins and the
 * other's copy goes; a killed first start leaves only a draft that the next one removes.
 */
export async function createCluster(dataDir: string, bin: string, account: ServerAccount): Promise<void> {
  await removeDeadDrafts(dataDir);
  const draft = path.join(dataDir, `database.${process.pid}`);
  try {
    await fillDraft(draft, bin, account);
    await rename(draft, databaseFolder(dataDir));
    await syncFolder(dataDir);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
  }
}

async function fillDraft(draft: string, bin: string, account: ServerAccount): Promise<void> {
  const cluster = path.join(draft, "cluster");
  const superuserPassword = path.join(draft, "superuser-password");
  const passwords = newPasswords();
  await mkdir(cluster, { recursive: true, mode: 0o711 });
  await replaceFile(passwordFile(draft), `${JSON.stringify(passwords)}\n`, 0o600);
  await writeFile(superuserPassword, passwords.superuser, { mode: 0o600 });
  if (account) {
    await chown(cluster, account.uid, account.gid);
    await chown(superuserPassword, account.uid, account.gid);
  }
  await initdb({ cluster, bin, account });
  await rm(superuserPassword);
}

async function initdb(place: ClusterPlace): Promise<void> {
  await runProgram(place, "initdb", [
    `--username=${SUPERUSER}`,
    "--pwfile=../superuser-password",
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=icu",
    "--icu-locale=zh-Hans-CN",
    "--no-instructions",
    ...Object.entries(SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ]);
}

async function removeDeadDrafts(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const pid = /^database\.(\d+)$/.exec(name)?.[1];
    if (pid && !alive(Number.parseInt(pid, 10)))
      await rm(path.join(dataDir, name), { recursive: true, force: true });
  }
}

function alive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
