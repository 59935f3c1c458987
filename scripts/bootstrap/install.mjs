import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { explainFailure, Problem } from "./problem.mjs";
import { runStep } from "./run-step.mjs";

const INPUTS = ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"];

/** Installs exactly what the lockfile names, when it changed since the last install. */
export async function install(root, env) {
  const stamp = path.join(root, "node_modules", ".hengji-install");
  const wanted = fingerprint(root);
  if (readOr(stamp) === wanted) return;
  const pin = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).packageManager;
  console.error("正在安装依赖（首次约一分钟）……");
  const [command, before] = installer(root, pin);
  await runStep("安装依赖", command, [...before, "install", "--frozen-lockfile", "--reporter=append-only"], {
    cwd: root,
    env,
    downloads: true,
  });
  try {
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  } catch (error) {
    throw new Problem(explainFailure("安装依赖", String(error)));
  }
}

/** The pinned pnpm that an earlier install left here works without the network; a first one comes through npx. */
function installer(root, pin) {
  const present = readOr(path.join(root, "node_modules", "pnpm", "package.json"));
  const version = present && JSON.parse(present).version;
  return pin === `pnpm@${version}`
    ? [path.join(root, "node_modules", ".bin", "pnpm"), []]
    : ["npx", ["-y", pin]];
}

function fingerprint(root) {
  const hash = createHash("sha256").update(`${process.platform}-${process.arch}`);
  for (const name of INPUTS) hash.update(`\0${name}\0`).update(readFileSync(path.join(root, name)));
  return hash.digest("hex");
}

function readOr(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
