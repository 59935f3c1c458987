import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "./server.ts";

export interface EmptyServer {
  readonly origin: string;
  /** The code of the set-up, as the console shows it. */
  readonly code: string;
  stop(): Promise<void>;
}

const CLI = path.join(import.meta.dirname, "../../cli/src/main.ts");

/** `npm start -- --empty` on a scratch folder of its own; resolves when it has greeted. */
export async function startEmptyServer(): Promise<EmptyServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "hengji-e2e-empty-"));
  const port = await freePort();
  const child = spawn(process.execPath, [CLI, "serve", "--empty"], {
    env: { PATH: process.env["PATH"], DATA_DIR: dataDir, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "close");
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  let output = "";
  for await (const chunk of child.stdout) {
    output += String(chunk);
    if (output.includes("按 Ctrl-C 停止。")) break;
  }
  const [, origin = "", code = ""] = /地址 +(\S+)\/set-up\n +代码 +(\S+)/.exec(output) ?? [];
  if (code !== "") return { origin, code, stop };
  await stop();
  throw new Error(`no set-up code in: ${output}`);
}
