import { foreignKey, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { appUser } from "../account/user.ts";
import { frameworkDraft } from "../framework/framework.ts";
import { ownRegionOnly } from "../own-region.ts";

/** Who has a draft open: one row per open page, refreshed while its event stream lives. */
export const frameworkPresence = pgTable(
  "framework_presence",
  {
    regionId: text().notNull(),
    draftId: uuid().notNull(),
    connectionId: uuid().notNull(),
    userId: uuid()
      .notNull()
      .references(() => appUser.id),
    /** Row that the person works on, if any. */
    indicatorCode: text(),
    seenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.draftId, t.connectionId] }),
    foreignKey({
      name: "framework_presence_draft",
      columns: [t.regionId, t.draftId],
      foreignColumns: [frameworkDraft.regionId, frameworkDraft.id],
    }),
    ownRegionOnly("framework_presence"),
  ],
);
