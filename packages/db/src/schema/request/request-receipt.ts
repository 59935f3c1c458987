import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { appUser } from "../account/user.ts";
import { digest } from "../audit/digest.ts";

/**
 * The answer to a change, kept under the key that the form made when it opened. Written in the change's own
 * transaction: a replayed request finds it and has no second effect. Kept at least 48 hours.
 */
export const requestReceipt = pgTable(
  "request_receipt",
  {
    userId: uuid()
      .notNull()
      .references(() => appUser.id),
    key: uuid().notNull(),
    action: text().notNull(),
    /** SHA-256 of the canonical input: the same key with another input is refused. */
    requestHash: digest().notNull(),
    response: jsonb().notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.key] }),
    check("request_receipt_hash_is_a_sha256", sql`octet_length(${t.requestHash}) = 32`),
    index("request_receipt_by_age").on(t.at),
  ],
);
