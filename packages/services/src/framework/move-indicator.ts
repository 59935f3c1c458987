import { type DraftChanged, type MoveIndicatorInput, moveIndicatorInput } from "@hengji/contracts";
import type { ChangeContext } from "../context.ts";
import { neverSaved } from "../sheet/revisions.ts";
import { frameworkOf, indicatorIn } from "./content.ts";
import { editDraft, staleDraft } from "./edit-draft.ts";
import { codesOf, withRowAfter } from "./row-order.ts";
import { placeTrace } from "./say-part.ts";
import { rewriteIndicator, writeOrder } from "./write-part.ts";

/** Puts a row behind another one, if asked under other headings. The rows that it passes keep their versions. */
export const moveIndicator = (context: ChangeContext, input: MoveIndicatorInput): Promise<DraftChanged> =>
  editDraft(
    context,
    "framework.moveIndicator",
    moveIndicatorInput,
    input,
    (content, { code, after, path }) => {
      const stands = indicatorIn(content, code);
      if (stands === undefined) {
        throw staleDraft({ kind: "indicator", key: code, current: null, revision: neverSaved });
      }
      const { body: current, revision } = stands;
      const moved = { body: path ? { ...current, path } : current, revision };
      const others = content.indicators.filter((other) => other !== stands);
      const indicators =
        after === code
          ? content.indicators.map((other) => (other === stands ? moved : other))
          : withRowAfter(others, moved, after);
      const next = { ...content, indicators };
      const order = codesOf(indicators);
      return {
        current: { kind: "indicator", key: code, current, revision },
        same:
          order.join("\n") === codesOf(content.indicators).join("\n") &&
          moved.body.path.join("\n") === current.path.join("\n"),
        next,
        trace: () => ({
          before: placeTrace(frameworkOf(content), current),
          after: placeTrace(frameworkOf(next), moved.body),
        }),
        async write(tx, at) {
          await rewriteIndicator(tx, at, code, moved.body);
          await writeOrder(tx, at, order);
        },
      };
    },
  );
