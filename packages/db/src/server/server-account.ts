import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";
import { OperatorProblem } from "./operator-problem.ts";

const run = promisify(execFile);

/** The system user that PostgreSQL runs as when we are root; null when it runs as ourselves. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | null;

const PACKAGED = "postgres";
const OWN = "hengji-pg";

/**
 * PostgreSQL refuses to run as root. An existing cluster keeps its owner; a new one belongs to the system's
 * `postgres` user, or to one we create.
 */
export async function serverAccount(cluster: string): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await lookUp(PACKAGED)) ?? (await lookUp(OWN)) ?? (await create());
}

async function lookUp(name: string): Promise<ServerAccount> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) };
  } catch {
    return null;
  }
}

async function create(): Promise<ServerAccount> {
  const failure = await run("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    OWN,
  ])
    .then(() => undefined)
    .catch((error: unknown) => error);
  const account = await lookUp(OWN);
  if (account) return account;
  throw new OperatorProblem(
    "noPermission",
    `数据库不能以 root 身份运行，而系统用户 ${OWN} 无法创建。请先执行 useradd --system ${OWN}，或改用普通用户启动。`,
    failure,
  );
}
