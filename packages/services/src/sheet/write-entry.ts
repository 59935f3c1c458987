import { schema, type Transaction } from "@hengji/db";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { OwnRows, Written } from "./change-sheet.ts";

const { entry } = schema;

interface Given {
  readonly awarded: string;
  readonly reason: string;
  readonly by: string;
}

/** The next version of a row's override, or of there being none; null when `baseVersion` is not the last one. */
export async function writeOverride(
  tx: Transaction,
  own: OwnRows,
  code: string,
  given: Given | null,
  baseVersion: number,
): Promise<Written | null> {
  const [written] = await tx
    .update(entry)
    .set({
      // Together with the override: a row never counts anything but its override or its rule.
      awarded: given ? given.awarded : sql`${entry.computed}`,
      overrideAwarded: given?.awarded ?? null,
      overrideReason: given?.reason ?? null,
      overrideBy: given?.by ?? null,
      version: sql`${entry.version} + 1`,
      changedBy: own.actor.userId,
      changedAt: sql`clock_timestamp()`,
    })
    .where(and(ofRow(own, code), eq(entry.version, baseVersion)))
    .returning({ version: entry.version, at: entry.changedAt });
  return written ?? null;
}

/** The next version of a row's 评分说明; null when `baseVersion` is not the last one. */
export async function writeRationale(
  tx: Transaction,
  own: OwnRows,
  code: string,
  rationale: string,
  baseVersion: number,
): Promise<Written | null> {
  const [written] = await tx
    .update(entry)
    .set({
      rationale,
      rationaleVersion: sql`${entry.rationaleVersion} + 1`,
      rationaleBy: own.actor.userId,
      rationaleAt: sql`clock_timestamp()`,
    })
    .where(and(ofRow(own, code), eq(entry.rationaleVersion, baseVersion)))
    .returning({ version: entry.rationaleVersion, at: entry.rationaleAt });
  return written ?? null;
}

const ofRow = ({ regionId, evaluationId, kind }: OwnRows, code: string) =>
  and(
    eq(entry.regionId, regionId),
    eq(entry.evaluationId, evaluationId),
    eq(entry.kind, kind),
    eq(entry.indicatorCode, code),
  ) as SQL;
