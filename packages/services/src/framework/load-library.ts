import { schema, type Transaction } from "@hengji/db";
import { and, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { bureauNameOf } from "./load-draft.ts";

const { appUser, evaluation, frameworkDraftIndicator, frameworkVersion, organisation } = schema;
const approver = alias(appUser, "approver");

const scored = sql`coalesce(r.body ->> 'role', 'scored') = 'scored'`;
const pointsOf = sql`coalesce(trim_scale(sum((r.body ->> 'points')::numeric) filter (where ${scored})), 0)::text`;

/** Every published version of these regions, with what the library says of it; its rows stay in the database. */
export const loadPublished = (tx: Transaction, regionIds: readonly string[]) =>
  tx
    .select({
      regionId: frameworkVersion.regionId,
      frameworkId: frameworkVersion.frameworkId,
      version: frameworkVersion.version,
      draftId: frameworkVersion.draftId,
      publishedAt: frameworkVersion.publishedAt,
      by: approver.name,
      bureauName: bureauNameOf(frameworkVersion.regionId),
      name: sql<string>`${frameworkVersion.content} ->> 'name'`,
      year: sql<number>`(${frameworkVersion.content} ->> 'year')::int`,
      total: sql<string>`${frameworkVersion.content} ->> 'total'`,
      rows: sql<number>`jsonb_array_length(${frameworkVersion.content} -> 'indicators')`,
      points: sql<string>`(select ${pointsOf} from jsonb_array_elements(${frameworkVersion.content} -> 'indicators') r (body))`,
      defects: frameworkVersion.defects,
      /** Only of one that nobody examined when it was loaded. */
      unexamined: sql<unknown>`case when ${frameworkVersion.defects} is null then ${frameworkVersion.content} end`,
    })
    .from(frameworkVersion)
    .leftJoin(approver, eq(approver.id, frameworkVersion.approvedBy))
    .where(inArray(frameworkVersion.regionId, [...regionIds]));
export type PublishedRow = Awaited<ReturnType<typeof loadPublished>>[number];

/** Points of the scored rows of every draft in these regions, by draft. */
export async function loadDraftPoints(
  tx: Transaction,
  regionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const sums = await tx
    .select({
      draftId: frameworkDraftIndicator.draftId,
      points: sql<string>`coalesce(trim_scale(sum((${frameworkDraftIndicator.body} ->> 'points')::numeric)
        filter (where coalesce(${frameworkDraftIndicator.body} ->> 'role', 'scored') = 'scored')), 0)::text`,
    })
    .from(frameworkDraftIndicator)
    .where(inArray(frameworkDraftIndicator.regionId, [...regionIds]))
    .groupBy(frameworkDraftIndicator.draftId);
  return new Map(sums.map(({ draftId, points }) => [draftId, points]));
}

/** How many evaluations are scored by each version, under `<frameworkId> <version>`. */
export async function loadUses(
  tx: Transaction,
  regionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const uses = await tx
    .select({
      key: sql<string>`${evaluation.frameworkId} || ' ' || ${evaluation.frameworkVersion}`,
      count: sql<number>`count(*)::int`,
    })
    .from(evaluation)
    .where(inArray(evaluation.regionId, [...regionIds]))
    .groupBy(evaluation.frameworkId, evaluation.frameworkVersion);
  return new Map(uses.map(({ key, count }) => [key, count]));
}

export const loadBureaus = (tx: Transaction, regionIds: readonly string[]) =>
  tx
    .select({ regionId: organisation.regionId, bureauName: organisation.name })
    .from(organisation)
    .where(and(eq(organisation.kind, "bureau"), inArray(organisation.regionId, [...regionIds])))
    .orderBy(organisation.name);
