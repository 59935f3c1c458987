import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { afterEach } from "vitest";
import type { ConnectionConfig } from "../../src/server/index.ts";

export const isRoot = process.getuid?.() === 0;
const SERVING = path.join(import.meta.dirname, "serving.ts");
const folders: string[] = [];
const processes: ChildProcess[] = [];

afterEach(() => {
  for (const child of processes.splice(0)) child.kill("SIGKILL");
  for (const folder of folders.splice(0)) {
    const pid = postmasterPid(path.join(folder, "data"));
    if (pid !== undefined) process.kill(pid, "SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
});

/** A folder of the test's own, removed with whatever runs in it; `mode` is its access. */
export function scratch(mode = 0o755): string {
  const folder = mkdtempSync(path.join(tmpdir(), "hengji-db-"));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

export function postmasterPid(dataDir: string): number | undefined {
  const file = path.join(dataDir, "database", "cluster", "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

/** Another process serving the folder; resolves when it does. `under` is a program that runs it. */
export async function serving(
  dataDir: string,
  { under = [], ...as }: { uid?: number; gid?: number; under?: readonly string[] } = {},
): Promise<ChildProcess> {
  const [command, ...args] = [...under, process.execPath, SERVING, dataDir];
  const child = spawn(command ?? "", args, { stdio: ["pipe", "pipe", "inherit"], ...as });
  processes.push(child);
  if (!child.stdout) throw new Error("the child has no output");
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  if (line !== "serving") throw new Error(line);
  return child;
}

/** Ends the process as a person would, and resolves when it is gone. */
export async function leave(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.stdin?.end();
  await gone;
}

export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

export async function query(config: ConnectionConfig, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** The number of a system user. */
export function userId(name: string): number {
  return Number.parseInt(execFileSync("id", ["-u", name], { encoding: "utf8" }), 10);
}
