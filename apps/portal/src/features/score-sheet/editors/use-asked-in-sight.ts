"use client";

import { type RefObject, useEffect } from "react";

/** What asks in the cell one stands in is brought into sight whole: the totals stand over the foot of the sheet. */
export function useAskedInSight(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (part.current?.closest("td")?.contains(document.activeElement)) {
      part.current.scrollIntoView({ block: "nearest" });
    }
  }, [part]);
}
