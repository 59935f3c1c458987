import { createHash } from "node:crypto";
import { chown, lstat, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { userRuntimeFolder } from "./env.ts";
import { OperatorProblem } from "./operator-problem.ts";
import { SHELL_READS } from "./program.ts";
import type { ServerAccount } from "./server-account.ts";

/** sun_path holds 108 bytes with its terminator. */
const SOCKET_PATH_LIMIT = 107;
export const SOCKET_PORT = 5432;

/** A short folder for the server's socket that only its user may enter; its name follows from the data folder. */
export async function socketFolder(dataDir: string, account: ServerAccount): Promise<string> {
  const name = `hengji-${createHash("sha256").update(dataDir).digest("hex").slice(0, 16)}`;
  for (const parent of candidates()) {
    const folder = path.join(parent, name);
    if (Buffer.byteLength(socketFile(folder)) > SOCKET_PATH_LIMIT) continue;
    if (await claim(folder, account)) return folder;
  }
  throw new OperatorProblem(
    "noPermission",
    `无法创建数据库的连接文件夹 ${name}（试过 ${candidates().join("、")}）。请检查这些文件夹的权限，或用 TMPDIR 指定一个较短的临时文件夹。`,
  );
}

/** Where PostgreSQL puts its socket inside `folder`. */
export function socketFile(folder: string): string {
  return path.join(folder, `.s.PGSQL.${SOCKET_PORT}`);
}

function candidates(): string[] {
  const runtime = process.getuid?.() === 0 ? "/run" : userRuntimeFolder();
  const parents = [...new Set([...(runtime ? [runtime] : []), tmpdir(), "/tmp", "/var/tmp"])];
  // The name travels through a shell and through a list of the server's settings.
  return parents.filter((parent) => !SHELL_READS.test(parent) && !/[',]/.test(parent));
}

/** In a shared temp folder anyone can take the name first: use only a closed folder of our own. */
async function claim(folder: string, account: ServerAccount): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 });
    if (account) await chown(folder, account.uid, account.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") return false;
  }
  const found = await lstat(folder).catch(() => undefined);
  const owner = account?.uid ?? process.getuid?.();
  if (!found?.isDirectory()) return false;
  // A start that was killed between creating the folder and handing it over left it to root.
  if (account && found.uid === 0) await chown(folder, account.uid, account.gid);
  else if (found.uid !== owner) return false;
  return (found.mode & 0o077) === 0;
}
