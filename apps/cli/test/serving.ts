import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";

const SERVE = path.join(import.meta.dirname, "serve-double.ts");

export interface Serving {
  readonly child: ChildProcess;
  readonly origin: string;
  /** What it printed so far, both streams. */
  output(): string;
  /** Its exit code, once it ended. */
  readonly ended: Promise<number | null>;
  /** Resolves when it has greeted; rejects when it ends before. */
  readonly ready: Promise<void>;
}

/**
 * Starts `serve` on a port of its own, as the leader of nothing: tests end what they start. `program` is what Node
 * runs: `serve` with a double of the portal unless another is named.
 */
export function startServing(
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  program: string = SERVE,
): Serving {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const { promise: ready, resolve, reject } = deferred();
  const hear = (chunk: Buffer) => {
    text += chunk.toString();
    if (text.includes("按 Ctrl-C 停止。")) resolve();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = once(child, "close").then(([code]) => {
    reject(new Error(text));
    return code as number | null;
  });
  return { child, origin: `http://localhost:${env["PORT"]}`, output: () => text, ended, ready };
}

function deferred() {
  let settle: { resolve(): void; reject(error: Error): void } | undefined;
  const promise = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
  promise.catch(() => undefined);
  return { promise, resolve: () => settle?.resolve(), reject: (error: Error) => settle?.reject(error) };
}

/** What the portal's double says about itself. */
export async function askPortal(origin: string): Promise<Record<string, string> & { pid: number }> {
  return (await fetch(origin).then((response) => response.json())) as Record<string, string> & {
    pid: number;
  };
}

export async function somePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return String(port);
}

/** The number of the database server on a data folder, while it runs. */
export function postmasterPid(dataDir: string): number | undefined {
  try {
    const pid = Number.parseInt(
      readFileSync(path.join(dataDir, "database/cluster/postmaster.pid"), "utf8"),
      10,
    );
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}
