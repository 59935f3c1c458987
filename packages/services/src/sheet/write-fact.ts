import { schema, type Transaction } from "@hengji/db";
import type { Framework, Observation } from "@hengji/scoring-core";
import { and, eq, sql } from "drizzle-orm";
import { factRows } from "../assessment/fact-rows.ts";
import type { OwnRows, Written } from "./change-sheet.ts";

const { fact, factCase } = schema;

/** The next version of one fact with its cases; null when `baseVersion` is not the last one any more. */
export async function writeFact(
  tx: Transaction,
  { regionId, evaluationId, kind, actor }: OwnRows,
  framework: Framework,
  key: string,
  observation: Observation,
  baseVersion: number,
): Promise<Written | null> {
  const own = { regionId, evaluationId, kind };
  const { fact: row, cases } = factRows(framework, key, observation);
  const { key: _, ...columns } = row;
  const saved = { ...columns, changedBy: actor.userId, changedAt: sql`clock_timestamp()` };
  const returned = { version: fact.version, at: fact.changedAt };
  const [written] =
    baseVersion === 0
      ? await tx
          .insert(fact)
          .values({ ...own, key, ...saved })
          .onConflictDoNothing()
          .returning(returned)
      : await tx
          .update(fact)
          .set({ ...saved, version: sql`${fact.version} + 1` })
          .where(
            and(
              eq(fact.regionId, regionId),
              eq(fact.evaluationId, evaluationId),
              eq(fact.kind, kind),
              eq(fact.key, key),
              eq(fact.version, baseVersion),
            ),
          )
          .returning(returned);
  if (!written) return null;
  await tx
    .delete(factCase)
    .where(
      and(
        eq(factCase.regionId, regionId),
        eq(factCase.evaluationId, evaluationId),
        eq(factCase.kind, kind),
        eq(factCase.key, key),
      ),
    );
  if (cases.length > 0) {
    await tx.insert(factCase).values(cases.map((documented) => ({ ...own, ...documented })));
  }
  return written;
}
