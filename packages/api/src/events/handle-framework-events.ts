import type { FrameworkEvent } from "@hengji/contracts";
import { leaveDraft, watchDraft } from "@hengji/services";
import type { ApiSettings } from "../context.ts";
import { eventsHandler, type EventTiming, type OpenPage } from "./handle-events.ts";

const watchOf = ({ id: draftId, ...page }: OpenPage) => ({ draftId, ...page });

/** What happens on one draft: the handler of `/api/frameworks/[id]/events`, which tells `FrameworkEvent`s. */
export const frameworkEventsHandler = (settings: ApiSettings, timing: EventTiming = {}) =>
  eventsHandler(
    settings,
    {
      kind: "framework",
      address: /\/frameworks\/([^/]+)\/events$/,
      watch: (context, page) => watchDraft(context, watchOf(page)),
      leave: (context, page, seen) => leaveDraft(context, watchOf(page), seen),
      tell: ({ type, kind, key, by }): FrameworkEvent => ({ type, kind, key, by }),
    },
    timing,
  );
