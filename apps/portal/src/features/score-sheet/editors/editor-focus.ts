"use client";

import { useEffect, useRef, useState } from "react";

/** Puts the caret into an editor when it opens: around the whole value, or behind what was typed already. */
export function useEditorFocus<Element extends HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
  select: boolean,
) {
  const ref = useRef<Element>(null);
  const [whole] = useState(select);
  useEffect(() => {
    const input = ref.current;
    if (input === null) return;
    input.focus();
    if (input instanceof HTMLSelectElement) return;
    if (whole) input.select();
    else input.setSelectionRange(input.value.length, input.value.length);
  }, [whole]);
  return ref;
}
