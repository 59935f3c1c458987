import type { ReactNode } from "react";

export function ColumnHead({ children, end = false }: { children: ReactNode; end?: boolean }) {
  return (
    <th
      className={`sticky top-0 z-10 h-[34px] border-b border-line-strong bg-bg pr-4 text-sm whitespace-nowrap text-ink-2 first:pl-5 last:pr-5 ${end ? "text-right" : ""}`}
      scope="col"
    >
      {children}
    </th>
  );
}

export const cell = "h-9 border-b border-line py-1.5 pr-4 leading-5 first:pl-5 last:pr-5";

/** The first twelve digits, enough to compare by eye; the whole of it for the one who points at it. */
export function ShortHash({ hash }: { hash: string }) {
  return hash === "" ? <span className="text-ink-3">—</span> : <span title={hash}>{hash.slice(0, 12)}</span>;
}
