import { schema, type Transaction } from "@hengji/db";
import type { Acknowledgement } from "@hengji/scoring-core";
import { and, eq, inArray } from "drizzle-orm";
import type { DraftContent } from "./content.ts";
import type { DraftWrite } from "./edit-draft.ts";

const { frameworkDraftAcknowledgement } = schema;

/** Gives a defect its reason, or another one. */
export async function writeAcknowledgement(
  tx: Transaction,
  at: DraftWrite,
  { code, place, reason }: Acknowledgement,
): Promise<void> {
  const { regionId: _, draftId: __, ...saved } = at;
  const { regionId, draftId } = frameworkDraftAcknowledgement;
  await tx
    .insert(frameworkDraftAcknowledgement)
    .values({ ...at, code, place, reason })
    .onConflictDoUpdate({
      target: [regionId, draftId, frameworkDraftAcknowledgement.code, frameworkDraftAcknowledgement.place],
      set: { reason, ...saved },
    });
}

export async function deleteAcknowledgement(
  tx: Transaction,
  at: DraftWrite,
  { code, place }: Pick<Acknowledgement, "code" | "place">,
): Promise<void> {
  await tx
    .delete(frameworkDraftAcknowledgement)
    .where(
      and(
        eq(frameworkDraftAcknowledgement.regionId, at.regionId),
        eq(frameworkDraftAcknowledgement.draftId, at.draftId),
        eq(frameworkDraftAcknowledgement.code, code),
        eq(frameworkDraftAcknowledgement.place, place),
      ),
    );
}

/**
 * Reasons follow what they are about to the place that is named otherwise now. What was once said there about
 * something else, which has been removed since, gives way: it must not speak for what comes.
 */
export async function moveAcknowledgements(
  tx: Transaction,
  at: DraftWrite,
  { acknowledgements }: Pick<DraftContent, "acknowledgements">,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  if (from === to) return;
  const own = acknowledgements.filter(({ body }) => isWithin(body.place, from));
  const leaving = acknowledgements.filter(
    ({ body }) => isWithin(body.place, from) || isWithin(body.place, to),
  );
  if (leaving.length === 0) return;
  await tx.delete(frameworkDraftAcknowledgement).where(
    and(
      eq(frameworkDraftAcknowledgement.regionId, at.regionId),
      eq(frameworkDraftAcknowledgement.draftId, at.draftId),
      inArray(
        frameworkDraftAcknowledgement.place,
        leaving.map(({ body }) => body.place),
      ),
    ),
  );
  if (own.length === 0) return;
  await tx.insert(frameworkDraftAcknowledgement).values(
    own.map(({ body: { code, place, reason } }) => ({
      ...at,
      code,
      place: `${to}${place.slice(from.length)}`,
      reason,
    })),
  );
}

/** Whether a place is this thing of the table or lies within it. */
const isWithin = (place: string, thing: string): boolean => place === thing || place.startsWith(`${thing}/`);
