import { sql } from "drizzle-orm";
import { check, customType, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { appUser } from "./user.ts";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** A signed-in browser. Only the SHA-256 of its token is kept, so a copy of this table opens nothing. */
export const session = pgTable(
  "session",
  {
    tokenHash: bytea().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => appUser.id),
    authEpoch: integer().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    lastSeenAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    check("session_token_is_a_sha256", sql`octet_length(${t.tokenHash}) = 32`),
    check("session_ends_after_it_begins", sql`${t.expiresAt} > ${t.createdAt}`),
    index("session_live_by_user")
      .on(t.userId)
      .where(sql`${t.revokedAt} is null`),
  ],
);

/**
 * Failed sign-ins, counted per account and network and per account. No foreign key: unknown accounts are
 * counted alike, so that the answer does not tell which accounts exist.
 */
export const signInFailure = pgTable(
  "sign_in_failure",
  {
    id: uuid().primaryKey(),
    account: text().notNull(),
    network: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index("sign_in_failure_recent").on(t.account, t.at)],
);
