import { existsSync, globSync } from "node:fs";
import { delimiter } from "node:path";
import { runCommand } from "./run-command.mjs";

const CHROMIUM = "/usr/bin/chromium";
const CHINESE_FONTS = "/usr/share/fonts/**/NotoSansCJK*";
const PACKAGES = ["chromium", "fontconfig", "fonts-noto-cjk"];

/** Debian's packages that the end-to-end tests need and this machine lacks. */
export function missingPackages({ has = existsSync, find = globSync } = {}) {
  return [
    ...(has(CHROMIUM) ? [] : ["chromium"]),
    ...(find(CHINESE_FONTS).length > 0 ? [] : ["fonts-noto-cjk"]),
  ];
}

/** Sees to Chromium and Chinese fonts; resolves to null, or to the one line that says what to install. */
export async function ensureBrowser() {
  const missing = missingPackages();
  if (missing.length === 0) return null;
  const remedy = `缺少 ${missing.join("、")}，端到端测试无法运行。请以管理员身份执行：apt-get update && apt-get install -y ${PACKAGES.join(" ")}`;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return remedy;
  const result = await installPackages();
  if (result.code === 0 && missingPackages().length === 0) return null;
  const cause = result.output
    .trimEnd()
    .split("\n")
    .findLast((line) => /^[EW]: /.test(line));
  return cause ? `${remedy}（自动安装失败：${cause}）` : remedy;
}

async function installPackages() {
  const patient = ["-qq", "-o", "DPkg::Lock::Timeout=300"];
  const env = {
    DEBIAN_FRONTEND: "noninteractive",
    PATH: [process.env.PATH, "/usr/sbin", "/sbin"].join(delimiter),
  };
  const update = await runCommand("browser-lists", "apt-get", [...patient, "update"], { env });
  if (update.code !== 0) return update;
  return runCommand(
    "browser",
    "apt-get",
    [...patient, "install", "-y", "--no-install-recommends", ...PACKAGES],
    { env },
  );
}
