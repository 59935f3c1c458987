import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  uuid,
  timestamp,
} from "drizzle-orm/pg-core";
import { appUser } from "../account/user.ts";
import { assessment, assessmentKinds } from "./assessment.ts";

/** One row of the score sheet: what the rule gave, what counts, and why they differ if they do. */
export const entry = pgTable(
  "entry",
  {
    regionId: text().notNull(),
    evaluationId: uuid().notNull(),
    kind: text({ enum: assessmentKinds }).notNull(),
    indicatorCode: text().notNull(),
    points: numeric().notNull(),
    computed: numeric().notNull(),
    awarded: numeric().notNull(),
    overrideAwarded: numeric(),
    overrideReason: text(),
    overrideBy: text(),
    rationale: text().notNull().default(""),
    /** Counts changes of the override. */
    version: integer().notNull().default(1),
    /** Counts changes of 评分说明, which another person may be writing meanwhile. */
    rationaleVersion: integer().notNull().default(1),
    /** Who changed the override last; null for what was loaded with the demonstration or an import. */
    changedBy: uuid().references(() => appUser.id),
    changedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** The same for 评分说明. */
    rationaleBy: uuid().references(() => appUser.id),
    rationaleAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.evaluationId, t.kind, t.indicatorCode] }),
    foreignKey({
      name: "entry_assessment",
      columns: [t.regionId, t.evaluationId, t.kind],
      foreignColumns: [assessment.regionId, assessment.evaluationId, assessment.kind],
    }),
    check(
      "entry_within_points",
      sql`${t.awarded} between 0 and ${t.points} and ${t.computed} between 0 and ${t.points}`,
    ),
    check("entry_points_finite", sql`${t.points} < 'Infinity'`),
    check(
      "entry_override_has_reason_and_person",
      // A check that comes to null counts as passed: absence is asked first, never left to the comparison.
      sql`num_nonnulls(${t.overrideAwarded}, ${t.overrideReason}, ${t.overrideBy}) in (0, 3)
        and coalesce(length(btrim(${t.overrideReason})), 1) > 0 and coalesce(length(btrim(${t.overrideBy})), 1) > 0`,
    ),
    check(
      "entry_awarded_is_override_or_rule",
      sql`${t.awarded} = coalesce(${t.overrideAwarded}, ${t.computed})`,
    ),
  ],
);
