import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { region } from "../region/region.ts";

/** 指标体系: the family of versions that a bureau keeps under one name. */
export const framework = pgTable(
  "framework",
  {
    regionId: text()
      .notNull()
      .references(() => region.id),
    id: uuid().notNull(),
    code: text().notNull(),
    name: text().notNull(),
    year: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.id] }),
    unique("framework_code_once_per_region").on(t.regionId, t.code),
    check("framework_year_plausible", sql`${t.year} between 2000 and 2200`),
  ],
);

/** A published version; a trigger refuses any change to its row. */
export const frameworkVersion = pgTable(
  "framework_version",
  {
    regionId: text().notNull(),
    frameworkId: uuid().notNull(),
    version: integer().notNull(),
    /** The framework as scoring-core reads it (hengji.framework/1). */
    content: jsonb().notNull(),
    /** SHA-256 of the canonical content, hexadecimal. */
    contentHash: text().notNull(),
    publishedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.frameworkId, t.version] }),
    foreignKey({
      name: "framework_version_framework",
      columns: [t.regionId, t.frameworkId],
      foreignColumns: [framework.regionId, framework.id],
    }),
    check("framework_version_counts_from_one", sql`${t.version} >= 1`),
    check("framework_version_hash_form", sql`${t.contentHash} ~ '^[0-9a-f]{64}$'`),
  ],
);
