import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { REPORTS, ROOT } from "./places.mjs";

const HEARTBEAT_MS = 30_000;
const running = new Set();

/** Passes a request to stop on to everything that still runs, so that each can clean up behind itself. */
export function stopRunning(signal) {
  for (const child of running) child.kill(signal);
}

/**
 * Runs a program quietly and resolves to its exit code and output; the whole output is also in
 * `.reports/<name>.log`. A program that takes long shows a line now and then.
 */
export function runCommand(name, command, args, { cwd = ROOT, env = {}, onWait } = {}) {
  mkdirSync(REPORTS, { recursive: true });
  const log = createWriteStream(join(REPORTS, `${name}.log`));
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => {
        output += text;
        log.write(text);
      });
    }
    const heartbeat = setInterval(() => onWait?.(performance.now() - started), HEARTBEAT_MS);
    const settle = (code) => {
      clearInterval(heartbeat);
      running.delete(child);
      log.end();
      resolve({ code, output });
    };
    child.on("error", (error) => {
      output += `${command}: ${error.message}\n`;
      settle(127);
    });
    child.on("close", (code) => settle(code ?? 1));
  });
}
