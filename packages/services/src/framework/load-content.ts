import type { FrameworkHead, Revision } from "@hengji/contracts";
import { schema, type Transaction } from "@hengji/db";
import type { FactDefinition, Indicator } from "@hengji/scoring-core";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { DraftContent, Part } from "./content.ts";
import type { DraftRow } from "./load-draft.ts";

const { appUser, frameworkDraftAcknowledgement, frameworkDraftFact, frameworkDraftIndicator } = schema;

type PartTable =
  typeof frameworkDraftFact | typeof frameworkDraftIndicator | typeof frameworkDraftAcknowledgement;

interface Stored {
  readonly version: number;
  readonly by: string | null;
  readonly changedAt: Date;
}

const revisionOf = ({ version, by, changedAt }: Stored): Revision => ({
  version,
  by,
  at: changedAt.toISOString(),
});
const partOf = <Body>(body: unknown, stored: Stored): Part<Body> => ({
  body: body as Body,
  revision: revisionOf(stored),
});

const stored = (table: PartTable) => ({
  draftId: table.draftId,
  version: table.version,
  changedAt: table.changedAt,
  by: appUser.name,
});

/** Facts, rows and acknowledgements of drafts, with who saved each last: three queries, however many. */
export async function loadContents(
  tx: Transaction,
  rows: readonly DraftRow[],
): Promise<ReadonlyMap<string, DraftContent>> {
  const own = (table: PartTable) =>
    and(
      inArray(table.regionId, [...new Set(rows.map(({ draft }) => draft.regionId))]),
      inArray(
        table.draftId,
        rows.map(({ draft }) => draft.id),
      ),
    );
  const facts = await tx
    .select({ ...stored(frameworkDraftFact), body: frameworkDraftFact.body })
    .from(frameworkDraftFact)
    .leftJoin(appUser, eq(appUser.id, frameworkDraftFact.changedBy))
    .where(own(frameworkDraftFact))
    .orderBy(asc(frameworkDraftFact.position), asc(frameworkDraftFact.key));
  const indicators = await tx
    .select({ ...stored(frameworkDraftIndicator), body: frameworkDraftIndicator.body })
    .from(frameworkDraftIndicator)
    .leftJoin(appUser, eq(appUser.id, frameworkDraftIndicator.changedBy))
    .where(own(frameworkDraftIndicator))
    .orderBy(asc(frameworkDraftIndicator.position), asc(frameworkDraftIndicator.code));
  const acknowledgements = await tx
    .select({
      ...stored(frameworkDraftAcknowledgement),
      code: frameworkDraftAcknowledgement.code,
      place: frameworkDraftAcknowledgement.place,
      reason: frameworkDraftAcknowledgement.reason,
    })
    .from(frameworkDraftAcknowledgement)
    .leftJoin(appUser, eq(appUser.id, frameworkDraftAcknowledgement.changedBy))
    .where(own(frameworkDraftAcknowledgement))
    .orderBy(asc(frameworkDraftAcknowledgement.code), asc(frameworkDraftAcknowledgement.place));

  const ofDraft = <Row extends { readonly draftId: string }>(all: readonly Row[], id: string) =>
    all.filter(({ draftId }) => draftId === id);
  return new Map(
    rows.map(({ draft, code, headBy }): [string, DraftContent] => [
      draft.id,
      {
        code,
        head: partOf<FrameworkHead>(draft.head, {
          version: draft.headVersion,
          by: headBy,
          changedAt: draft.headAt,
        }),
        facts: ofDraft(facts, draft.id).map((row) => partOf<FactDefinition>(row.body, row)),
        indicators: ofDraft(indicators, draft.id).map((row) => partOf<Indicator>(row.body, row)),
        acknowledgements: ofDraft(acknowledgements, draft.id).map((row) =>
          partOf({ code: row.code, place: row.place, reason: row.reason }, row),
        ),
      },
    ]),
  );
}

export async function loadContent(tx: Transaction, row: DraftRow): Promise<DraftContent> {
  const content = (await loadContents(tx, [row])).get(row.draft.id);
  if (!content) throw new Error(`draft ${row.draft.id} without its content`);
  return content;
}
