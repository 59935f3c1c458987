import type { FrameworkSummary } from "@hengji/contracts";
import type { LibrarySearch, LibraryView } from "./search-params.ts";

const shown: Record<LibraryView, (one: FrameworkSummary) => boolean> = {
  all: () => true,
  mine: ({ waitsForMe }) => waitsForMe,
  open: ({ state }) => state !== "accepted" && state !== "cancelled",
  published: ({ state }) => state === "accepted",
};

export interface LibrarySelection {
  readonly rows: readonly FrameworkSummary[];
  /** How many each view would show with year and text as they are. */
  readonly counts: Readonly<Record<LibraryView, number>>;
  /** Years of the whole library, newest first. */
  readonly years: readonly number[];
}

/** The rows that an address asks for, in the order in which they were given. */
export function selectFrameworks(
  frameworks: readonly FrameworkSummary[],
  { view, year, text }: LibrarySearch,
): LibrarySelection {
  const matching = frameworks.filter(
    (one) => (year === undefined || one.year === year) && (text === "" || one.name.includes(text)),
  );
  const count = (which: LibraryView) => matching.filter(shown[which]).length;
  return {
    rows: matching.filter(shown[view]),
    counts: { all: count("all"), mine: count("mine"), open: count("open"), published: count("published") },
    years: [...new Set(frameworks.map((one) => one.year))].toSorted((a, b) => b - a),
  };
}
