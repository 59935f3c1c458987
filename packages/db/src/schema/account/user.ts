import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** A person who may sign in. `name` is what others see; the account is compared in lower case. */
export const appUser = pgTable(
  "app_user",
  {
    id: uuid().primaryKey(),
    account: text().notNull().unique(),
    name: text().notNull(),
    /** PHC string; null until a password was set by a one-time link. */
    passwordHash: text(),
    status: text({ enum: ["active", "disabled"] })
      .notNull()
      .default("active"),
    /** Raised by every change of password, roles or status; sessions of an older epoch are out. */
    authEpoch: integer().notNull().default(1),
    /** Seeded for the demonstration with a published password: never served beyond this machine. */
    isDemo: boolean().notNull().default(false),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check("app_user_account_form", sql`${t.account} ~ '^[a-z0-9][a-z0-9._-]{1,63}$'`),
    check("app_user_status_known", sql`${t.status} in ('active', 'disabled')`),
  ],
);
