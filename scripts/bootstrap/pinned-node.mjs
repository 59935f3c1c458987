import { existsSync } from "node:fs";
import path from "node:path";
import { Problem } from "./problem.mjs";

/** The folder of the Node that comes with the project on this platform, or undefined where there is none. */
export function pinnedNodeFolder(root) {
  const folder = path.join(root, "node_modules", `node-${process.platform}-${process.arch}`, "bin");
  return existsSync(path.join(folder, "node")) ? folder : undefined;
}

/**
 * The Node that runs the product and the flags it needs for TypeScript sources: the pinned one, else a system
 * Node from 22.12 on, with a notice.
 */
export function productNode(root, version = process.versions.node, folder = pinnedNodeFolder(root)) {
  if (folder) return { command: path.join(folder, "node"), flags: [] };
  const platform = `${process.platform}-${process.arch}`;
  const [major, minor] = version.split(".").map(Number);
  if (major < 22 || (major === 22 && minor < 12)) {
    throw new Problem(
      `本机平台 ${platform} 没有随项目安装的 Node，而系统的 Node ${version} 低于 22.12。请升级系统的 Node 后重试。`,
    );
  }
  console.error(`本机平台 ${platform} 没有随项目安装的 Node，改用系统的 Node ${version}。`);
  const strips = major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
  return {
    command: process.execPath,
    flags: strips ? [] : ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"],
  };
}
