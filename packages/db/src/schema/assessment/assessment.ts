import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { evaluation } from "../evaluation/evaluation.ts";

export const assessmentKinds = ["self", "thirdParty", "review"] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];

/** One pass over the table by one side, with the totals that its facts gave when last scored. */
export const assessment = pgTable(
  "assessment",
  {
    regionId: text().notNull(),
    evaluationId: uuid().notNull(),
    kind: text({ enum: assessmentKinds }).notNull(),
    computedTotal: numeric().notNull(),
    total: numeric().notNull(),
    gradeCode: text().notNull(),
    gradeLabel: text().notNull(),
    /** Rows with every fact they need, of those that apply. */
    scoredRows: integer().notNull(),
    applicableRows: integer().notNull(),
    frameworkHash: text().notNull(),
    engineVersion: text().notNull(),
    scoredAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.evaluationId, t.kind] }),
    foreignKey({
      name: "assessment_evaluation",
      columns: [t.regionId, t.evaluationId],
      foreignColumns: [evaluation.regionId, evaluation.id],
    }),
    check("assessment_kind_known", sql`${t.kind} in ('self', 'thirdParty', 'review')`),
    check("assessment_totals_not_negative", sql`${t.total} >= 0 and ${t.computedTotal} >= 0`),
    // NaN sorts above every number, so it passes "not negative" and fails here.
    check("assessment_totals_finite", sql`${t.total} < 'Infinity' and ${t.computedTotal} < 'Infinity'`),
    check("assessment_rows_add_up", sql`${t.scoredRows} between 0 and ${t.applicableRows}`),
  ],
);
