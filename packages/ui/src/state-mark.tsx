import type { ReactNode } from "react";

/** What a mark says by its shape; the word beside it says the same. */
export type Mark = "notBegun" | "working" | "waiting" | "returned" | "done" | "overdue" | "missing";

const tones: Record<Mark, string> = {
  notBegun: "text-ink-3",
  working: "text-blue",
  waiting: "text-blue",
  returned: "text-amber",
  done: "text-green",
  overdue: "text-vermilion",
  missing: "text-ink-3",
};

function Shape({ mark }: { mark: Mark }) {
  const line = { fill: "none", stroke: "currentColor", strokeWidth: 1.5 } as const;
  switch (mark) {
    case "notBegun":
      return <circle cx="7" cy="7" r="5.4" {...line} />;
    case "missing":
      return <circle cx="7" cy="7" r="5.4" {...line} strokeDasharray="2 2.2" />;
    case "working":
      return (
        <>
          <circle cx="7" cy="7" r="5.6" {...line} />
          <path d="M7 2.4a4.6 4.6 0 0 1 0 9.2z" fill="currentColor" />
        </>
      );
    case "waiting":
      return <path d="M7 1.4 12.6 7 7 12.6 1.4 7z" {...line} strokeLinejoin="round" />;
    case "returned":
      return (
        <path
          d="M5.2 3 2.4 5.8l2.8 2.8M2.6 5.8h5.6a3 3 0 0 1 0 6H5.4"
          {...line}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      );
    case "done":
      return (
        <>
          <circle cx="7" cy="7" r="6" fill="currentColor" />
          <path
            d="m4.2 7.2 2 2 3.7-4.1"
            fill="none"
            stroke="var(--surface)"
            strokeLinecap="round"
            strokeLinejoin="round"
            strokeWidth="1.5"
          />
        </>
      );
    case "overdue":
      return <path d="M2 2h10v10H2z" fill="currentColor" />;
  }
}

/** A state as shape and word: never by colour alone, still readable on a grey print. */
export function StateMark({ mark, children }: { mark: Mark; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${tones[mark]}`}>
      <svg aria-hidden="true" className="flex-none" height={14} viewBox="0 0 14 14" width={14}>
        <Shape mark={mark} />
      </svg>
      {children}
    </span>
  );
}
