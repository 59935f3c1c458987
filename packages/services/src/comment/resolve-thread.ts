import { type ResolveThreadInput, resolveThreadInput, type Thread } from "@hengji/contracts";
import { schema } from "@hengji/db";
import { and, eq, sql } from "drizzle-orm";
import type { ChangeContext } from "../context.ts";
import { changeEvaluation } from "../sheet/change-evaluation.ts";
import { stale } from "../sheet/change-sheet.ts";
import { changedThread, findThread, threadLabel } from "./change-thread.ts";
import { threadRevision } from "./reply.ts";

const { commentThread } = schema;

/** 办结或重开批注. Refused as a conflict when somebody has spoken since the version that the person read. */
export const resolveThread = (context: ChangeContext, input: ResolveThreadInput): Promise<Thread> =>
  changeEvaluation(context, "comment.resolve", resolveThreadInput, input, async (tx, place, given) => {
    const { threadId, baseVersion, resolved } = given;
    const { regionId, id: evaluationId } = place.row.evaluation;
    const thread = await findThread(tx, place, threadId);
    if ((thread.resolved !== null) === resolved) return { answer: thread, done: null };
    const conflict = {
      kind: "thread",
      key: threadId,
      current: null,
      revision: threadRevision(thread),
    } as const;
    if (thread.version !== baseVersion) throw stale(conflict);
    const [written] = await tx
      .update(commentThread)
      .set({
        resolvedAt: resolved ? sql`clock_timestamp()` : null,
        resolvedBy: resolved ? place.actor.userId : null,
        version: sql`${commentThread.version} + 1`,
      })
      .where(
        and(
          eq(commentThread.regionId, regionId),
          eq(commentThread.evaluationId, evaluationId),
          eq(commentThread.id, threadId),
          eq(commentThread.version, baseVersion),
        ),
      )
      .returning({ version: commentThread.version });
    if (!written) throw stale(conflict);
    const label = await threadLabel(tx, place, thread.indicatorCode);
    return changedThread(tx, place, threadId, label, resolved ? "已解决" : "未解决");
  });
