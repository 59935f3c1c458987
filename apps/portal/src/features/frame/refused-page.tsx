import { EmptyState } from "@hengji/ui";
import type { ReactNode } from "react";

/** A page that cannot be shown: what happened, and the way on. */
export function RefusedPage({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action: ReactNode;
}) {
  return (
    <div className="mx-auto w-full max-w-[640px] pt-[12vh]">
      <h1 className="sr-only">{title}</h1>
      <EmptyState action={action} title={title}>
        {children}
      </EmptyState>
    </div>
  );
}
