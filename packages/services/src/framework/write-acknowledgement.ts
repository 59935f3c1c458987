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

/** Reasons follow their defects to places that are named otherwise now. */
export async function moveAcknowledgements(
  tx: Transaction,
  at: DraftWrite,
  { acknowledgements }: Pick<DraftContent, "acknowledgements">,
  placeNow: (place: string) => string,
): Promise<void> {
  const moved = acknowledgements.flatMap(({ body }) => {
    const place = placeNow(body.place);
    return place === body.place ? [] : [{ from: body.place, to: { ...body, place } }];
  });
  if (moved.length === 0) return;
  const places = moved.map(({ from }) => from);
  await tx
    .delete(frameworkDraftAcknowledgement)
    .where(
      and(
        eq(frameworkDraftAcknowledgement.regionId, at.regionId),
        eq(frameworkDraftAcknowledgement.draftId, at.draftId),
        inArray(frameworkDraftAcknowledgement.place, places),
      ),
    );
  await tx
    .insert(frameworkDraftAcknowledgement)
    .values(moved.map(({ to: { code, place, reason } }) => ({ ...at, code, place, reason })));
}
