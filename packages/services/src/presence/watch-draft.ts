import { frameworkGetInput } from "@hengji/contracts";
import { inTenant, schema, type Transaction } from "@hengji/db";
import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import type { Actor, ServiceContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { loadDraft } from "../framework/load-draft.ts";
import { frameworkRegions } from "../framework/reach.ts";
import { parseInput } from "../parse-input.ts";
import { authorise } from "../policy/authorise.ts";
import { tenantScopeOf } from "../policy/scope.ts";
import { notifyFramework } from "./notify.ts";
import { isFresh, makeRoom } from "./open-pages.ts";

const { appUser, frameworkPresence } = schema;

/** One open page of a draft: `connectionId` is made by the process that serves it and known to nobody else. */
export interface DraftWatch {
  readonly draftId: string;
  readonly connectionId: string;
  /** Row that the person works on. */
  readonly indicatorCode: string | null;
}

export interface DraftSeen {
  readonly regionId: string;
  /** Others who have this draft open now, each once, by name; `at` is the row that they work on. */
  readonly people: { readonly name: string; readonly at: string | null }[];
}

/**
 * Somebody opens a draft of a framework, or still has it open: as with a sheet, the right to see it is checked anew.
 * To be asked again at least every 45 seconds. `tooMany` beyond six open pages of one person.
 */
export async function watchDraft(
  { db, actor: caller }: ServiceContext,
  watch: DraftWatch,
): Promise<DraftSeen> {
  const actor = authorise(caller, "/api/frameworks/[id]/events");
  const { draftId } = parseInput(frameworkGetInput, { draftId: watch.draftId });
  return inTenant(db, tenantScopeOf(actor), async (tx) => {
    const row = await loadDraft(tx, frameworkRegions(actor), draftId);
    if (row === null) throw new ServiceError("notFound");
    const { regionId } = row.draft;
    if (!(await refresh(tx, watch))) {
      await makeRoom(tx, actor);
      const seenAt = sql`clock_timestamp()`;
      await tx.insert(frameworkPresence).values({ regionId, ...watch, userId: actor.userId, seenAt });
      await notifyFramework(tx, { type: "present", draftId });
    }
    return { regionId, people: await others(tx, actor, regionId, draftId) };
  });
}

/** The page was closed. It leaves also when the person may no longer look: `regionId` is what was seen first. */
export async function leaveDraft(
  { db }: Pick<ServiceContext, "db">,
  watch: DraftWatch,
  { regionId }: Pick<DraftSeen, "regionId">,
): Promise<void> {
  await inTenant(db, { organisationIds: [], regionIds: [regionId] }, async (tx) => {
    await tx.delete(frameworkPresence).where(ofConnection(watch));
    await notifyFramework(tx, { type: "present", draftId: watch.draftId });
  });
}

const ofConnection = ({ draftId, connectionId }: DraftWatch) =>
  and(eq(frameworkPresence.draftId, draftId), eq(frameworkPresence.connectionId, connectionId));

async function refresh(tx: Transaction, watch: DraftWatch): Promise<boolean> {
  const known = await tx
    .update(frameworkPresence)
    .set({ seenAt: sql`clock_timestamp()` })
    .where(ofConnection(watch))
    .returning({ id: frameworkPresence.connectionId });
  return known.length > 0;
}

async function others(tx: Transaction, { userId }: Actor, regionId: string, draftId: string) {
  return tx
    .selectDistinctOn([appUser.name, frameworkPresence.userId], {
      name: appUser.name,
      at: frameworkPresence.indicatorCode,
    })
    .from(frameworkPresence)
    .innerJoin(appUser, eq(appUser.id, frameworkPresence.userId))
    .where(
      and(
        eq(frameworkPresence.regionId, regionId),
        eq(frameworkPresence.draftId, draftId),
        ne(frameworkPresence.userId, userId),
        isFresh(frameworkPresence.seenAt),
      ),
    )
    .orderBy(asc(appUser.name), asc(frameworkPresence.userId), desc(frameworkPresence.seenAt));
}
