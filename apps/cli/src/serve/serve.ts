import { claimDataFolder, OperatorProblem, problemFrom } from "@hengji/db/server";
import { portalEnvironment, readSettings, type ServeSettings } from "./env.ts";
import { startForgetting } from "./forget-receipts.ts";
import { freePort } from "./free-port.ts";
import { greeting } from "./greeting.ts";
import { startPortal, type PortalOptions } from "./portal-process.ts";
import { prepareContent } from "./prepare-content.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { sessionSecret } from "./session-secret.ts";
import { startSigning } from "./sign-heads.ts";
import { stopRequest } from "./stop-request.ts";

export interface ServeOptions {
  readonly empty: boolean;
  /** Another program in the portal's place. */
  readonly portalServer?: string;
}

/** Everything has to be over ten seconds after the request to stop. */
const STOP_MS = 9_500;

const notice = (text: string) => console.error(text);

/** Runs the platform until it is told to stop, and resolves to the exit code. */
export async function serve(options: ServeOptions): Promise<number> {
  const stop = stopRequest();
  // Started in this order and ended in the opposite one.
  const running: (() => Promise<void>)[] = [];
  try {
    const settings = readSettings();
    await freePort(settings.host, settings.port);
    await claimDataFolder(settings.dataDir);
    const secret = await sessionSecret(settings.dataDir);
    notice("正在准备数据库……");
    const database = await prepareDatabase(settings, secret, notice);
    running.push(database.stop);
    const content = await prepareContent(database.ownerUrl, { ...settings, ...options });
    if (stop.requested) return 0;
    const signing = await startSigning({ ...settings, ownerUrl: database.ownerUrl, onNotice: notice });
    running.push(signing.stop);
    running.push(startForgetting({ ownerUrl: database.ownerUrl, onNotice: notice }).stop);
    const portal = startPortal({
      ...portalPlace(settings, options),
      env: portalEnvironment(portalVariables(settings, database.appUrl, secret)),
      onNotice: notice,
      onGivenUp: stop.fail,
    });
    running.push(portal.stop);
    await Promise.race([portal.ready, stop.wanted]);
    for (const text of settings.notices) notice(text);
    if (!stop.requested) console.log(greeting(settings.origin, settings.dataDir, content));
    await stop.wanted;
    return 0;
  } catch (error) {
    const problem = problemFrom(error, "数据文件夹");
    if (!problem) throw error;
    notice(problem.message);
    return 1;
  } finally {
    await endAll(running);
    stop.close();
  }
}

function portalPlace({ host, port }: ServeSettings, { portalServer }: ServeOptions) {
  const wildcard = host === "0.0.0.0" || host === "::";
  const address = wildcard ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return {
    probe: `http://${address}:${port}/healthz`,
    ...(portalServer ? { server: portalServer } : {}),
  } satisfies Partial<PortalOptions>;
}

function portalVariables(
  { host, port, origin, headsFile }: ServeSettings,
  databaseUrl: string,
  secret: string,
) {
  return {
    NODE_ENV: "production",
    HOSTNAME: host,
    PORT: String(port),
    APP_ORIGIN: origin,
    DATABASE_URL: databaseUrl,
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: secret,
    AUDIT_HEADS_FILE: headsFile,
    // The portal's gate overwrites it on every request, so what it says is the socket's address and no browser's word.
    REMOTE_HEADER: "x-hengji-remote",
  };
}

async function endAll(running: readonly (() => Promise<void>)[]): Promise<void> {
  if (running.length === 0) return;
  notice("正在停止……");
  const overdue = setTimeout(() => {
    notice("停止超过十秒，强行结束。数据不受影响。");
    process.exit(1);
  }, STOP_MS);
  for (const end of running.toReversed()) {
    await end().catch((error: unknown) =>
      notice(error instanceof OperatorProblem ? error.message : String(error)),
    );
  }
  clearTimeout(overdue);
}
