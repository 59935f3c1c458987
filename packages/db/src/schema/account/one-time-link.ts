import { sql } from "drizzle-orm";
import { check, index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { digest } from "../audit/digest.ts";
import { appUser } from "./user.ts";

/**
 * An invitation or a password reset. The link's secret is shown once and kept only as its SHA-256; using it
 * sets a password that nobody else has known.
 */
export const oneTimeLink = pgTable(
  "one_time_link",
  {
    secretHash: digest().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => appUser.id),
    purpose: text({ enum: ["invitation", "reset"] }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    usedAt: timestamp({ withTimezone: true }),
    withdrawnAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    check("one_time_link_secret_is_a_sha256", sql`octet_length(${t.secretHash}) = 32`),
    check("one_time_link_purpose_known", sql`${t.purpose} in ('invitation', 'reset')`),
    check("one_time_link_ends_after_it_begins", sql`${t.expiresAt} > ${t.createdAt}`),
    check("one_time_link_used_or_withdrawn", sql`num_nonnulls(${t.usedAt}, ${t.withdrawnAt}) <= 1`),
    index("one_time_link_open_by_user")
      .on(t.userId)
      .where(sql`${t.usedAt} is null and ${t.withdrawnAt} is null`),
  ],
);

/** The code that opens the first set-up: one row at most, gone when the first bureau exists. */
export const setupCode = pgTable(
  "setup_code",
  {
    /** Always "setup": makes a second row impossible. */
    id: text().primaryKey().default("setup"),
    codeHash: digest().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check("setup_code_is_alone", sql`${t.id} = 'setup'`),
    check("setup_code_is_a_sha256", sql`octet_length(${t.codeHash}) = 32`),
  ],
);
