import { randomUUID } from "node:crypto";
import { schema, type Transaction } from "@hengji/db";
import type { Framework } from "@hengji/scoring-core";
import { openSubmission } from "@hengji/workflow";
import { sql } from "drizzle-orm";
import { headOf } from "./content.ts";
import { rememberAuthors } from "./edit-draft.ts";

interface DraftToInsert {
  readonly regionId: string;
  readonly frameworkId: string;
  readonly version: number;
  readonly base: { readonly frameworkId: string; readonly version: number } | null;
  readonly content: Framework;
  readonly author: string;
  /** When; absent: now, by the database's clock. */
  readonly at?: Date;
}

/** A draft with this content as its first change, opened by a person; returns its id. */
export async function insertDraft(tx: Transaction, toInsert: DraftToInsert): Promise<string> {
  const { regionId, frameworkId, version, base, content, author } = toInsert;
  const at = toInsert.at ?? sql`clock_timestamp()`;
  const { facts, indicators, acknowledged = [] } = content;
  const draftId = randomUUID();
  const part = { regionId, draftId, version: 1, changedBy: author, changedAt: at };
  await tx.insert(schema.frameworkDraft).values({
    regionId,
    id: draftId,
    frameworkId,
    version,
    baseFrameworkId: base?.frameworkId ?? null,
    baseVersion: base?.version ?? null,
    head: headOf(content),
    headBy: author,
    headAt: at,
    changedBy: author,
    changedAt: at,
  });
  if (facts.length > 0) {
    await tx
      .insert(schema.frameworkDraftFact)
      .values(facts.map((body, index) => ({ ...part, key: body.key, position: index + 1, body })));
  }
  if (indicators.length > 0) {
    await tx
      .insert(schema.frameworkDraftIndicator)
      .values(indicators.map((body, index) => ({ ...part, code: body.code, position: index + 1, body })));
  }
  if (acknowledged.length > 0) {
    await tx
      .insert(schema.frameworkDraftAcknowledgement)
      .values(acknowledged.map((one) => ({ ...part, ...one })));
  }
  const { state, authors } = openSubmission("framework", author);
  await tx
    .insert(schema.frameworkSubmission)
    .values({ regionId, draftId, frameworkId, frameworkVersion: version, state, at });
  await rememberAuthors(tx, { regionId, draftId }, { before: [], after: authors });
  return draftId;
}
