import type { Decimal, Scorecard } from "@hengji/scoring-core";
import { compareDecimals } from "./decimal-text.ts";

export interface Recorded {
  readonly computedTotal: Decimal;
  readonly total: Decimal;
  readonly grade: { readonly code: string; readonly label: string };
}

/** True when the scores worked out here are not those that were recorded: neither may then be relied on. */
export function differsFromRecord(card: Scorecard, recorded: Recorded): boolean {
  return (
    compareDecimals(card.total, recorded.total) !== 0 ||
    compareDecimals(card.computedTotal, recorded.computedTotal) !== 0 ||
    card.grade.code !== recorded.grade.code
  );
}
