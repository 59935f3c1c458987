import type { SheetEvent } from "@hengji/contracts";
import { leaveSheet, watchSheet } from "@hengji/services";
import type { ApiSettings } from "../context.ts";
import { eventsHandler, type EventTiming, type OpenPage } from "./handle-events.ts";

const watchOf = ({ id: evaluationId, ...page }: OpenPage) => ({ evaluationId, ...page });

/** What happens on one sheet: the handler of `/api/evaluations/[id]/events`, which tells `SheetEvent`s. */
export const sheetEventsHandler = (settings: ApiSettings, timing: EventTiming = {}) =>
  eventsHandler(
    settings,
    {
      kind: "sheet",
      address: /\/evaluations\/([^/]+)\/events$/,
      watch: (context, page) => watchSheet(context, watchOf(page)),
      leave: (context, page) => leaveSheet(context, watchOf(page)),
      tell: ({ type, kind, key, by, audience }, { audiences }): SheetEvent | null =>
        audience === undefined || audiences.includes(audience) ? { type, kind, key, by } : null,
    },
    timing,
  );
