import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { OperatorProblem } from "@hengji/db/server";

const SERVER = path.join(import.meta.dirname, "../../../portal/.next/standalone/apps/portal/server.js");
const GATE = path.join(import.meta.dirname, "../../../portal/src/gate/preload.ts");
const STOP_WITH_PARENT = path.join(import.meta.dirname, "stop-with-parent.ts");

const MOST_RESTARTS = 5;
const CALM_MS = 60_000;
const FIRST_PAUSE_MS = 500;
const PROBE_MS = 100;
const READY_MS = 60_000;
/** Requests under way get this long; PostgreSQL needs the rest of the ten seconds. */
const DRAIN_MS = 6_000;

export interface PortalOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Answers 200 once the portal serves pages. */
  readonly probe: string;
  readonly onNotice: (text: string) => void;
  /** The portal keeps ending; nobody restarts it any more. */
  readonly onGivenUp: (problem: OperatorProblem) => void;
  readonly server?: string;
}

export interface PortalProcess {
  /** Resolves when the portal has answered for the first time. */
  readonly ready: Promise<void>;
  /** Ends the portal within seconds. */
  readonly stop: () => Promise<void>;
}

/** Starts the portal's server and restarts it when it ends by itself, a few times and ever more slowly. */
export function startPortal(options: PortalOptions): PortalProcess {
  const server = options.server ?? SERVER;
  if (!existsSync(server)) {
    throw new OperatorProblem("notBuilt", "页面尚未构建。请用 npm start 启动，它会先构建再启动。");
  }
  let child: ChildProcess | undefined;
  let stopping = false;
  let restarts = 0;

  function launch(): void {
    const startedAt = performance.now();
    child = spawn(process.execPath, ["--import", STOP_WITH_PARENT, "--import", GATE, server], {
      env: options.env,
      // Ctrl-C in the terminal is for us; we tell the portal.
      detached: true,
      // The portal's own greeting would name an address that is not the one to open.
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child.once("exit", (code, signal) => void ended(code ?? signal, performance.now() - startedAt));
  }

  async function ended(how: number | string | null, lifetime: number): Promise<void> {
    child = undefined;
    if (stopping) return;
    if (lifetime > CALM_MS) restarts = 0;
    if (restarts === MOST_RESTARTS) {
      options.onGivenUp(
        new OperatorProblem(
          "portalFailed",
          `页面服务连续 ${MOST_RESTARTS + 1} 次意外结束（${how}），已停止重试。原因见以上输出。`,
        ),
      );
      return;
    }
    const pause = FIRST_PAUSE_MS * 2 ** restarts;
    restarts += 1;
    options.onNotice(`页面服务意外结束（${how}），正在第 ${restarts} 次重新启动。`);
    await delay(pause);
    if (!stopping) launch();
  }

  launch();
  return {
    ready: answering(options.probe, () => stopping),
    async stop() {
      stopping = true;
      const running = child;
      if (!running) return;
      const exited = new Promise((resolve) => running.once("exit", resolve));
      running.kill("SIGTERM");
      const force = setTimeout(() => running.kill("SIGKILL"), DRAIN_MS);
      await exited;
      clearTimeout(force);
    },
  };
}

async function answering(probe: string, abandoned: () => boolean): Promise<void> {
  const deadline = performance.now() + READY_MS;
  while (!abandoned()) {
    const status = await fetch(probe, { signal: AbortSignal.timeout(5_000) }).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    if (performance.now() > deadline) {
      throw new OperatorProblem("portalFailed", "页面服务启动后一分钟内没有应答。原因见以上输出。");
    }
    await delay(PROBE_MS);
  }
}
