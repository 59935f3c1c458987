import { type Database, openDatabase } from "@hengji/db";
import { listenSheets, type SheetNotices } from "./presence/index.ts";

/** Where the data is: a connection URL of the application role, or its parts as `pg` takes them. */
export type DatabaseAddress =
  | { readonly databaseUrl: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };

export interface Services {
  readonly db: Database;
  /** What happens on sheets, in this process and in others. */
  readonly sheets: SheetNotices;
  close(): Promise<void>;
}

/** The one place where a portal process opens its pool and its listener. Connections are made on first use. */
export function openServices(address: DatabaseAddress): Services {
  const config = "databaseUrl" in address ? { connectionString: address.databaseUrl } : { ...address };
  const { db, close } = openDatabase(config);
  const sheets = listenSheets(config);
  return {
    db,
    sheets,
    async close() {
      await sheets.close();
      await close();
    },
  };
}
