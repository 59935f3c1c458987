import { migrate, ownDatabase } from "@hengji/db/migrate";
import { connectionUrl, startServer } from "@hengji/db/server";
import type { ServeSettings } from "./env.ts";

export interface PreparedDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Names of the migrations that this start applied. */
  readonly applied: readonly string[];
  readonly stop: () => Promise<void>;
}

/** The operator's own PostgreSQL or the embedded one, with this version's structure. Fails with an OperatorProblem. */
export async function prepareDatabase(
  { dataDir, databaseUrl }: ServeSettings,
  secret: string,
  onNotice: (text: string) => void,
): Promise<PreparedDatabase> {
  if (databaseUrl !== undefined) {
    const { ownerUrl, appUrl, app } = ownDatabase(databaseUrl, secret);
    const applied = await migrate({ owner: { connectionString: ownerUrl }, app });
    return { ownerUrl, appUrl, applied, stop: async () => undefined };
  }
  const server = await startServer({ dataDir, onNotice });
  try {
    const { user: role, password } = server.appConfig;
    const applied = await migrate({ owner: server.ownerConfig, app: { role, password } });
    return {
      ownerUrl: connectionUrl(server.ownerConfig),
      appUrl: connectionUrl(server.appConfig),
      applied,
      stop: server.stop,
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
