"use client";

import { type RefObject, useEffect, useRef } from "react";

interface Heard {
  readonly keydown: (event: KeyboardEvent) => void;
  readonly focusout?: (event: FocusEvent) => void;
}

/**
 * Keys of one part of the page. It hears them before the grid around it does, and decides by `stopPropagation`
 * what the grid hears.
 */
export function useOwnKeys<Part extends HTMLElement>(heard: Heard): RefObject<Part | null> {
  const part = useRef<Part>(null);
  const latest = useRef(heard);
  useEffect(() => {
    latest.current = heard;
  });
  useEffect(() => {
    const element = part.current;
    if (element === null) return;
    const keydown = (event: KeyboardEvent) => latest.current.keydown(event);
    const focusout = (event: FocusEvent) => latest.current.focusout?.(event);
    element.addEventListener("keydown", keydown);
    element.addEventListener("focusout", focusout);
    return () => {
      element.removeEventListener("keydown", keydown);
      element.removeEventListener("focusout", focusout);
    };
  }, []);
  return part;
}
