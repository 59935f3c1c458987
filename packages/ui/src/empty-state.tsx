import type { ReactNode } from "react";

/** Says why nothing is here and what comes next. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="px-5 py-7">
      <p className="text-xl leading-7 font-semibold">{title}</p>
      {children ? <div className="mt-1.5 max-w-[36em] text-lg text-pretty text-ink-2">{children}</div> : null}
      {action ? <div className="mt-3.5">{action}</div> : null}
    </div>
  );
}
