"use client";

import type { FrameworkEvent } from "@hengji/contracts";
import { useEventStream, useSettled } from "../../../event-stream/use-event-stream.ts";
import type { DraftStore } from "./draft-store.ts";

/** Hears what others do on this draft, and tells them at which row one is. */
export function useLiveDraft(store: DraftStore, at: string | null, on: boolean): void {
  const row = useSettled(at);
  const { draftId } = store.state().draft;
  const query = row === null ? "" : `?row=${encodeURIComponent(row)}`;
  useEventStream<FrameworkEvent>(on ? `/api/frameworks/${draftId}/events${query}` : null, {
    readLater: () => store.readLater(),
    hear: (event) => {
      switch (event.type) {
        case "changed":
          return store.readLater();
        case "present":
          return store.present(event.people);
        case "ended":
          return store.sessionEnded();
      }
    },
  });
}
