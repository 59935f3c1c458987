import { readFile, readlink, realpath, rm } from "node:fs/promises";
import path from "node:path";

/** The server that postmaster.pid names, if it is alive and serves this cluster; undefined before it listens. */
export async function runningSocketFolder(cluster: string): Promise<string | undefined> {
  const file = path.join(cluster, "postmaster.pid");
  const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
  const pid = Number.parseInt(lines[0] ?? "", 10);
  if (!(pid > 1)) return undefined;
  if (await serves(pid, cluster)) return lines[4] || undefined;
  // After a crash the number may belong to another program by now, and PostgreSQL would not start beside it.
  await rm(file, { force: true });
  return undefined;
}

async function serves(pid: number, cluster: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  if (process.platform !== "linux") return true;
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(cluster));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EACCES";
  }
}
