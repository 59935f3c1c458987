"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { retryDelay } from "./retry-delay.ts";

export interface Listener<Event> {
  /** Something may have been missed: ask for everything again. */
  readonly readLater: () => void;
  readonly hear: (event: Event) => void;
}

/**
 * Hears what others do on what this page shows. A broken stream is opened again, later each time; whenever one opens
 * everything is read again, because news may have been missed before. A page behind others holds no stream: a browser
 * has few connections for all its pages together. No `address`: nothing is heard.
 */
export function useEventStream<Event extends { readonly type: string }>(
  address: string | null,
  listener: Listener<Event>,
): void {
  const seen = useSyncExternalStore(watchVisibility, isVisible, () => true);
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    if (address === null || !seen) return;
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let failures = 0;
    const connect = () => {
      source = new EventSource(address);
      source.addEventListener("open", () => {
        failures = 0;
        latest.current.readLater();
      });
      source.addEventListener("message", ({ data }: MessageEvent<string>) => {
        const event = eventIn<Event>(data);
        if (event?.type === "ended") close();
        if (event !== null) latest.current.hear(event);
      });
      source.addEventListener("error", () => {
        close();
        timer = setTimeout(connect, retryDelay(failures));
        failures += 1;
        // A stream does not say why it broke: the answer to a question does.
        latest.current.readLater();
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
  }, [address, seen]);
}

function watchVisibility(changed: () => void): () => void {
  document.addEventListener("visibilitychange", changed);
  return () => document.removeEventListener("visibilitychange", changed);
}
const isVisible = (): boolean => document.visibilityState === "visible";

/** The row on which a person stayed, not each that was passed over. */
export function useSettled(at: string | null): string | null {
  const [settled, settle] = useState(at);
  useEffect(() => {
    const timer = setTimeout(() => settle(at), 400);
    return () => clearTimeout(timer);
  }, [at]);
  return settled;
}

function eventIn<Event>(data: string): Event | null {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === "object" && value !== null && "type" in value ? (value as Event) : null;
  } catch {
    return null;
  }
}
