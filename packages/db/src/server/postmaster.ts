import { readFile, readlink, realpath, rm } from "node:fs/promises";
import path from "node:path";
import { socketFile } from "./socket-folder.ts";

/** Where the cluster's server listens, if one is alive; undefined when there is none or before it listens. */
export async function runningSocketFolder(cluster: string): Promise<string | undefined> {
  const lines = await unlessStale(path.join(cluster, "postmaster.pid"), cluster);
  return lines?.[4] || undefined;
}

/** Takes away the lock on the socket that a killed server of this cluster left in its folder. */
export async function freeSocket(folder: string, cluster: string): Promise<void> {
  await unlessStale(`${socketFile(folder)}.lock`, cluster);
}

/**
 * Lines of a lock file whose process serves the cluster. Any other lock file goes: after a crash its number may
 * belong to another program, or to a dead server that nobody has collected, and PostgreSQL would not start.
 */
async function unlessStale(file: string, cluster: string): Promise<readonly string[] | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split("\n");
  const pid = Number.parseInt(lines[0] ?? "", 10);
  // An empty file is one that a starting server is about to fill.
  if (!(pid > 1)) return undefined;
  if (await serves(pid, cluster)) return lines;
  await rm(file, { force: true });
  return undefined;
}

async function serves(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === "linux") {
    // A server works in its data folder. Unreadable means another user's process, or one that is dead.
    return (await readlink(`/proc/${pid}/cwd`).catch(() => undefined)) === (await realpath(cluster));
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
