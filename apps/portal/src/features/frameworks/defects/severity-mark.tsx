import type { Severity } from "@hengji/scoring-core";
import type { ReactNode } from "react";

export type Found = Severity | "passed" | "unfinished";

const tones: Record<Found, string> = {
  error: "text-vermilion",
  warning: "text-amber",
  notice: "text-ink-3",
  passed: "text-green",
  unfinished: "text-amber",
};

/** Octagon, triangle, ring with a dot, tick, dashed ring: a finding by its shape, its word beside it. */
export function SeverityMark({ severity, children }: { severity: Found; children?: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1.5 ${tones[severity]}`}>
      <SeverityShape severity={severity} />
      {children ? <span className="text-ink">{children}</span> : null}
    </span>
  );
}

export function SeverityShape({ severity }: { severity: Found }) {
  return (
    <svg
      aria-hidden="true"
      className={`flex-none ${tones[severity]}`}
      fill="none"
      height={12}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={1.4}
      viewBox="0 0 12 12"
      width={12}
    >
      <Shape severity={severity} />
    </svg>
  );
}

function Shape({ severity }: { severity: Found }) {
  switch (severity) {
    case "error":
      return (
        <>
          <path d="M3.6.8h4.8l2.8 2.8v4.8l-2.8 2.8H3.6L.8 8.4V3.6z" fill="currentColor" stroke="none" />
          <path d="m3.9 3.9 4.2 4.2M8.1 3.9 3.9 8.1" stroke="var(--surface)" />
        </>
      );
    case "warning":
      return <path d="M6 1.2 11.2 10.6H.8zM6 4.8v2.4M6 8.7v.3" />;
    case "notice":
      return <path d="M11 6A5 5 0 1 1 1 6a5 5 0 0 1 10 0zM6 5.6v3M6 3.4v.2" />;
    case "passed":
      return (
        <>
          <circle cx="6" cy="6" fill="currentColor" r="5.2" stroke="none" />
          <path d="M3.6 6.1 5.3 7.8 8.5 4.4" stroke="var(--surface)" />
        </>
      );
    case "unfinished":
      return <circle cx="6" cy="6" r="4.6" strokeDasharray="1.8 2" />;
  }
}
