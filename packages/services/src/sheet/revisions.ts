import type { EvaluationSheet, Revision } from "@hengji/contracts";
import type { SheetRows } from "../evaluation/load.ts";

export type SheetRevisions = EvaluationSheet["revisions"];

/** What was never saved. */
export const neverSaved: Revision = { version: 0, by: null, at: new Date(0).toISOString() };

/** Nothing to edit: a released copy. */
export const noRevisions: SheetRevisions = { facts: {}, judgements: {}, overrides: {}, rationales: {} };

const revision = (version: number, by: string | null, at: Date): Revision => ({
  version,
  by,
  at: at.toISOString(),
});

export function revisionsOf({
  facts,
  judgements,
  entries,
}: Pick<SheetRows, "facts" | "judgements" | "entries">): SheetRevisions {
  const byKey = (rows: readonly { key: string; version: number; by: string | null; changedAt: Date }[]) =>
    Object.fromEntries(
      rows.map(({ key, version, by, changedAt }) => [key, revision(version, by, changedAt)]),
    );
  return {
    facts: byKey(facts),
    judgements: byKey(judgements),
    overrides: Object.fromEntries(
      entries.map((row) => [row.indicatorCode, revision(row.version, row.by, row.changedAt)]),
    ),
    rationales: Object.fromEntries(
      entries.map((row) => [row.indicatorCode, revision(row.rationaleVersion, row.writer, row.rationaleAt)]),
    ),
  };
}
