"use client";

import { useEffect, useRef } from "react";

export interface SheetKeys {
  readonly close: (() => void) | null;
  readonly next: (() => void) | null;
  readonly previous: (() => void) | null;
  readonly keys: () => void;
}

/** Keys that work anywhere on the page but in a field or a dialog: Esc, J, K and ?. */
export function useSheetKeys(actions: SheetKeys): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest("input, textarea, select, [contenteditable], dialog")) return;
      const action = actionOf(event.key, latest.current);
      if (action === null) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function actionOf(key: string, { close, next, previous, keys }: SheetKeys): (() => void) | null {
  switch (key) {
    case "Escape":
      return close;
    case "j":
    case "J":
      return next;
    case "k":
    case "K":
      return previous;
    case "?":
    case "？":
      return keys;
    default:
      return null;
  }
}
