import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** Ctrl-C reaches the whole process group anyway; a plain kill reaches only us. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
const STARTER_CHECK_MS = 1_000;

/**
 * Runs the product in the foreground and resolves to its exit code. Signals go on to it; the open channel lets
 * it notice our own sudden end, and we end it when whoever started us is gone.
 */
export function handOver(command, args, { cwd, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ["inherit", "inherit", "inherit", "ipc"] });
    for (const signal of SIGNALS)
      process.on(signal, () => child.kill(signal === "SIGHUP" ? "SIGTERM" : signal));
    const startedBy = starters();
    const watch = setInterval(() => {
      if (starters() !== startedBy) child.kill("SIGTERM");
    }, STARTER_CHECK_MS);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      clearInterval(watch);
      resolve(code ?? (signal === "SIGINT" ? 130 : 143));
    });
  });
}

/** Our parent, and where that is the shell of an npm script, npm itself: killing npm leaves the shell alive. */
function starters() {
  const parent = process.ppid;
  return process.env.npm_lifecycle_event ? `${parent} ${parentOf(parent)}` : `${parent}`;
}

function parentOf(pid) {
  try {
    // "pid (name) state parent …", where the name may contain anything.
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) \S+ /s, "")
      .split(" ")[0];
  } catch {
    return "";
  }
}
