import pg from "pg";
import { openDatabase, type schema } from "../../src/index.ts";
import { createSuiteDatabase } from "../../src/testing/index.ts";

export const REGION = "430112";

/** A database with one region, the owner's connection and a pool of the application's. */
export async function openAuditSuite() {
  const database = await createSuiteDatabase();
  const owner = new pg.Client(database.ownerConfig);
  await owner.connect();
  await owner.query("insert into region (id, name) values ($1, '望城区')", [REGION]);
  const app = openDatabase({ ...database.appConfig, max: 20 });
  return {
    owner,
    app,
    async close() {
      await app.close();
      await owner.end();
      await database.drop();
    },
  };
}

export type Entry = typeof schema.auditLog.$inferInsert;

/** An entry with the given differences; everything the trigger gives is left out. */
export function entryWith(differences: Partial<Entry> = {}): Entry {
  return {
    regionId: REGION,
    action: "fact.save",
    objectKind: "fact",
    objectId: "satisfaction",
    result: "done",
    ...differences,
  };
}
