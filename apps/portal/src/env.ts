export type Env = {
  /** The application role's connection; never the owner's. */
  databaseUrl: string;
  /** Where browsers reach the portal, without a path. */
  origin: string;
  development: boolean;
  /** Signs next-auth's own short-lived cookies. */
  secret: string;
};

let parsed: Env | undefined;

/** The environment, read once at the first request; `hengji serve` sets it. A missing name is an error that says which. */
export function env(): Env {
  return (parsed ??= parseEnv(process.env));
}

export function parseEnv(values: Readonly<Record<string, string | undefined>>): Env {
  const names = ["DATABASE_URL", "APP_ORIGIN", "NEXTAUTH_SECRET"] as const;
  const missing = names.filter((name) => !values[name]);
  if (missing.length > 0) throw new Error(`缺少环境变量 ${missing.join("、")}；请用 hengji serve 启动。`);
  const { DATABASE_URL = "", APP_ORIGIN = "", NEXTAUTH_SECRET = "", NODE_ENV } = values;
  return {
    databaseUrl: DATABASE_URL,
    origin: new URL(APP_ORIGIN).origin,
    secret: NEXTAUTH_SECRET,
    development: NODE_ENV === "development",
  };
}
