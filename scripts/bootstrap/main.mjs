import path from "node:path";
import { fileURLToPath } from "node:url";
import { childEnvironment } from "./environment.mjs";
import { handOver } from "./hand-over.mjs";
import { install } from "./install.mjs";
import { pinnedNodeFolder, productNode } from "./pinned-node.mjs";
import { explainFailure, Problem } from "./problem.mjs";
import { runStep } from "./run-step.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const HENGJI = path.join(ROOT, "apps", "cli", "src", "main.ts");
const TESTS = path.join(ROOT, "scripts", "test", "main.mjs");
const END_TO_END = path.join(ROOT, "apps", "portal-e2e");
const BENCHMARK = path.join(ROOT, "packages", "scoring-core", "bench");
const PLAYWRIGHT = path.join(END_TO_END, "node_modules", "@playwright", "test", "cli.js");

/** `run.mjs <mode> [arguments]`: installs what is missing, then hands over under the pinned Node. */
export async function main([mode, ...args]) {
  try {
    process.exitCode = await run(mode, args);
  } catch (error) {
    if (!(error instanceof Error && (error instanceof Problem || "code" in error))) throw error;
    console.error(error instanceof Problem ? error.message : explainFailure("启动", error.message));
    process.exitCode = 1;
  }
}

async function run(mode, args) {
  const plan = planFor(mode, args);
  await install(ROOT, childEnvironment(process.env, ROOT, binFolders()));
  const { command, flags } = productNode(ROOT);
  const env = {
    ...childEnvironment(process.env, ROOT, binFolders()),
    ...(flags.length > 0
      ? { NODE_OPTIONS: [process.env.NODE_OPTIONS, ...flags].filter(Boolean).join(" ") }
      : {}),
  };
  if (plan.installs) {
    console.error("正在安装对照用的引擎……");
    const pnpm = path.join(ROOT, "node_modules", ".bin", "pnpm");
    const apart = ["install", "--ignore-workspace", "--frozen-lockfile", "--reporter=append-only"];
    await runStep("安装对照用的引擎", pnpm, apart, { cwd: plan.installs, env, downloads: true });
  }
  if (plan.build) {
    console.error("正在构建页面（首次约两分钟，无改动时数秒）……");
    const turbo = [
      "run",
      "build",
      "--filter=@hengji/portal",
      "--output-logs=errors-only",
      "--no-update-notifier",
    ];
    await runStep("构建页面", path.join(ROOT, "node_modules", ".bin", "turbo"), turbo, { cwd: ROOT, env });
  }
  return handOver(command, [plan.script, ...plan.args], { cwd: plan.cwd, env });
}

/** What each mode runs. `hengji` reads file names as seen from where the person typed them. */
export function planFor(mode, args) {
  switch (mode) {
    case "start":
      return { build: true, script: HENGJI, args: ["serve", ...args], cwd: callerFolder() };
    case "hengji":
      return { build: args[0] === "serve", script: HENGJI, args, cwd: callerFolder() };
    case "test":
    case "test:long":
    case "test:external":
      return { build: false, script: TESTS, args: [mode, ...args], cwd: ROOT };
    case "pictures":
      return {
        build: true,
        script: PLAYWRIGHT,
        args: ["test", "--config", "pictures.config.ts", ...args],
        cwd: END_TO_END,
      };
    case "bench":
      // the engines it compares with belong to no other command, so they are installed only here
      return {
        build: false,
        installs: BENCHMARK,
        script: path.join(BENCHMARK, "run.ts"),
        args,
        cwd: ROOT,
      };
    default:
      throw new Problem(
        `不认识的命令“${mode ?? ""}”。可用：start、hengji、test、test:long、test:external、pictures、bench。`,
      );
  }
}

function callerFolder() {
  return (process.env.npm_lifecycle_event && process.env.INIT_CWD) || process.cwd();
}

function binFolders() {
  return [pinnedNodeFolder(ROOT), path.join(ROOT, "node_modules", ".bin")].filter(Boolean);
}
