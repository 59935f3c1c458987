import { spawn } from "node:child_process";
import { explainFailure, Problem } from "./problem.mjs";

const HEARTBEAT_MS = 20_000;

/** Runs one step of the bootstrap quietly, with a line now and then on stderr; throws a Problem when it fails. */
export function runStep(what, command, args, { cwd, env, downloads = false }) {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    const keep = (chunk) => {
      output = (output + chunk).slice(-100_000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const heartbeat = setInterval(() => {
      console.error(`  仍在${what}（${Math.round((Date.now() - started) / 1000)} 秒）……`);
    }, HEARTBEAT_MS);
    const forward = (signal) => child.kill(signal);
    process.on("SIGINT", forward);
    process.on("SIGTERM", forward);
    const settle = (finish) => {
      clearInterval(heartbeat);
      process.off("SIGINT", forward);
      process.off("SIGTERM", forward);
      finish();
    };
    child.on("error", (error) =>
      settle(() => reject(new Problem(explainFailure(what, `${error.message}\n${output}`, { downloads })))),
    );
    child.on("close", (code, signal) =>
      settle(() => {
        if (code === 0) resolve();
        else if (signal) reject(new Problem(`${what}被中断。`));
        else reject(new Problem(explainFailure(what, output, { downloads })));
      }),
    );
  });
}
