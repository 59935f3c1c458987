import { sql } from "drizzle-orm";
import {
  boolean,
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

/**
 * 核定数. Exactly one value column is filled when the fact was observed (cases live in `fact_case`);
 * missing, not applicable and not yet due carry a reason instead. The unit is the one of the framework's definition.
 */
export const fact = pgTable(
  "fact",
  {
    regionId: text().notNull(),
    evaluationId: uuid().notNull(),
    kind: text({ enum: assessmentKinds }).notNull(),
    key: text().notNull(),
    status: text({ enum: ["observed", "missing", "notApplicable", "notYetDue"] }).notNull(),
    valueNumber: numeric(),
    valueFlag: boolean(),
    /** ISO date or choice code. */
    valueText: text(),
    isCaseList: boolean().notNull().default(false),
    basisKind: text({ enum: ["stated", "inferred", "affirmed"] }),
    /** Where it stands, for stated and affirmed. */
    basisPlace: text(),
    /** From what and how, for inferred. */
    basisFrom: text(),
    basisHow: text(),
    reason: text(),
    version: integer().notNull().default(1),
    /** Who saved it last; null for what was loaded with the demonstration or an import. */
    changedBy: uuid().references(() => appUser.id),
    changedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.evaluationId, t.kind, t.key] }),
    foreignKey({
      name: "fact_assessment",
      columns: [t.regionId, t.evaluationId, t.kind],
      foreignColumns: [assessment.regionId, assessment.evaluationId, assessment.kind],
    }),
    check(
      "fact_value_by_status",
      sql`case when ${t.status} = 'observed'
        then num_nonnulls(${t.valueNumber}, ${t.valueFlag}, ${t.valueText}) + ${t.isCaseList}::int = 1 and ${t.reason} is null
        else num_nonnulls(${t.valueNumber}, ${t.valueFlag}, ${t.valueText}) = 0 and not ${t.isCaseList} and ${t.reason} is not null end`,
    ),
    check(
      "fact_number_is_finite",
      sql`${t.valueNumber} is null or ${t.valueNumber} not in ('NaN', 'Infinity', '-Infinity')`,
    ),
    check(
      "fact_basis_by_kind",
      sql`case when ${t.status} <> 'observed' then ${t.basisKind} is null
        when ${t.basisKind} = 'inferred' then ${t.basisFrom} is not null and ${t.basisHow} is not null
        when ${t.basisKind} in ('stated', 'affirmed') then ${t.basisPlace} is not null
        else false end`,
    ),
  ],
);

/** 例: one documented case of a fact that is a list. */
export const factCase = pgTable(
  "fact_case",
  {
    regionId: text().notNull(),
    evaluationId: uuid().notNull(),
    kind: text({ enum: assessmentKinds }).notNull(),
    key: text().notNull(),
    position: integer().notNull(),
    title: text().notNull(),
    date: text(),
    amount: numeric(),
    place: text(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.evaluationId, t.kind, t.key, t.position] }),
    foreignKey({
      name: "fact_case_fact",
      columns: [t.regionId, t.evaluationId, t.kind, t.key],
      foreignColumns: [fact.regionId, fact.evaluationId, fact.kind, fact.key],
    }).onDelete("cascade"),
    check(
      "fact_case_amount_is_finite",
      sql`${t.amount} is null or ${t.amount} not in ('NaN', 'Infinity', '-Infinity')`,
    ),
    check("fact_case_counts_from_one", sql`${t.position} >= 1`),
  ],
);

/** 酌情: points a person gave within a rule's bounds, with the reason. */
export const judgement = pgTable(
  "judgement",
  {
    regionId: text().notNull(),
    evaluationId: uuid().notNull(),
    kind: text({ enum: assessmentKinds }).notNull(),
    key: text().notNull(),
    awarded: numeric().notNull(),
    reason: text().notNull(),
    version: integer().notNull().default(1),
    /** Who saved it last; null for what was loaded with the demonstration or an import. */
    changedBy: uuid().references(() => appUser.id),
    changedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.evaluationId, t.kind, t.key] }),
    foreignKey({
      name: "judgement_assessment",
      columns: [t.regionId, t.evaluationId, t.kind],
      foreignColumns: [assessment.regionId, assessment.evaluationId, assessment.kind],
    }),
    check("judgement_not_negative", sql`${t.awarded} >= 0`),
    check("judgement_finite", sql`${t.awarded} < 'Infinity'`),
    check("judgement_has_a_reason", sql`length(btrim(${t.reason})) > 0`),
  ],
);
