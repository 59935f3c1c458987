import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { cycle } from "../cycle/cycle.ts";
import { frameworkVersion } from "../framework/framework.ts";
import { organisation } from "../organisation/organisation.ts";

/**
 * One department in one cycle. The stage is derived from the dates below, never stored. The framework
 * version is the snapshot it is scored with.
 */
export const evaluation = pgTable(
  "evaluation",
  {
    regionId: text().notNull(),
    id: uuid().notNull(),
    cycleId: uuid().notNull(),
    departmentId: uuid().notNull(),
    firmId: uuid(),
    // Constants, there only so that the two keys can point at an organisation together with its kind.
    departmentKind: text()
      .notNull()
      .generatedAlwaysAs(sql`'department'`),
    firmKind: text()
      .notNull()
      .generatedAlwaysAs(sql`'firm'`),
    frameworkId: uuid().notNull(),
    frameworkVersion: integer().notNull(),
    /** Facts count as they stood on this day. */
    assessmentDate: date(),
    reportDate: date(),
    concludedAt: timestamp({ withTimezone: true }),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.id] }),
    unique("evaluation_once_per_department_and_cycle").on(t.regionId, t.cycleId, t.departmentId),
    foreignKey({
      name: "evaluation_cycle",
      columns: [t.regionId, t.cycleId],
      foreignColumns: [cycle.regionId, cycle.id],
    }),
    foreignKey({
      name: "evaluation_department_in_the_same_region",
      columns: [t.regionId, t.departmentId],
      foreignColumns: [organisation.regionId, organisation.id],
    }),
    foreignKey({
      name: "evaluation_department_is_a_department",
      columns: [t.departmentId, t.departmentKind],
      foreignColumns: [organisation.id, organisation.kind],
    }),
    foreignKey({
      name: "evaluation_firm_is_a_firm",
      columns: [t.firmId, t.firmKind],
      foreignColumns: [organisation.id, organisation.kind],
    }),
    foreignKey({
      name: "evaluation_framework_version",
      columns: [t.regionId, t.frameworkId, t.frameworkVersion],
      foreignColumns: [frameworkVersion.regionId, frameworkVersion.frameworkId, frameworkVersion.version],
    }),
    index("evaluation_by_firm")
      .on(t.firmId)
      .where(sql`${t.firmId} is not null`),
    index("evaluation_by_department").on(t.departmentId),
  ],
);

/**
 * What was released to the department, copied at that moment. Departments read this table and no other,
 * so that a forgotten column cannot show them a live draft. A trigger refuses changes.
 */
export const evaluationRelease = pgTable(
  "evaluation_release",
  {
    regionId: text().notNull(),
    evaluationId: uuid().notNull(),
    number: integer().notNull(),
    releasedAt: timestamp({ withTimezone: true }).notNull(),
    content: jsonb().notNull(),
    contentHash: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.evaluationId, t.number] }),
    foreignKey({
      name: "evaluation_release_evaluation",
      columns: [t.regionId, t.evaluationId],
      foreignColumns: [evaluation.regionId, evaluation.id],
    }),
    check("evaluation_release_counts_from_one", sql`${t.number} >= 1`),
    check("evaluation_release_hash_form", sql`${t.contentHash} ~ '^[0-9a-f]{64}$'`),
  ],
);
