import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { ServerAccount } from "./server-account.ts";
import { serves } from "./serves.ts";
import { socketFile } from "./socket-folder.ts";

/** What the cluster's lock file says about its server. */
export interface RunningServerPlace {
  readonly socketFolder: string;
  readonly pid: number;
  /** False when nobody could tell whether this process serves the cluster: it has to answer. */
  readonly certain: boolean;
}

/** Where the cluster's server listens, if one is or may be alive; undefined when there is none or before it listens. */
export async function runningServer(
  cluster: string,
  account: ServerAccount,
): Promise<RunningServerPlace | undefined> {
  const lock = await unlessStale(path.join(cluster, "postmaster.pid"), cluster, account);
  const socketFolder = lock?.lines[4];
  return lock && socketFolder ? { socketFolder, pid: lock.pid, certain: lock.certain } : undefined;
}

/** Takes away the lock on the socket that a killed server of this cluster left in its folder. */
export async function freeSocket(folder: string, cluster: string, account: ServerAccount): Promise<void> {
  await unlessStale(`${socketFile(folder)}.lock`, cluster, account);
}

/**
 * A lock file whose process serves the cluster or may do so. One whose number now certainly belongs to another
 * program, or to a dead server that nobody has collected, goes, because PostgreSQL would not start; one whose
 * process is gone stays, because PostgreSQL itself replaces it.
 */
async function unlessStale(file: string, cluster: string, account: ServerAccount) {
  const text = await read(file);
  if (text === undefined) return undefined;
  const lines = text.split("\n");
  const pid = Number.parseInt(lines[0] ?? "", 10);
  // An empty file is one that a starting server is about to fill.
  if (!(pid > 1)) return undefined;
  const answer = await serves(pid, cluster, account);
  if (answer === "yes" || answer === "unknown") return { lines, pid, certain: answer === "yes" };
  // While we looked, another start may have put its own in this place.
  if (answer === "another" && (await read(file)) === text) await rm(file, { force: true });
  return undefined;
}

function read(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch(() => undefined);
}
