import { type Database, openDatabase } from "@hengji/db";

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
  close(): Promise<void>;
}

/** The one place where a portal process opens its pool. Connections are made on first use. */
export function openServices(address: DatabaseAddress): Services {
  const { db, close } = openDatabase(
    "databaseUrl" in address ? { connectionString: address.databaseUrl } : { ...address },
  );
  return { db, close };
}
