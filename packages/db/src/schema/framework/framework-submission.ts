import { eventKinds, stateKinds } from "@hengji/workflow";
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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { appUser } from "../account/user.ts";
import { ownRegionOnly } from "../own-region.ts";
import { frameworkDraft } from "./framework.ts";

const oneOf = (names: readonly string[]) => sql.raw(`(${names.map((name) => `'${name}'`).join(", ")})`);

/** Where a draft stands in the review loop. `version` counts the steps it took, from 0. */
export const frameworkSubmission = pgTable(
  "framework_submission",
  {
    regionId: text().notNull(),
    draftId: uuid().notNull(),
    frameworkId: uuid().notNull(),
    /** The version that the draft becomes. */
    frameworkVersion: integer().notNull(),
    /** The state of packages/workflow with what a person must see of it. */
    state: jsonb().notNull(),
    stateKind: text({ enum: stateKinds })
      .notNull()
      .generatedAlwaysAs(sql`state ->> 'kind'`),
    version: integer().notNull().default(0),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.draftId] }),
    foreignKey({
      name: "framework_submission_draft",
      columns: [t.regionId, t.frameworkId, t.draftId, t.frameworkVersion],
      foreignColumns: [
        frameworkDraft.regionId,
        frameworkDraft.frameworkId,
        frameworkDraft.id,
        frameworkDraft.version,
      ],
    }),
    uniqueIndex("framework_submission_one_open_per_framework")
      .on(t.regionId, t.frameworkId)
      .where(sql`${t.stateKind} not in ('accepted', 'cancelled')`),
    check("framework_submission_state_known", sql`${t.stateKind} in ${oneOf(stateKinds)}`),
    check("framework_submission_steps_from_zero", sql`${t.version} >= 0`),
    ownRegionOnly("framework_submission"),
  ],
);

/** Everyone who wrote in a draft, in the order of their first hand. Nobody leaves: none of them may publish it. */
export const frameworkAuthor = pgTable(
  "framework_author",
  {
    regionId: text().notNull(),
    draftId: uuid().notNull(),
    userId: uuid()
      .notNull()
      .references(() => appUser.id),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.draftId, t.userId] }),
    foreignKey({
      name: "framework_author_submission",
      columns: [t.regionId, t.draftId],
      foreignColumns: [frameworkSubmission.regionId, frameworkSubmission.draftId],
    }),
    check("framework_author_counts_from_one", sql`${t.position} >= 1`),
    ownRegionOnly("framework_author"),
  ],
);

/** A step that was taken: never changed, never removed. */
export const frameworkSubmissionEvent = pgTable(
  "framework_submission_event",
  {
    regionId: text().notNull(),
    draftId: uuid().notNull(),
    /** The submission's version after it. */
    number: integer().notNull(),
    event: text({ enum: eventKinds }).notNull(),
    /** The state to which it led. */
    stateKind: text({ enum: stateKinds }).notNull(),
    actorId: uuid()
      .notNull()
      .references(() => appUser.id),
    role: text().notNull(),
    /** Opinion of a return, reason of a cancellation. */
    said: text(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.draftId, t.number] }),
    foreignKey({
      name: "framework_submission_event_submission",
      columns: [t.regionId, t.draftId],
      foreignColumns: [frameworkSubmission.regionId, frameworkSubmission.draftId],
    }),
    check("framework_submission_event_counts_from_one", sql`${t.number} >= 1`),
    check("framework_submission_event_known", sql`${t.event} in ${oneOf(eventKinds)}`),
    check("framework_submission_event_state_known", sql`${t.stateKind} in ${oneOf(stateKinds)}`),
    check(
      "framework_submission_event_says_why",
      sql`${t.event} not in ('return', 'cancel', 'reopen') or coalesce(length(btrim(${t.said})), 0) > 0`,
    ),
    ownRegionOnly("framework_submission_event"),
  ],
);
