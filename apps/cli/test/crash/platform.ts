import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type DatabaseHandle, openDatabase } from "@hengji/db";
import { connectionUrl, startServer } from "@hengji/db/server";
import { postmasterPid, type Serving, somePort, startServing } from "../serving.ts";

const HENGJI = path.join(import.meta.dirname, "../../src/main.ts");

/** The real `hengji serve` with the built portal, on a scratch folder and a port of its own. */
export interface Platform {
  readonly origin: string;
  readonly dataDir: string;
  /** The number of the running `hengji serve`. */
  readonly pid: number;
  /** What its console showed, over all starts. */
  output(): string;
  /** Starts it, as a person does once more after it died; resolves when it has greeted. */
  start(): Promise<void>;
  /** Runs `work` as owner of the database that `hengji serve` keeps running. */
  asOwner<T>(work: (owner: DatabaseHandle) => Promise<T>): Promise<T>;
  /** Ends it as Ctrl-C does and gives the exit code. */
  stop(): Promise<number | null>;
  /** Also of what a failed test left running. */
  remove(): void;
}

export async function makePlatform(): Promise<Platform> {
  const folder = mkdtempSync(path.join(tmpdir(), "hengji-crash-"));
  chmodSync(folder, 0o755);
  const dataDir = path.join(folder, "data");
  const env = { DATA_DIR: dataDir, PORT: await somePort() };
  const starts: Serving[] = [];
  const running = () => {
    const last = starts.at(-1);
    if (!last) throw new Error("not started");
    return last;
  };
  return {
    origin: `http://localhost:${env.PORT}`,
    dataDir,
    get pid() {
      return running().child.pid ?? 0;
    },
    output: () => starts.map((serving) => serving.output()).join("\n"),
    async start() {
      const serving = startServing(env, ["serve"], HENGJI);
      starts.push(serving);
      await serving.ready;
    },
    async asOwner(work) {
      const server = await startServer({ dataDir });
      const owner = openDatabase({ connectionString: connectionUrl(server.ownerConfig), max: 1 });
      try {
        return await work(owner);
      } finally {
        await owner.close();
        await server.stop();
      }
    },
    stop() {
      const { child, ended } = running();
      child.kill("SIGTERM");
      return ended;
    },
    remove() {
      const left = postmasterPid(dataDir);
      if (left !== undefined) process.kill(left, "SIGQUIT");
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
