import { type DatabaseHandle, openDatabase } from "@hengji/db";
import { createSuiteDatabase } from "@hengji/db/testing";
import { openServices, type Services } from "../open-services.ts";

export interface TestServices {
  /** As the portal opens them: the application role. */
  readonly services: Services;
  /** The owner's handle, to prepare what no verb can do yet. */
  readonly owner: DatabaseHandle;
  close(): Promise<void>;
}

/** A migrated, empty database of a suite's own, opened like in production and as owner. */
export async function createTestServices(): Promise<TestServices> {
  const suite = await createSuiteDatabase();
  const services = openServices({ databaseUrl: suite.appConfig.connectionString });
  const owner = openDatabase(suite.ownerConfig);
  return {
    services,
    owner,
    async close() {
      await services.close();
      await owner.close();
      await suite.drop();
    },
  };
}
