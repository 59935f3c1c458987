import { spawn } from "node:child_process";

/** Ctrl-C reaches the whole process group anyway; a plain kill reaches only us. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
const PARENT_CHECK_MS = 1_000;

/**
 * Runs the product in the foreground and resolves to its exit code. Signals go on to it; the open channel lets
 * it notice our own sudden end, and we end it when whoever started us is gone.
 */
export function handOver(command, args, { cwd, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ["inherit", "inherit", "inherit", "ipc"] });
    for (const signal of SIGNALS)
      process.on(signal, () => child.kill(signal === "SIGHUP" ? "SIGTERM" : signal));
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid !== parent) child.kill("SIGTERM");
    }, PARENT_CHECK_MS);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      clearInterval(watch);
      resolve(code ?? (signal === "SIGINT" ? 130 : 143));
    });
  });
}
