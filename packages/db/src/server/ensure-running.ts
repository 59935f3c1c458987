import { readFile, readdir, statfs } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { SUPERUSER } from "./cluster.ts";
import { socketConnection } from "./connection.ts";
import { diskFull, OperatorProblem, problemFrom } from "./operator-problem.ts";
import { freeSocket, runningServer, type RunningServerPlace } from "./postmaster.ts";
import { ProgramFailure, runProgram, type ClusterPlace } from "./program.ts";

/** After SIGKILL the children of a dead server hold its memory for a moment. */
const PATIENCE_MS = 30_000;
const PAUSE_MS = 200;
const FULL_BYTES = 32 * 1024 * 1024;

export interface ServerStart extends ClusterPlace {
  readonly superuserPassword: string;
  /** Where a server that has to be started shall listen. */
  socketFolder(): Promise<string>;
  /** Ends the search for a server; one that is being started is waited for. */
  readonly signal: AbortSignal;
  /** Further server settings, `name → value`. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Finds the cluster's server or starts it, and resolves to the folder of its socket once it answers. */
export async function ensureRunning(start: ServerStart): Promise<string> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    start.signal.throwIfAborted();
    const found = await runningServer(start.cluster, start.account);
    const answer = found ? await knock(found.socketFolder, start.superuserPassword) : "absent";
    if (found && answer === "ready") return found.socketFolder;
    // A server that recovers from a crash takes the time it needs.
    if (answer !== "recovering" && performance.now() > deadline) {
      throw found && !found.certain ? undecided(found, start.cluster) : await failure(start);
    }
    if (found) await delay(PAUSE_MS);
    else await launch(start, deadline);
  }
}

async function launch(start: ServerStart, deadline: number): Promise<void> {
  const folder = await start.socketFolder();
  await freeSocket(folder, start.cluster, start.account);
  const settings = { ...start.settings, unix_socket_directories: folder };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
  try {
    await runProgram(start, "pg_ctl", [
      "-w",
      "-t",
      "60",
      "-l",
      "start.log",
      "-o",
      options.join(" "),
      "start",
    ]);
  } catch (error) {
    if (!(error instanceof ProgramFailure)) throw problemFrom(error, start.cluster) ?? error;
    const problem = await failure(start, error);
    if (problem.code !== "serverFailed" || performance.now() > deadline) throw problem;
    await delay(PAUSE_MS);
  }
}

async function knock(host: string, password: string): Promise<"ready" | "recovering" | "absent"> {
  const client = new pg.Client(socketConnection(host, SUPERUSER, password, "postgres"));
  client.on("error", () => undefined);
  try {
    await client.connect();
    return "ready";
  } catch (error) {
    return (error as { code?: string }).code === "57P03" ? "recovering" : "absent";
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Nothing may be removed while the process could be the folder's server. */
function undecided({ pid }: RunningServerPlace, cluster: string): OperatorProblem {
  return new OperatorProblem(
    "serverFailed",
    `数据库没有应答，也无法确认进程 ${pid} 是否仍在使用数据文件夹 ${path.dirname(path.dirname(cluster))}。请先查明并停止该进程，再重新启动；确认它与数据库无关时，可删除 ${path.join(cluster, "postmaster.pid")}。`,
  );
}

async function failure({ cluster }: ServerStart, error?: ProgramFailure): Promise<OperatorProblem> {
  const log = await lastLines(cluster);
  const known = problemFrom(`${log}\n${error?.message ?? ""}`, cluster);
  if (known) return known;
  const { bavail, bsize } = await statfs(cluster);
  // On a full disk the server cannot even write down why it stopped.
  if (bavail * bsize < FULL_BYTES) return diskFull(cluster);
  const reason =
    log.split("\n").findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? error?.message ?? "没有应答";
  return new OperatorProblem(
    "serverFailed",
    `数据库没有启动：${reason.trim()}。日志在 ${path.join(cluster, "log")}。`,
    error,
  );
}

async function lastLines(cluster: string): Promise<string> {
  const logs = path.join(cluster, "log");
  const names = (await readdir(logs).catch(() => [])).sort();
  const files = [path.join(logs, names.at(-1) ?? "none"), path.join(cluster, "start.log")];
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8").catch(() => "")));
  return texts.map((text) => text.trimEnd().split("\n").slice(-10).join("\n")).join("\n");
}
