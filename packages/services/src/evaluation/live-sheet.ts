import type { EvaluationSheet } from "@hengji/contracts";
import type { Transaction } from "@hengji/db";
import type { Actor } from "../context.ts";
import { loadThreads } from "../comment/load-threads.ts";
import { ServiceError } from "../error.ts";
import { openDoors } from "../policy/standing.ts";
import { revisionsOf } from "../sheet/revisions.ts";
import { type LiveRow, loadSheetRows } from "./load.ts";
import { sheetOf } from "./sheet.ts";
import { liveSummary, stageOfRow } from "./summary.ts";

/** The sheet as it stands now. `conflict` while nothing has been scored. */
export async function liveSheet(
  tx: Transaction,
  row: LiveRow,
  actor: Actor | null,
): Promise<EvaluationSheet> {
  const { assessment, evaluation } = row;
  if (assessment === null) {
    throw new ServiceError("conflict", "这项评价还没有开始评分，委托第三方机构后才有评分表。");
  }
  const rows = await loadSheetRows(tx, row);
  return {
    evaluation: liveSummary(row, actor),
    noticeNumber: row.cycle.noticeNumber,
    assessmentDate: evaluation.assessmentDate,
    reportDate: evaluation.reportDate,
    view: "live",
    releasedAt: null,
    ...sheetOf(rows),
    revisions: revisionsOf(rows),
    may: openDoors(actor, {
      regionId: evaluation.regionId,
      firmId: evaluation.firmId,
      stage: stageOfRow(row).stage,
    }),
    threads: await loadThreads(tx, row, actor),
    frameworkVersion: evaluation.frameworkVersion,
    frameworkHash: rows.version.hash,
    engineVersion: assessment.engineVersion,
    recorded: {
      computedTotal: assessment.computedTotal,
      total: assessment.total,
      grade: { code: assessment.gradeCode, label: assessment.gradeLabel },
      scoredAt: assessment.scoredAt.toISOString(),
    },
  };
}
