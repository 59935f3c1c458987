"use client";

import { useCallback, useSyncExternalStore } from "react";

/** For a browser that keeps nothing: the text stands as long as the page does. */
const held = new Map<string, string>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Text of a comment that is being written: kept in this browser for its writer until it is sent. */
export function useKeptText(account: string, evaluationId: string, place: string) {
  const key = `hengji.sheet/${encodeURIComponent(account)}/${evaluationId}/comment:${place}`;
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => "",
  );
  const change = useCallback(
    (next: string) => {
      write(key, next);
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [text, change] as const;
}

function read(key: string): string {
  const own = held.get(key);
  if (own !== undefined) return own;
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? '""');
    return typeof kept === "string" ? kept : "";
  } catch {
    return "";
  }
}

function write(key: string, text: string): void {
  try {
    if (text === "") window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(text));
    held.delete(key);
  } catch {
    held.set(key, text);
  }
}
