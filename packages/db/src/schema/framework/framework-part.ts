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
  uuid,
} from "drizzle-orm/pg-core";
import { appUser } from "../account/user.ts";
import { ownRegionOnly } from "../own-region.ts";
import { frameworkDraft } from "./framework.ts";

const ofDraft = { regionId: text().notNull(), draftId: uuid().notNull() };
const changed = {
  /** Number of the draft's change that wrote it. */
  version: integer().notNull(),
  /** Who saved it last; null for what was loaded with the demonstration or an import. */
  changedBy: uuid().references(() => appUser.id),
  changedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
};

/** A fact's declaration, as scoring-core reads it. */
export const frameworkDraftFact = pgTable(
  "framework_draft_fact",
  {
    ...ofDraft,
    key: text().notNull(),
    /** In ascending order; not necessarily without gaps. */
    position: integer().notNull(),
    body: jsonb().notNull(),
    ...changed,
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.draftId, t.key] }),
    foreignKey({
      name: "framework_draft_fact_draft",
      columns: [t.regionId, t.draftId],
      foreignColumns: [frameworkDraft.regionId, frameworkDraft.id],
    }),
    check("framework_draft_fact_key_is_its_own", sql`coalesce(${t.body} ->> 'key' = ${t.key}, false)`),
    check("framework_draft_fact_counts_from_one", sql`${t.position} >= 1 and ${t.version} >= 1`),
    ownRegionOnly("framework_draft_fact"),
  ],
);

/** A row of the table with its rule, as scoring-core reads it. */
export const frameworkDraftIndicator = pgTable(
  "framework_draft_indicator",
  {
    ...ofDraft,
    code: text().notNull(),
    /** In ascending order; not necessarily without gaps. */
    position: integer().notNull(),
    body: jsonb().notNull(),
    ...changed,
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.draftId, t.code] }),
    foreignKey({
      name: "framework_draft_indicator_draft",
      columns: [t.regionId, t.draftId],
      foreignColumns: [frameworkDraft.regionId, frameworkDraft.id],
    }),
    check(
      "framework_draft_indicator_code_is_its_own",
      sql`coalesce(${t.body} ->> 'code' = ${t.code}, false)`,
    ),
    check("framework_draft_indicator_counts_from_one", sql`${t.position} >= 1 and ${t.version} >= 1`),
    ownRegionOnly("framework_draft_indicator"),
  ],
);

/** Why a defect that the examination found is left as it is. */
export const frameworkDraftAcknowledgement = pgTable(
  "framework_draft_acknowledgement",
  {
    ...ofDraft,
    code: text().notNull(),
    /** As the examination names it. */
    place: text().notNull(),
    reason: text().notNull(),
    ...changed,
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.draftId, t.code, t.place] }),
    foreignKey({
      name: "framework_draft_acknowledgement_draft",
      columns: [t.regionId, t.draftId],
      foreignColumns: [frameworkDraft.regionId, frameworkDraft.id],
    }),
    check("framework_draft_acknowledgement_has_a_reason", sql`length(btrim(${t.reason})) > 0`),
    check("framework_draft_acknowledgement_counts_from_one", sql`${t.version} >= 1`),
    ownRegionOnly("framework_draft_acknowledgement"),
  ],
);

/** 试算: facts and judgements with which one person tries a draft. Nobody else reads them. */
export const frameworkTrial = pgTable(
  "framework_trial",
  {
    ...ofDraft,
    userId: uuid()
      .notNull()
      .references(() => appUser.id),
    body: jsonb().notNull(),
    version: integer().notNull().default(1),
    changedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.draftId, t.userId] }),
    foreignKey({
      name: "framework_trial_draft",
      columns: [t.regionId, t.draftId],
      foreignColumns: [frameworkDraft.regionId, frameworkDraft.id],
    }),
    check("framework_trial_counts_from_one", sql`${t.version} >= 1`),
    ownRegionOnly("framework_trial"),
  ],
);
