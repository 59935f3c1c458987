export type Env = {
  /** The application role's connection; never the owner's. */
  databaseUrl: string;
  /** Where browsers reach the portal, without a path. */
  origin: string;
  /** Signs the sign-in form's own short-lived token. */
  secret: string;
  /** The origin may be plain http although it is not this machine. */
  allowHttp: boolean;
  /** How many proxies of our own append to X-Forwarded-For. */
  trustedProxies: number;
  /** In which header the server passes on the address it saw; only `hengji serve` may say so. */
  remoteHeader: string | undefined;
  development: boolean;
  /** Where `hengji serve` keeps the signed heads of the audit chains. */
  auditHeadsFile: string | undefined;
};

let parsed: Env | undefined;

/** The environment, read once at the first request; `hengji serve` sets it. */
export function env(): Env {
  return (parsed ??= parseEnv(process.env));
}

/** Throws when something is missing or malformed, naming every such variable at once. */
export function parseEnv(values: Readonly<Record<string, string | undefined>>): Env {
  const {
    DATABASE_URL,
    APP_ORIGIN,
    NEXTAUTH_SECRET,
    ALLOW_HTTP,
    TRUSTED_PROXIES,
    REMOTE_HEADER,
    NODE_ENV,
    AUDIT_HEADS_FILE,
  } = values;
  const proxies = TRUSTED_PROXIES || "0";
  const problems = [
    !DATABASE_URL && "缺少 DATABASE_URL",
    !NEXTAUTH_SECRET && "缺少 NEXTAUTH_SECRET",
    !APP_ORIGIN && "缺少 APP_ORIGIN",
    APP_ORIGIN && !URL.canParse(APP_ORIGIN) && `APP_ORIGIN 的值“${APP_ORIGIN}”不是网址`,
    !/^\d$/.test(proxies) && `TRUSTED_PROXIES 的值“${proxies}”不是 0 至 9 的整数`,
  ].filter((problem) => typeof problem === "string" && problem !== "");
  if (problems.length > 0 || !DATABASE_URL || !NEXTAUTH_SECRET || !APP_ORIGIN) {
    throw new Error(`页面服务不能启动：${problems.join("；")}。请用 hengji serve 启动，它会设好这些变量。`);
  }
  return {
    databaseUrl: DATABASE_URL,
    origin: new URL(APP_ORIGIN).origin,
    secret: NEXTAUTH_SECRET,
    allowHttp: ALLOW_HTTP === "1",
    trustedProxies: Number.parseInt(proxies, 10),
    remoteHeader: REMOTE_HEADER || undefined,
    development: NODE_ENV === "development",
    auditHeadsFile: AUDIT_HEADS_FILE || undefined,
  };
}
