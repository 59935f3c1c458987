import { evaluationGetInput, type AudienceCode } from "@hengji/contracts";
import { inTenant, schema, type Transaction } from "@hengji/db";
import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import { audiencesOf } from "../comment/audience.ts";
import type { Actor, ServiceContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { loadLive } from "../evaluation/load.ts";
import { parseInput } from "../parse-input.ts";
import { authorise } from "../policy/authorise.ts";
import { scopeOf, tenantScopeOf } from "../policy/scope.ts";
import { notifySheet } from "./notify.ts";
import { isFresh, makeRoom } from "./open-pages.ts";

const { appUser, sheetPresence } = schema;

/** One open page: `connectionId` is made by the process that serves it and known to nobody else. */
export interface Watch {
  readonly evaluationId: string;
  readonly connectionId: string;
  /** Row that the person works on. */
  readonly indicatorCode: string | null;
}

export interface Seen {
  /** Others who have this sheet open now, each once, by name. */
  readonly people: { readonly name: string; readonly indicatorCode: string | null }[];
  /** Whose conversations the watcher may be told of. */
  readonly audiences: readonly AudienceCode[];
}

/**
 * Somebody opens a sheet, or still has it open: checks anew that they may see the work, marks them as present and
 * says who else is. To be asked again at least every 45 seconds. `tooMany` beyond six open pages of one person.
 */
export async function watchSheet({ db, actor: caller }: ServiceContext, watch: Watch): Promise<Seen> {
  const actor = authorise(caller, "/api/evaluations/[id]/events");
  const { id } = parseInput(evaluationGetInput, { id: watch.evaluationId });
  return inTenant(db, tenantScopeOf(actor), async (tx) => {
    const live = await loadLive(tx, scopeOf(actor), id);
    if (live === null) throw new ServiceError("notFound");
    const { regionId, firmId } = live.evaluation;
    if (!(await refresh(tx, watch))) {
      await makeRoom(tx, actor);
      const { userId } = actor;
      await tx.insert(sheetPresence).values({ regionId, ...watch, userId, seenAt: sql`clock_timestamp()` });
      await notifySheet(tx, { type: "present", evaluationId: id });
    }
    return { people: await others(tx, actor, regionId, id), audiences: audiencesOf(actor, firmId) };
  });
}

/** The page was closed. */
export async function leaveSheet({ db, actor }: ServiceContext, watch: Watch): Promise<void> {
  const scope = actor ? tenantScopeOf(actor) : { organisationIds: [], regionIds: [] };
  await inTenant(db, scope, async (tx) => {
    await tx.delete(sheetPresence).where(ofConnection(watch));
    await notifySheet(tx, { type: "present", evaluationId: watch.evaluationId });
  });
}

const ofConnection = ({ evaluationId, connectionId }: Watch) =>
  and(eq(sheetPresence.evaluationId, evaluationId), eq(sheetPresence.connectionId, connectionId));

async function refresh(tx: Transaction, watch: Watch): Promise<boolean> {
  const known = await tx
    .update(sheetPresence)
    .set({ seenAt: sql`clock_timestamp()` })
    .where(ofConnection(watch))
    .returning({ id: sheetPresence.connectionId });
  return known.length > 0;
}

async function others(tx: Transaction, { userId }: Actor, regionId: string, evaluationId: string) {
  return tx
    .selectDistinctOn([appUser.name, sheetPresence.userId], {
      name: appUser.name,
      indicatorCode: sheetPresence.indicatorCode,
    })
    .from(sheetPresence)
    .innerJoin(appUser, eq(appUser.id, sheetPresence.userId))
    .where(
      and(
        eq(sheetPresence.regionId, regionId),
        eq(sheetPresence.evaluationId, evaluationId),
        ne(sheetPresence.userId, userId),
        isFresh(sheetPresence.seenAt),
      ),
    )
    .orderBy(asc(appUser.name), asc(sheetPresence.userId), desc(sheetPresence.seenAt));
}
