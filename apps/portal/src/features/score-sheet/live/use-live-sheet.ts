"use client";

import type { SheetEvent } from "@hengji/contracts";
import { useEventStream, useSettled } from "../../event-stream/use-event-stream.ts";
import type { SheetStore } from "../state/sheet-store.ts";

/** Hears what others do on this sheet, and tells them at which row one is. */
export function useLiveSheet(store: SheetStore, at: string | null, on: boolean): void {
  const row = useSettled(at);
  const evaluationId = store.state().sheet.evaluation.id;
  const query = row === null ? "" : `?row=${encodeURIComponent(row)}`;
  useEventStream<SheetEvent>(on ? `/api/evaluations/${evaluationId}/events${query}` : null, {
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
