import type { Acknowledgement } from "@hengji/scoring-core";
import { neverSaved } from "../sheet/revisions.ts";
import type { DraftContent, Part } from "./content.ts";
import type { PartConflict } from "./edit-draft.ts";

/** What stands of the acknowledgement of one defect. */
export function currentAcknowledgement(
  { acknowledgements }: DraftContent,
  { code, place }: Pick<Acknowledgement, "code" | "place">,
): { stands: Part<Acknowledgement> | undefined; current: PartConflict } {
  const stands = acknowledgements.find(({ body }) => body.code === code && body.place === place);
  return {
    stands,
    current: {
      kind: "acknowledgement",
      key: `${code} ${place}`,
      current: stands ? { reason: stands.body.reason } : null,
      revision: stands?.revision ?? neverSaved,
    },
  };
}
