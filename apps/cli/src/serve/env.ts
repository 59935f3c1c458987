import path from "node:path";
import { OperatorProblem } from "@hengji/db/server";

export interface ServeSettings {
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  readonly origin: string;
  readonly databaseUrl: string | undefined;
  /** The file of signed heads of the audit chains. */
  readonly headsFile: string;
  /** What the operator should know although the platform starts. */
  readonly notices: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

const REPOSITORY = path.join(import.meta.dirname, "..", "..", "..", "..");
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i;

/** The operator's settings from the environment; fails with an OperatorProblem that names the variable. */
export function readSettings(env: Environment = process.env): ServeSettings {
  const port = readPort(env["PORT"] || "3000");
  const dataDir = path.resolve(env["DATA_DIR"] || path.join(REPOSITORY, ".data"));
  const origin = readOrigin(env["APP_ORIGIN"] || `http://localhost:${port}`, env["ALLOW_HTTP"] === "1");
  return {
    dataDir,
    notices: readProxies(env["TRUSTED_PROXIES"], origin),
    headsFile: path.join(path.resolve(env["HEADS_DIR"] || dataDir), "audit-heads.jsonl"),
    port,
    host: env["HOST"] || "127.0.0.1",
    origin,
    databaseUrl: env["DATABASE_URL"] || undefined,
  };
}

/** What the portal inherits: everything but the owner's connection and the tools' own variables. */
export function portalEnvironment(
  given: Environment,
  env: Environment = process.env,
): Record<string, string | undefined> {
  const kept = Object.entries(env).filter(([name]) => !/^(PG|npm_|NODE_OPTIONS$|DATABASE_URL$)/i.test(name));
  return { ...Object.fromEntries(kept), ...given };
}

export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number.parseInt(text, 10) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new OperatorProblem(
    "badSetting",
    `PORT 的值“${text}”不是端口号。请写 1 至 65535 之间的整数，例如 PORT=3001。`,
  );
}

/** Behind a proxy nobody told us of, everyone has the proxy's address, and one person's wrong passwords lock out all. */
function readProxies(text: string | undefined, origin: string): string[] {
  if (text && !/^\d$/.test(text)) {
    throw new OperatorProblem(
      "badSetting",
      `TRUSTED_PROXIES 的值“${text}”不对。请写平台前面反向代理的层数，0 至 9 的整数，例如 TRUSTED_PROXIES=1。`,
    );
  }
  if (text || !origin.startsWith("https:")) return [];
  return [
    "APP_ORIGIN 是 https，但没有设 TRUSTED_PROXIES：反向代理后面的人会被当作来自同一地址，一人输错密码可能锁住他人。请设为反向代理的层数，例如 TRUSTED_PROXIES=1；没有反向代理时设 0。",
  ];
}

function readOrigin(text: string, allowHttp: boolean): string {
  const url = URL.parse(text);
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== "/" ||
    url.search ||
    url.hash ||
    url.username
  ) {
    throw new OperatorProblem(
      "badSetting",
      `APP_ORIGIN 的值“${text}”不对。请写浏览器访问的地址，不带路径，例如 https://jixiao.example.gov.cn。`,
    );
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname) && !allowHttp) {
    throw new OperatorProblem(
      "badSetting",
      `APP_ORIGIN ${url.origin} 未加密：在非本机地址上登录信息会明文传输。请改用 https，或在可信内网中设 ALLOW_HTTP=1。`,
    );
  }
  return url.origin;
}
