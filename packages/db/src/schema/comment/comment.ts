import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { appUser } from "../account/user.ts";
import { evaluation } from "../evaluation/evaluation.ts";

export const commentAudiences = ["team", "firm"] as const;
export type CommentAudience = (typeof commentAudiences)[number];

/**
 * 批注: a conversation about one row of the sheet. `team` is read by 主评人 and 评价组成员, `firm` also by 质控复核.
 * Never in a department's reach, and not the bureau's before release.
 */
export const commentThread = pgTable(
  "comment_thread",
  {
    regionId: text().notNull(),
    evaluationId: uuid().notNull(),
    id: uuid().notNull(),
    indicatorCode: text().notNull(),
    audience: text({ enum: commentAudiences }).notNull(),
    resolvedAt: timestamp({ withTimezone: true }),
    resolvedBy: uuid().references(() => appUser.id),
    version: integer().notNull().default(1),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.evaluationId, t.id] }),
    foreignKey({
      name: "comment_thread_evaluation",
      columns: [t.regionId, t.evaluationId],
      foreignColumns: [evaluation.regionId, evaluation.id],
    }),
    check("comment_thread_audience_known", sql`${t.audience} in ('team', 'firm')`),
    check("comment_thread_resolved_by_someone", sql`(${t.resolvedAt} is null) = (${t.resolvedBy} is null)`),
  ],
);

/** One contribution; never edited, so that an answer keeps the words it answered. */
export const comment = pgTable(
  "comment",
  {
    regionId: text().notNull(),
    evaluationId: uuid().notNull(),
    threadId: uuid().notNull(),
    position: integer().notNull(),
    authorId: uuid()
      .notNull()
      .references(() => appUser.id),
    body: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.evaluationId, t.threadId, t.position] }),
    foreignKey({
      name: "comment_of_thread",
      columns: [t.regionId, t.evaluationId, t.threadId],
      foreignColumns: [commentThread.regionId, commentThread.evaluationId, commentThread.id],
    }),
    check("comment_counts_from_one", sql`${t.position} >= 1`),
    check("comment_says_something", sql`length(btrim(${t.body})) between 1 and 4000`),
    index("comment_by_author").on(t.authorId),
  ],
);
