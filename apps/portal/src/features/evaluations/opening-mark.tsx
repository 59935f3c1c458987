"use client";

import { useLinkStatus } from "next/link";

/** Within the link of a row: a line beneath it while the page it leads to is on its way. */
export function OpeningMark() {
  const { pending } = useLinkStatus();
  return pending ? (
    <span
      className="absolute inset-x-0 bottom-0 h-0.5 animate-pulse bg-blue motion-reduce:animate-none"
      role="status"
    >
      <span className="sr-only">正在打开…</span>
    </span>
  ) : null;
}
