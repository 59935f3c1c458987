import { sql } from "drizzle-orm";
import { check, pgTable, text } from "drizzle-orm/pg-core";

/** 行政区划: the tenant. Its six-digit code (GB/T 2260) is the first column of every tenant key. */
export const region = pgTable("region", { id: text().primaryKey(), name: text().notNull() }, (t) => [
  check("region_id_is_a_division_code", sql`${t.id} ~ '^[0-9]{6}$'`),
]);
