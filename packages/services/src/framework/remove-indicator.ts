import { type DraftChanged, type RemoveIndicatorInput, removeIndicatorInput } from "@hengji/contracts";
import type { ChangeContext } from "../context.ts";
import { neverSaved } from "../sheet/revisions.ts";
import { frameworkOf, indicatorIn } from "./content.ts";
import { editDraft } from "./edit-draft.ts";
import { indicatorTrace } from "./say-part.ts";
import { deleteIndicator } from "./write-part.ts";

/** Takes a row out; refused while another row continues it or would receive points from it. Added again, it is the same row. */
export const removeIndicator = (context: ChangeContext, input: RemoveIndicatorInput): Promise<DraftChanged> =>
  editDraft(context, "framework.removeIndicator", removeIndicatorInput, input, (content, { code }) => {
    const stands = indicatorIn(content, code);
    return {
      current: {
        kind: "indicator",
        key: code,
        current: stands?.body ?? null,
        revision: stands?.revision ?? neverSaved,
      },
      same: stands === undefined,
      next: { ...content, indicators: content.indicators.filter((row) => row !== stands) },
      trace: () => ({
        before: stands ? indicatorTrace(frameworkOf(content), stands.body) : null,
        after: null,
      }),
      write: (tx, at) => deleteIndicator(tx, at, code),
    };
  });
