export { migrate, type MigrateOptions } from "./migrate.ts";
export { ownDatabase, type OwnDatabase } from "./own-database.ts";
