import type { SheetChanged } from "@hengji/contracts";
import { schema, type Transaction } from "@hengji/db";
import {
  compile,
  ENGINE_VERSION,
  type Framework,
  type Scorecard,
  type ScoringInput,
} from "@hengji/scoring-core";
import { and, eq, sql } from "drizzle-orm";
import type { LiveRow, SheetRows } from "../evaluation/load.ts";

const { assessment, entry, evaluation } = schema;
type Result = Omit<SheetChanged, "revision" | "changed">;
type Totals = Omit<Result, "entries">;

/**
 * Scores the new input and writes what differs: rows of the sheet in one statement, the totals in another. Returns
 * what a reader of the sheet finds from now on.
 */
export async function rescore(
  tx: Transaction,
  { evaluation: { regionId, id }, assessment: recorded }: LiveRow,
  { entries }: Pick<SheetRows, "entries">,
  framework: Framework,
  input: ScoringInput,
): Promise<Result> {
  const scorecard = compile(framework).score(input);
  const stored = new Map(entries.map((row) => [row.indicatorCode, row]));
  const changed = scorecard.indicators
    .filter(({ code, computed, awarded }) => {
      const row = stored.get(code);
      return row?.computed !== computed || row.awarded !== awarded;
    })
    .map(({ code, computed, awarded }) => ({ code, computed, awarded }));
  if (changed.length > 0) {
    const list = (field: "code" | "computed" | "awarded") => sql.param(changed.map((row) => row[field]));
    await tx.execute(sql`update ${entry} set computed = new.computed, awarded = new.awarded
      from unnest(${list("code")}::text[], ${list("computed")}::numeric[], ${list("awarded")}::numeric[])
        as new (code, computed, awarded)
      where ${entry.regionId} = ${regionId} and ${entry.evaluationId} = ${id}
        and ${entry.kind} = 'thirdParty' and ${entry.indicatorCode} = new.code`);
  }
  const totals = totalsOf(scorecard);
  if (recorded === null || !sameTotals(totals, recorded)) await writeTotals(tx, regionId, id, totals);
  await tx
    .update(evaluation)
    .set({ updatedAt: sql`clock_timestamp()` })
    .where(and(eq(evaluation.regionId, regionId), eq(evaluation.id, id)));
  return { entries: changed, ...totals };
}

function totalsOf({ computedTotal, total, grade, indicators }: Scorecard): Totals {
  const { code, label } = grade;
  const scoredRows = indicators.filter(({ status }) => status === "scored").length;
  return { computedTotal, total, grade: { code, label }, scoredRows };
}

/** The totals as they were last recorded. */
export function recordedResult({ assessment: recorded }: LiveRow): Totals {
  if (recorded === null) throw new Error("an evaluation that is being scored has no assessment");
  const { computedTotal, total, gradeCode: code, gradeLabel: label, scoredRows } = recorded;
  return { computedTotal, total, grade: { code, label }, scoredRows };
}

const sameTotals = (totals: Totals, recorded: NonNullable<LiveRow["assessment"]>) =>
  recorded.engineVersion === ENGINE_VERSION &&
  recorded.computedTotal === totals.computedTotal &&
  recorded.total === totals.total &&
  recorded.gradeCode === totals.grade.code &&
  recorded.scoredRows === totals.scoredRows;

async function writeTotals(tx: Transaction, regionId: string, evaluationId: string, totals: Totals) {
  const { computedTotal, total, grade, scoredRows } = totals;
  await tx
    .update(assessment)
    .set({
      computedTotal,
      total,
      gradeCode: grade.code,
      gradeLabel: grade.label,
      scoredRows,
      engineVersion: ENGINE_VERSION,
      scoredAt: sql`clock_timestamp()`,
    })
    .where(
      and(
        eq(assessment.regionId, regionId),
        eq(assessment.evaluationId, evaluationId),
        eq(assessment.kind, "thirdParty"),
      ),
    );
}
