import type { ReactNode } from "react";

/** The bar above every page: where I am at the left, who I am and how I see it at the right. */
export function TopBar({ start, end }: { start: ReactNode; end: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-1 items-center gap-3 border-b border-line bg-bg pr-4 pl-5 max-[831px]:gap-1 max-[831px]:pr-0 max-[831px]:pl-1">
      <div className="min-w-0 truncate">{start}</div>
      <div className="ml-auto flex flex-none items-center gap-1">{end}</div>
    </div>
  );
}

/** A hairline between two things of one bar. */
export function BarRule() {
  return <span aria-hidden="true" className="mx-1.5 h-4 w-px flex-none bg-line-strong" />;
}
