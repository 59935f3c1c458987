import { access, rmdir, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { binaries } from "./binaries.ts";
import { clusterFolder, createCluster, databaseFolder, SUPERUSER } from "./cluster.ts";
import { appRoleOf, DATABASE, OWNER_ROLE, socketConnection, type ConnectionConfig } from "./connection.ts";
import { claimDataFolder } from "./data-folder.ts";
import { ensureRunning, type ServerStart } from "./ensure-running.ts";
import { OperatorProblem, problemFrom } from "./operator-problem.ts";
import { readPasswords } from "./passwords.ts";
import { prepareRoles } from "./prepare-roles.ts";
import { runProgram } from "./program.ts";
import { serverAccount } from "./server-account.ts";
import { takeShare, type Share } from "./share.ts";
import { socketFolder } from "./socket-folder.ts";

export interface ServerOptions {
  readonly dataDir: string;
  /** Told when the server went away and when it is back. */
  readonly onNotice?: (text: string) => void;
  /** Server settings for this start, `name → value`; tests switch syncing off. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface RunningServer {
  /** Owns the schema; for migrations. */
  readonly ownerConfig: ConnectionConfig;
  /** What the portal uses; the role exists after the first migration. */
  readonly appConfig: ConnectionConfig;
  /** Lets go of the server; the last one to do so stops it. */
  readonly stop: () => Promise<void>;
}

const RETRY_MS = 1_000;

/**
 * Starts the embedded PostgreSQL on a data folder, or joins the one that already serves it, and keeps it
 * running until `stop`. Fails with an OperatorProblem.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const stopping = new AbortController();
  const { passwords, ...start } = await prepareStart(options, stopping.signal);
  let share: Share | undefined;
  let rejoining = Promise.resolve();

  async function join(): Promise<string> {
    for (;;) {
      const folder = await ensureRunning(start);
      try {
        await prepareRoles(
          socketConnection(folder, SUPERUSER, passwords.superuser, "postgres"),
          passwords.owner,
        );
        share = await takeShare(socketConnection(folder, OWNER_ROLE, passwords.owner, DATABASE), () => {
          rejoining = rejoin();
        });
        return folder;
      } catch (error) {
        // The server we found was being stopped by the last one to leave it: start it anew.
        if (!connectionLost(error)) throw problemFrom(error, start.cluster) ?? error;
      }
    }
  }

  async function rejoin(): Promise<void> {
    options.onNotice?.("数据库连接中断，正在重新启动数据库。");
    while (!stopping.signal.aborted) {
      try {
        await join();
        options.onNotice?.("数据库已恢复。");
        return;
      } catch (error) {
        if (stopping.signal.aborted) return;
        options.onNotice?.(error instanceof Error ? error.message : String(error));
        await delay(RETRY_MS);
      }
    }
  }

  const folder = await join().catch(async (error: unknown) => {
    await start.leaveSocketFolder();
    throw error;
  });
  return {
    ownerConfig: socketConnection(folder, OWNER_ROLE, passwords.owner, DATABASE),
    appConfig: socketConnection(folder, appRoleOf(DATABASE), passwords.app, DATABASE),
    async stop() {
      stopping.abort();
      await rejoining;
      const last = await share?.leave().catch(() => false);
      if (last) {
        await runProgram(start, "pg_ctl", ["-m", "fast", "-w", "-t", "60", "stop"]);
        // The next one to start may already be listening in it.
        await rmdir(folder).catch(() => undefined);
      }
      await share?.close();
    },
  };
}

async function prepareStart({ dataDir: given, settings = {} }: ServerOptions, signal: AbortSignal) {
  const dataDir = path.resolve(given);
  await claimDataFolder(dataDir);
  try {
    const cluster = clusterFolder(dataDir);
    const account = await serverAccount(cluster);
    const bin = await binaries(account);
    if (!(await exists(cluster))) await createCluster(dataDir, bin, account);
    await checkOwner(cluster);
    const passwords = await readPasswords(databaseFolder(dataDir));
    let made: string | undefined;
    const start: ServerStart = {
      cluster,
      bin,
      account,
      settings,
      signal,
      superuserPassword: passwords.superuser,
      socketFolder: async () => (made = await socketFolder(dataDir, account)),
    };
    // Only an empty one goes: a server that listens in it is somebody else's.
    const leaveSocketFolder = async () => {
      if (made !== undefined) await rmdir(made).catch(() => undefined);
    };
    return { ...start, passwords, leaveSocketFolder };
  } catch (error) {
    throw problemFrom(error, dataDir) ?? error;
  }
}

async function checkOwner(cluster: string): Promise<void> {
  const self = process.getuid?.();
  const { uid } = await stat(cluster);
  if (self === undefined || self === 0 || self === uid) return;
  throw new OperatorProblem(
    "noPermission",
    `数据文件夹 ${path.dirname(path.dirname(cluster))} 属于另一用户（编号 ${uid}）。请以该用户或 root 启动，或用 DATA_DIR 指定另一文件夹。`,
  );
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
}

function connectionLost(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (
    /^(57P0[123]|08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT)$/.test(code ?? "") ||
    /terminated|ended/.test(message ?? "")
  );
}
