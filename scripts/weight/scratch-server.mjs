import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { productNode } from "../bootstrap/pinned-node.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROBE_MS = 200;
const READY_MS = 120_000;

/** Runs `use(origin)` against the built product with the demo on a data folder of its own; both end with it. */
export async function withScratchServer(use) {
  const dataDir = mkdtempSync(join(tmpdir(), "hengji-weight-"));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const { command, flags } = productNode(ROOT);
  const server = spawn(command, [...flags, join(ROOT, "apps/cli/src/main.ts"), "serve"], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), APP_ORIGIN: origin, DATABASE_URL: "" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(server, "exit");
  try {
    await answering(`${origin}/healthz`, server);
    return await use(origin);
  } finally {
    server.kill("SIGTERM");
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function answering(url, server) {
  const deadline = performance.now() + READY_MS;
  while (performance.now() < deadline && server.exitCode === null) {
    const up = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await delay(PROBE_MS);
  }
  throw new Error("平台没有启动，无法称量页面。原因见以上输出。");
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}
