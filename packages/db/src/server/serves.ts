import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { serverEnvironment } from "./env.ts";
import type { ServerAccount } from "./server-account.ts";

const run = promisify(execFile);

/** `gone`: no such process. `another`: alive or uncollected, and certainly not this cluster's server. */
export type Serves = "yes" | "gone" | "another" | "unknown";

/**
 * Whether the process works in the cluster's folder, as its server does. Root without CAP_SYS_PTRACE, as in a
 * container, may not look into another user's process: then the server's own user is asked.
 */
export async function serves(pid: number, cluster: string, account: ServerAccount): Promise<Serves> {
  if (isGone(pid)) return "gone";
  if (process.platform !== "linux") return "unknown";
  const wanted = await stat(cluster);
  const here = `${wanted.dev}:${wanted.ino}`;
  const seen = await ownView(pid);
  if (seen !== undefined) return seen === here ? "yes" : "another";
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const uid = /^Uid:\s+(\d+)/m.exec(status)?.[1];
  // A dead server whose starter has not collected it keeps its number; another user's process is no server of ours.
  if (/^State:\s+[ZX]/m.test(status) || (uid !== undefined && uid !== String(wanted.uid))) return "another";
  const told = await accountsView(pid, account);
  if (told !== undefined) return told === here ? "yes" : "another";
  return isGone(pid) ? "gone" : "unknown";
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/** Device and number of the folder a process works in: its name may differ between mounts of one disk. */
async function ownView(pid: number): Promise<string | undefined> {
  const found = await stat(`/proc/${pid}/cwd`).catch(() => undefined);
  return found && `${found.dev}:${found.ino}`;
}

async function accountsView(pid: number, account: ServerAccount): Promise<string | undefined> {
  if (account === null) return undefined;
  const asked = run("stat", ["-L", "-c", "%d:%i", `/proc/${pid}/cwd`], {
    env: serverEnvironment(),
    cwd: "/",
    uid: account.uid,
    gid: account.gid,
  });
  return asked.then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
}
