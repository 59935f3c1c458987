import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { digest } from "./digest.ts";

export const auditResults = ["done", "refused"] as const;
export type AuditResult = (typeof auditResults)[number];

/**
 * Who did what, insert-only and hash-chained. A trigger gives chain, seq, at, prev and hash; their defaults
 * here are values that no check accepts, so that without the trigger no row gets in.
 *
 * No foreign keys, on purpose: an entry must outlive what it speaks of, and a key check behind the head's lock
 * would deadlock with a verb that locked the evaluation first. `region_id` is checked where its chain begins.
 * The chain starts with the region's code, so the key holds tenants apart; the platform has no region.
 */
export const auditLog = pgTable(
  "audit_log",
  {
    regionId: text(),
    chain: text().notNull().default(""),
    seq: bigint({ mode: "number" }).notNull().default(0),
    at: timestamp({ withTimezone: true })
      .notNull()
      .default(sql`'-infinity'`),
    /** How `hash` is made from the row; older rows keep theirs when a later version makes it otherwise. */
    scheme: text().notNull().default(""),
    /** The evaluation on whose record this belongs. */
    evaluationId: uuid(),
    /** Null for the product's own jobs and for people who are not signed in. */
    actor: uuid(),
    actorName: text(),
    role: text(),
    /** First 12 hexadecimal digits of the session's hash: ties entries together, opens nothing. */
    session: text(),
    network: text(),
    action: text().notNull(),
    objectKind: text().notNull(),
    objectId: text().notNull(),
    objectVersion: integer(),
    before: jsonb(),
    after: jsonb(),
    result: text({ enum: auditResults }).notNull(),
    /** Refusals that the limit kept out of the log between the previous entry and this one. */
    omitted: integer().notNull().default(0),
    prev: digest()
      .notNull()
      .default(sql`''`),
    hash: digest()
      .notNull()
      .default(sql`''`),
  },
  (t) => [
    primaryKey({ columns: [t.chain, t.seq] }),
    check(
      "audit_log_chain_of_region_and_result",
      sql`${t.chain} = coalesce(${t.regionId}, 'platform') || case ${t.result} when 'refused' then '.refused' else '' end`,
    ),
    check("audit_log_counts_from_one", sql`${t.seq} >= 1 and ${t.omitted} >= 0`),
    check("audit_log_time_is_finite", sql`isfinite(${t.at})`),
    check("audit_log_scheme_known", sql`${t.scheme} = 'sha256.1'`),
    check("audit_log_result_known", sql`${t.result} in ('done', 'refused')`),
    check("audit_log_actor_has_a_name", sql`${t.actor} is null or ${t.actorName} is not null`),
    check("audit_log_evaluation_has_a_region", sql`${t.evaluationId} is null or ${t.regionId} is not null`),
    check("audit_log_session_is_a_prefix", sql`${t.session} ~ '^[0-9a-f]{12}$'`),
    check(
      "audit_log_says_what",
      sql`${t.action} <> '' and ${t.objectKind} <> '' and length(${t.objectId}) between 1 and 200`,
    ),
    check("audit_log_hashes_are_sha256", sql`octet_length(${t.prev}) = 32 and octet_length(${t.hash}) = 32`),
    // What was done last on all chains together, a page at a time.
    index("audit_log_by_time").on(t.at, t.chain, t.seq),
    // The record of one evaluation, newest first.
    index("audit_log_by_evaluation")
      .on(t.chain, t.evaluationId, t.seq.desc())
      .where(sql`${t.evaluationId} is not null`),
  ],
);
