import { sql } from "drizzle-orm";
import { bigint, check, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { region } from "../region/region.ts";
import { digest } from "./digest.ts";

/**
 * Where each audit chain stands; its row is the lock under which the next entry gets its number. Only the
 * trigger of `audit_log` writes here. The application reads it through `audit_head_of` and nothing else.
 */
export const auditHead = pgTable(
  "audit_head",
  {
    /** The region's code or `platform`; `.refused` behind it for the chain of refused attempts. */
    chain: text().primaryKey(),
    regionId: text().references(() => region.id),
    seq: bigint({ mode: "number" }).notNull().default(0),
    hash: digest()
      .notNull()
      .default(sql`decode(repeat('00', 32), 'hex')`),
    /** The latest time an entry got; a clock far behind it is not believed. */
    lastAt: timestamp({ withTimezone: true })
      .notNull()
      .default(sql`'-infinity'`),
    /** Refusals of the current minute, and those left out of the log since its last entry. */
    minuteFrom: timestamp({ withTimezone: true })
      .notNull()
      .default(sql`'-infinity'`),
    minuteCount: integer().notNull().default(0),
    omitted: integer().notNull().default(0),
  },
  (t) => [
    check(
      "audit_head_chain_of_region",
      sql`${t.chain} in (coalesce(${t.regionId}, 'platform'), coalesce(${t.regionId}, 'platform') || '.refused')`,
    ),
    check("audit_head_counts_up", sql`${t.seq} >= 0 and ${t.minuteCount} >= 0 and ${t.omitted} >= 0`),
    check("audit_head_hash_is_a_sha256", sql`octet_length(${t.hash}) = 32`),
  ],
);
