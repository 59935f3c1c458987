"use client";

import type { SheetEvent } from "@hengji/contracts";
import { useEffect, useState, useSyncExternalStore } from "react";
import { retryDelay } from "../state/retry-delay.ts";
import type { SheetStore } from "../state/sheet-store.ts";

const address = (evaluationId: string, row: string | null): string =>
  `/api/evaluations/${evaluationId}/events${row === null ? "" : `?row=${encodeURIComponent(row)}`}`;

/**
 * Hears what others do on this sheet. A broken stream is opened again, later each time; whenever one opens the
 * sheet is read again, because news may have been missed before. A page behind others holds no stream: a browser
 * has few connections for all its pages together.
 */
export function useLiveSheet(store: SheetStore, at: string | null, on: boolean): void {
  const row = useSettled(at);
  const seen = useSyncExternalStore(watchVisibility, isVisible, () => true);
  useEffect(() => {
    if (!on || !seen) return;
    const evaluationId = store.state().sheet.evaluation.id;
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let failures = 0;
    const connect = () => {
      source = new EventSource(address(evaluationId, row));
      source.addEventListener("open", () => {
        failures = 0;
        store.readLater();
      });
      source.addEventListener("message", ({ data }: MessageEvent<string>) => {
        const event = eventIn(data);
        if (event?.type === "ended") close();
        if (event !== null) hear(store, event);
      });
      source.addEventListener("error", () => {
        close();
        timer = setTimeout(connect, retryDelay(failures));
        failures += 1;
        // A stream does not say why it broke: the answer to a question does.
        store.readLater();
      });
    };
    const close = () => {
      source?.close();
      source = null;
    };
    connect();
    return () => {
      close();
      if (timer !== null) clearTimeout(timer);
    };
  }, [store, row, on, seen]);
}

function watchVisibility(changed: () => void): () => void {
  document.addEventListener("visibilitychange", changed);
  return () => document.removeEventListener("visibilitychange", changed);
}
const isVisible = (): boolean => document.visibilityState === "visible";

/** The row on which a person stayed, not each that was passed over. */
function useSettled(at: string | null): string | null {
  const [settled, settle] = useState(at);
  useEffect(() => {
    const timer = setTimeout(() => settle(at), 400);
    return () => clearTimeout(timer);
  }, [at]);
  return settled;
}

function hear(store: SheetStore, event: SheetEvent): void {
  switch (event.type) {
    case "changed":
      return store.readLater();
    case "present":
      return store.present(event.people);
    case "ended":
      return store.sessionEnded();
  }
}

function eventIn(data: string): SheetEvent | null {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === "object" && value !== null && "type" in value ? (value as SheetEvent) : null;
  } catch {
    return null;
  }
}
