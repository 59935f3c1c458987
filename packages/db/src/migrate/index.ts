export type { AppSignIn } from "./app-role.ts";
export { checkDatabaseUrl } from "./database-url.ts";
export { migrate, type MigrateOptions } from "./migrate.ts";
export { ownDatabase, type OwnDatabase } from "./own-database.ts";
