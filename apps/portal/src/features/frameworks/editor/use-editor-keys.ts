"use client";

import { useEffect, useRef } from "react";

export interface EditorKeys {
  readonly save: () => void;
  readonly undo: () => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly add: (() => void) | null;
  readonly keys: () => void;
}

/** Ctrl S anywhere; Ctrl Z, J, K, N and ? anywhere but in a field or a dialog, which have keys of their own. */
export function useEditorKeys(actions: EditorKeys): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      const inField = Boolean(target?.closest("input, textarea, select, [contenteditable], dialog"));
      const action = actionOf(event, inField, latest.current);
      if (action === null) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function actionOf(event: KeyboardEvent, inField: boolean, keys: EditorKeys): (() => void) | null {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === "s") return keys.save;
    return key === "z" && !event.shiftKey && !inField ? keys.undo : null;
  }
  if (inField) return null;
  switch (key) {
    case "j":
      return keys.next;
    case "k":
      return keys.previous;
    case "n":
      return keys.add;
    case "?":
    case "？":
      return keys.keys;
    default:
      return null;
  }
}
