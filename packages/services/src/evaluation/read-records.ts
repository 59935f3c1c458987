import { roleLabels, type RecordsInput, recordsInput, type RecordsOutput } from "@hengji/contracts";
import { readInTenant } from "@hengji/db";
import { readTrail } from "../audit/index.ts";
import { audiencesOf } from "../comment/audience.ts";
import type { ServiceContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { parseInput } from "../parse-input.ts";
import { authorise } from "../policy/authorise.ts";
import { scopeOf, tenantScopeOf } from "../policy/scope.ts";
import { objectsOfRow, rowsOfObjects } from "./asked-of-row.ts";
import { loadFramework, loadLive } from "./load.ts";

const PAGE = 50;

/** 记录: who did what on one evaluation, newest first, for those who see the work. */
export async function readRecords(
  { db, actor: caller }: ServiceContext,
  rawInput: RecordsInput,
): Promise<RecordsOutput> {
  const actor = authorise(caller, "evaluation.records");
  const { evaluationId, before, indicatorCode } = parseInput(recordsInput, rawInput);
  return readInTenant(db, tenantScopeOf(actor), async (tx) => {
    const live = await loadLive(tx, scopeOf(actor), evaluationId);
    if (live === null) throw new ServiceError("notFound");
    const { framework } = await loadFramework(tx, live.evaluation);
    const { records, next } = await readTrail(tx, live.evaluation, {
      ...(before === undefined ? {} : { before }),
      ...(indicatorCode === undefined ? {} : { objects: objectsOfRow(framework, indicatorCode) }),
      // 批注 are the firm's own; others are not even told that somebody spoke.
      ...(audiencesOf(actor, live.evaluation.firmId).length > 0 ? {} : { withoutKind: "thread" }),
      limit: PAGE,
    });
    const rows = rowsOfObjects(framework);
    return {
      next,
      records: records.map(({ seq, at, actorName, role, what, from, to, reason, object, hash }) => ({
        seq,
        at: at.toISOString(),
        by: actorName ?? "系统",
        role: role === null ? null : (roleLabels[role as keyof typeof roleLabels] ?? null),
        what: `${what}${reason === null ? "" : `，理由：${reason.replace(/。$/, "")}`}。`,
        from,
        to,
        indicatorCode: rows.get(object) ?? null,
        hash,
      })),
    };
  });
}
