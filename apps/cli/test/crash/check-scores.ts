import assert from "node:assert/strict";
import type { EvaluationSheet } from "@hengji/contracts";
import type { DatabaseHandle } from "@hengji/db";
import { compile } from "@hengji/scoring-core";

/** What is stored is what the facts give, row by row and in all, and a row counts its override or its rule. */
export async function checkScores({ pool }: DatabaseHandle, sheet: EvaluationSheet): Promise<void> {
  const { total, computedTotal, grade, indicators } = compile(sheet.framework).score(sheet.input);
  const { recorded, evaluation } = sheet;
  assert.deepEqual(
    { total: recorded.total, computedTotal: recorded.computedTotal, grade: recorded.grade.code },
    { total, computedTotal, grade: grade.code },
    "the stored totals are not those of the stored facts",
  );
  const { rows } = await pool.query<{ code: string; computed: string; awarded: string }>(
    "select indicator_code as code, computed, awarded from entry where evaluation_id = $1 and kind = 'thirdParty' order by 1",
    [evaluation.id],
  );
  assert.deepEqual(
    rows,
    indicators
      .map(({ code, computed, awarded }) => ({ code, computed, awarded }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    "a stored row is not what its facts give",
  );
  const { rows: faults } = await pool.query(
    `select e.indicator_code from entry e where awarded <> coalesce(override_awarded, computed)
     union all
     select evaluation_id::text from assessment a where total <> (select sum(awarded) from entry e
       where (e.region_id, e.evaluation_id, e.kind) = (a.region_id, a.evaluation_id, a.kind))`,
  );
  assert.deepEqual(faults, [], "rows or totals do not add up");
}
