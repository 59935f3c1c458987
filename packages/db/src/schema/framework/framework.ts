import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  type PgTableExtraConfigValue,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { appUser } from "../account/user.ts";
import { ownRegionOnly } from "../own-region.ts";
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
    /** The engine that examined it, and what it found, with the reasons why defects stand; null for what was loaded. */
    engineVersion: text(),
    defects: jsonb(),
    /** The draft that it was, who submitted it and who let it into force: two persons. Null for what was loaded. */
    draftId: uuid(),
    submittedBy: uuid().references(() => appUser.id),
    approvedBy: uuid().references(() => appUser.id),
    publishedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t): PgTableExtraConfigValue[] => [
    primaryKey({ columns: [t.regionId, t.frameworkId, t.version] }),
    foreignKey({
      name: "framework_version_framework",
      columns: [t.regionId, t.frameworkId],
      foreignColumns: [framework.regionId, framework.id],
    }),
    foreignKey({
      name: "framework_version_draft",
      columns: [t.regionId, t.frameworkId, t.draftId, t.version],
      foreignColumns: [
        frameworkDraft.regionId,
        frameworkDraft.frameworkId,
        frameworkDraft.id,
        frameworkDraft.version,
      ],
    }),
    check("framework_version_counts_from_one", sql`${t.version} >= 1`),
    check(
      "framework_version_examined_by_an_engine",
      sql`num_nulls(${t.engineVersion}, ${t.defects}) in (0, 2)`,
    ),
    check(
      "framework_version_published_or_loaded",
      sql`num_nulls(${t.draftId}, ${t.submittedBy}, ${t.approvedBy}) in (0, 3)`,
    ),
    // A trigger asks the same of everyone who wrote in the draft.
    check("framework_version_two_persons", sql`${t.submittedBy} <> ${t.approvedBy}`),
    check("framework_version_hash_form", sql`${t.contentHash} ~ '^[0-9a-f]{64}$'`),
  ],
);

/**
 * One version of a framework from its first row to its publication. `change` counts what was changed in it; each
 * part carries the number of the change that wrote it as its version, so that a version never comes back, not even
 * when a part is removed and added again.
 */
export const frameworkDraft = pgTable(
  "framework_draft",
  {
    regionId: text().notNull(),
    id: uuid().notNull(),
    frameworkId: uuid().notNull(),
    /** The version that it becomes. */
    version: integer().notNull(),
    /** What it was copied from or revises. */
    baseFrameworkId: uuid(),
    baseVersion: integer(),
    /** The framework but for its code, facts, rows and acknowledgements. */
    head: jsonb().notNull(),
    headVersion: integer().notNull().default(1),
    /** Who saved the head last; null for what was loaded with the demonstration or an import. */
    headBy: uuid().references(() => appUser.id),
    headAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    change: integer().notNull().default(1),
    changedBy: uuid().references(() => appUser.id),
    changedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.id] }),
    // What a submission and a version point to, so that neither can name a draft of another framework.
    unique("framework_draft_of_framework").on(t.regionId, t.frameworkId, t.id, t.version),
    foreignKey({
      name: "framework_draft_framework",
      columns: [t.regionId, t.frameworkId],
      foreignColumns: [framework.regionId, framework.id],
    }),
    foreignKey({
      name: "framework_draft_base",
      columns: [t.regionId, t.baseFrameworkId, t.baseVersion],
      foreignColumns: [frameworkVersion.regionId, frameworkVersion.frameworkId, frameworkVersion.version],
    }),
    check("framework_draft_version_counts_from_one", sql`${t.version} >= 1`),
    check("framework_draft_base_is_whole", sql`(${t.baseFrameworkId} is null) = (${t.baseVersion} is null)`),
    check("framework_draft_head_is_one_of_its_changes", sql`${t.headVersion} between 1 and ${t.change}`),
    check("framework_draft_head_is_an_object", sql`jsonb_typeof(${t.head}) = 'object'`),
    ownRegionOnly("framework_draft"),
  ],
);
