"use client";

import { useEffect } from "react";
import { flushSync } from "react-dom";
import type { FieldId } from "../edit/field.ts";
import { useEditing } from "../editing-context.ts";
import { useOwnKeys } from "./use-own-keys.ts";

export interface EditorDone {
  /** After accepting with Enter. */
  readonly accepted: () => void;
  /** After Esc. */
  readonly back: () => void;
  /** After accepting with Ctrl Enter. */
  readonly nextOpen?: () => void;
}

/** Keys inside an open editor. They never reach the grid, and Enter that ends a phonetic word accepts nothing. */
export function useEditorKeys(field: FieldId, { accepted, back, nextOpen }: EditorDone) {
  const editing = useEditing();
  const accept = (then: () => void) => {
    if (flushSync(() => editing?.accept(field) ?? false)) then();
  };
  const keydown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    const onButton = event.target instanceof HTMLButtonElement;
    if (event.key === "Escape") {
      event.preventDefault();
      flushSync(() => editing?.restore(field));
      back();
    } else if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      accept(nextOpen ?? accepted);
    } else if (event.key === "Enter" && !event.shiftKey && !onButton) {
      event.preventDefault();
      accept(accepted);
    }
  };
  const focusout = ({ target, currentTarget }: FocusEvent) => {
    const [left, editor] = [target as Element, currentTarget as Element];
    // A field that was taken out of the form, or a window that was left, is not a person going elsewhere.
    setTimeout(() => {
      const stays = !left.isConnected || editor.contains(document.activeElement);
      if (!stays && document.hasFocus()) editing?.leave(field);
    });
  };
  const part = useOwnKeys<HTMLDivElement>({ keydown, focusout });
  useEffect(() => {
    // Also when a line appears under the value: the totals stand over the foot of the sheet.
    if (part.current?.closest("[role=grid]")) part.current.scrollIntoView({ block: "nearest" });
  });
  return { part, accept: () => accept(accepted) };
}
