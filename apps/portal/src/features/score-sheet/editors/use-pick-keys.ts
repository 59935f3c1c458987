"use client";

import { useOwnKeys } from "./use-own-keys.ts";

/** ↑ ↓ go between the values offered, Esc back to the cell; Enter and space choose, as on any button. Text keeps its arrows. */
export function usePickKeys(back: () => void) {
  return useOwnKeys<HTMLDivElement>({
    keydown: (event) => {
      event.stopPropagation();
      if (event.key === "Escape") {
        event.preventDefault();
        back();
      }
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      if (event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      const group = event.currentTarget as HTMLElement;
      const picks = [...group.querySelectorAll<HTMLElement>("[data-pick]")];
      const at = picks.indexOf(event.target as HTMLElement) + (event.key === "ArrowDown" ? 1 : -1);
      picks[Math.max(0, Math.min(at, picks.length - 1))]?.focus();
    },
  });
}
