import { foreignKey, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { appUser } from "../account/user.ts";
import { evaluation } from "../evaluation/evaluation.ts";

/** Who has a sheet open: one row per open page, refreshed while its event stream lives. */
export const sheetPresence = pgTable(
  "sheet_presence",
  {
    regionId: text().notNull(),
    evaluationId: uuid().notNull(),
    connectionId: uuid().notNull(),
    userId: uuid()
      .notNull()
      .references(() => appUser.id),
    /** Row that the person works on, if any. */
    indicatorCode: text(),
    seenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.evaluationId, t.connectionId] }),
    foreignKey({
      name: "sheet_presence_evaluation",
      columns: [t.regionId, t.evaluationId],
      foreignColumns: [evaluation.regionId, evaluation.id],
    }),
  ],
);
