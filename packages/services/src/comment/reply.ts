import { type ReplyInput, replyInput, type Thread } from "@hengji/contracts";
import { schema } from "@hengji/db";
import { and, eq, sql } from "drizzle-orm";
import type { ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { changeEvaluation } from "../sheet/change-evaluation.ts";
import { changedThread, findThread, threadLabel } from "./change-thread.ts";

const { comment, commentThread } = schema;

/** 回复批注: adds to an open conversation. Its version moves on, so that nobody resolves it without this reply. */
export const reply = (context: ChangeContext, input: ReplyInput): Promise<Thread> =>
  changeEvaluation(context, "comment.reply", replyInput, input, async (tx, place, { threadId, body }) => {
    const { regionId, id: evaluationId } = place.row.evaluation;
    const thread = await findThread(tx, place, threadId);
    if (thread.resolved) {
      throw new ServiceError("conflict", "这条批注已标为解决，回复没有发出。请先重新打开它。", {
        conflict: { kind: "thread", key: threadId, current: null, revision: threadRevision(thread) },
      });
    }
    await tx.insert(comment).values({
      regionId,
      evaluationId,
      threadId,
      position: thread.comments.length + 1,
      authorId: place.actor.userId,
      body,
      at: sql`clock_timestamp()`,
    });
    await tx
      .update(commentThread)
      .set({ version: sql`${commentThread.version} + 1` })
      .where(
        and(
          eq(commentThread.regionId, regionId),
          eq(commentThread.evaluationId, evaluationId),
          eq(commentThread.id, threadId),
        ),
      );
    const label = await threadLabel(tx, place, thread.indicatorCode);
    return changedThread(tx, place, threadId, label, "回复");
  });

/** Version of a thread and who moved it last: whoever resolved it, or else spoke last. */
export function threadRevision({ version, resolved, comments }: Thread) {
  const { by, at } = resolved ?? comments.at(-1) ?? { by: null, at: new Date(0).toISOString() };
  return { version, by, at };
}
