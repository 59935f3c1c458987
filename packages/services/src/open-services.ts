import { type Database, openDatabase } from "@hengji/db";
import { listenNotices, type Notices } from "./presence/index.ts";

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
  /** What happens on sheets and drafts, in this process and in others. */
  readonly notices: Notices;
  close(): Promise<void>;
}

/** The one place where a portal process opens its pool and its listener. Connections are made on first use. */
export function openServices(address: DatabaseAddress): Services {
  const config = "databaseUrl" in address ? { connectionString: address.databaseUrl } : { ...address };
  const { db, close } = openDatabase(config);
  const notices = listenNotices(config);
  return {
    db,
    notices,
    async close() {
      await notices.close();
      await close();
    },
  };
}
