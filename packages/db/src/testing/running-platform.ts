import { type DatabaseHandle, openDatabase } from "../client.ts";
import { connectionUrl, startServer } from "../server/index.ts";

/** The database of a platform that runs on this data folder, as its owner: to prepare and look, beside the product. */
export async function openRunningPlatform(dataDir: string): Promise<DatabaseHandle> {
  const server = await startServer({ dataDir });
  const owner = openDatabase({ connectionString: connectionUrl(server.ownerConfig), max: 1 });
  return {
    ...owner,
    async close() {
      await owner.close();
      await server.stop();
    },
  };
}
